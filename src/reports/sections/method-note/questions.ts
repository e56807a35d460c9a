import { criteriaOf, type Criterion, isCriterion } from '../../../frameworks/framework.js';
import { type Source } from '../../../common/source.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { scaleItems } from '../../scale-words.js';

function sourceRun({ title, pinpoint, href }: Source, original: (text: string) => string): Run {
  return {
    text: original([title, pinpoint ?? ''].filter((part) => part !== '').join(', ')),
    ...(href !== undefined && { href }),
  };
}

/** Things said one after another, with a mark between. */
function joined(items: readonly (readonly Run[])[], between: string): readonly Run[] {
  return items.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]));
}

function rowOf({ locale }: Context, criterion: Criterion): Row {
  const { text, original } = locale;
  const { code, title, question, why, sources } = criterion;
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${code}\u00a0`), text(title)),
      textCell(`${text(question)} `, muted(text(why))),
      textCell(...joined(scaleItems(criterion, locale), '; ')),
      sources.length === 0
        ? textCell(muted('–'))
        : textCell(
            ...joined(
              sources.map((source) => [sourceRun(source, (own) => original(own))]),
              '; ',
            ),
          ),
    ],
  };
}

/** Every question with why it is asked, what each answer earns, and where it comes from. */
export function questionsBlocks(context: Context): readonly Block[] {
  const { reading, locale, numbering } = context;
  const { say } = locale;
  const { root } = reading.data.framework;
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('methodNote.questions.title', { count: reading.criteria.length }),
      density: 'dense',
      columns: [
        { title: say('methodNote.questions.criterion'), width: 80, align: 'left' },
        { title: say('methodNote.questions.question'), width: 160, align: 'left' },
        { title: say('methodNote.questions.answers'), width: 122, align: 'left' },
        { title: say('methodNote.questions.source'), width: 150, align: 'left' },
      ],
      rows: root.children.flatMap((child): readonly Row[] => [
        ...(isCriterion(child) ? [] : [{ kind: 'group', title: locale.text(child.title) } as const]),
        ...criteriaOf(child).map((criterion) => rowOf(context, criterion)),
      ]),
      notes: [],
    },
  ];
}
