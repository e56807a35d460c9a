import { isCriterion } from '../../../frameworks/framework.js';
import { type Block, bold, type Row, small, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { aggregateName, stepNames } from './method-words.js';
import { partShares } from './shares.js';

/** The tree with weights and shares, and how each part is made of those under it. */
export function treeBlocks({ reading, locale, numbering }: Context): readonly Block[] {
  const { say, text, plainNumber } = locale;
  const { root, rollUps = [] } = reading.data.framework;
  const row = ({ part, depth, share }: ReturnType<typeof partShares>[number]): Row => {
    const title = `${'\u00a0\u00a0\u00a0'.repeat(depth)}${part.code}\u00a0`;
    const made = [...(isCriterion(part) ? [] : [aggregateName(part.aggregate, locale)]), ...stepNames(part, locale)];
    return {
      kind: 'cells',
      highlighted: !isCriterion(part) && depth === 0,
      cells: [
        textCell(bold(title), isCriterion(part) ? text(part.title) : bold(text(part.title))),
        textCell(plainNumber(part.weight ?? 1)),
        textCell(say('comparisons.percent', { number: locale.decimal(100 * share, 1) })),
        textCell(isCriterion(part) ? part.facets.map((facet) => say('methodNote.facet', { facet })).join(', ') : ''),
        textCell(made.join('; ') || '–'),
      ],
    };
  };
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('methodNote.tree.title'),
      density: 'dense',
      columns: [
        { title: say('methodNote.tree.part'), width: 220, align: 'left' },
        { title: say('methodNote.tree.weight'), width: 44, align: 'right' },
        { title: say('methodNote.tree.share'), width: 44, align: 'right' },
        { title: say('methodNote.tree.facets'), width: 74, align: 'left' },
        { title: say('methodNote.tree.made'), width: 130, align: 'left' },
      ],
      rows: partShares(root).map(row),
      notes: [locale.runs('methodNote.tree.note')],
    },
    ...(rollUps.length === 0
      ? []
      : [small(say('methodNote.tree.rollUps', { names: rollUps.map(({ title }) => text(title)).join('; ') }))]),
  ];
}
