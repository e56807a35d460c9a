import { type Block, body, small } from '../../blocks.js';
import { type Context } from '../../context.js';

/** What the framework measures, and what this note is. */
export function aboutBlocks({ reading, locale }: Context): readonly Block[] {
  const { framework, assessment } = reading.data;
  const { say } = locale;
  const { root, note } = framework;
  return [
    {
      kind: 'text',
      style: 'lead',
      runs: [
        {
          text: say('methodNote.about.version', {
            id: `${framework.id}@${framework.version}`,
            title: locale.text(framework.title),
          }),
        },
      ],
    },
    body(locale.text(framework.description)),
    body(
      say('methodNote.about.counts', {
        criteria: reading.criteria.length,
        parts: root.children.length,
        least: locale.plainNumber(reading.scale.min),
        greatest: locale.plainNumber(reading.scale.max),
      }),
    ),
    body(
      `${say('methodNote.about.used', { title: locale.text(assessment.title), date: locale.date(assessment.asOf) })} ${say('methodNote.about.noResults')} ${say('methodNote.about.digest')}`,
    ),
    ...(note === undefined ? [] : [small(locale.original(note))]),
    ...(root.note === undefined ? [] : [small(locale.original(root.note))]),
  ];
}
