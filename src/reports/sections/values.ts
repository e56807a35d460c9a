import { textIn } from '../../common/localised-text.js';
import { type Block, bold, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsInWords } from '../scale.js';
import { fineScore, ordinal } from '../number-format.js';
import { ofSet } from '../words.js';

/** One subject's scores where published numbers are scored: each beside the means of groups, with its rank among all. */
export function valuesTable({ reading, numbering }: Context, code: string): Block {
  const elements = [reading.root, ...reading.criteria.map((criterion) => criterion.code)];
  const composite = reading.row(code, reading.root);
  const place = composite?.rank === null || !composite ? 'without a rank' : ordinal(composite.rank);
  return {
    kind: 'table',
    label: numbering.table(),
    title: `${reading.name(code)}: ${fineScore(composite?.score ?? null)}, ${place} of ${reading.subjects.length}`,
    legend: [
      { shape: 'interval', text: 'score' },
      { shape: 'diamond', text: 'means of groups' },
    ],
    columns: [
      { title: 'Element', width: 120, align: 'left' },
      { title: endsInWords(reading.scale), width: 140, align: 'left', scale: reading.scale },
      { title: 'Score', width: 46, align: 'right' },
      { title: 'Rank', width: 56, align: 'right' },
      { title: 'Means of groups', width: 160, align: 'left' },
    ],
    rows: elements.map((element): Row => {
      const row = reading.row(code, element);
      const title = reading.title(element);
      const beside = reading
        .comparatorsOf(element)
        .flatMap(({ comparator, statistics }) => (statistics ? [{ comparator, mean: statistics.mean }] : []));
      const means = beside.map(
        ({ comparator, mean }) => `${textIn(comparator.title, reading.language)} ${fineScore(mean)}`,
      );
      return {
        kind: 'cells',
        highlighted: element === reading.root,
        cells: [
          textCell(title),
          {
            kind: 'scale',
            low: row?.score === undefined || row.score === null ? (row?.low ?? null) : 0,
            high: row?.score ?? row?.high ?? null,
            points: [],
            diamonds: beside.map(({ mean }) => mean),
            alt: `${title}: ${fineScore(row?.score ?? null)}`,
          },
          textCell(bold(fineScore(row?.score ?? null))),
          textCell(row?.rank === null || !row ? '–' : ofSet(row.rank, reading.subjects.length)),
          textCell(means.length === 0 ? '–' : means.join('; ')),
        ],
      };
    }),
    notes: [],
  };
}
