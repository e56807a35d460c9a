import { type Block, bold, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsInWords } from '../scale.js';

function rowOf({ reading, locale }: Context, code: string, element: string): Row {
  const row = reading.row(code, element);
  const title = reading.title(element);
  const score = locale.fineScore(row?.score ?? null);
  const beside = reading
    .comparatorsOf(element)
    .flatMap(({ comparator, statistics }) => (statistics ? [{ comparator, mean: statistics.mean }] : []));
  const means = beside.map(({ comparator, mean }) => `${locale.text(comparator.title)} ${locale.fineScore(mean)}`);
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
        alt: locale.say('ranking.scoreAlt', { name: title, score }),
      },
      textCell(bold(score)),
      textCell(
        row?.rank === null || !row ? '–' : locale.say('common.of', { count: row.rank, of: reading.subjects.length }),
      ),
      textCell(means.length === 0 ? '–' : means.join('; ')),
    ],
  };
}

/** One subject's scores where published numbers are scored: each beside the means of groups, with its rank among all. */
export function valuesTable(context: Context, code: string): Block {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const elements = [reading.root, ...reading.criteria.map((criterion) => criterion.code)];
  const composite = reading.row(code, reading.root);
  const told = { name: reading.name(code), score: locale.fineScore(composite?.score ?? null) };
  return {
    kind: 'table',
    label: numbering.table(),
    title:
      composite?.rank === null || !composite
        ? say('ranking.values.titleWithout', told)
        : say('ranking.values.title', { ...told, rank: composite.rank, of: reading.subjects.length }),
    legend: [
      { shape: 'interval', text: say('ranking.legend.score') },
      { shape: 'diamond', text: say('ranking.values.legend') },
    ],
    columns: [
      { title: say('ranking.values.element'), width: 120, align: 'left' },
      { title: endsInWords(reading.scale, locale), width: 140, align: 'left', scale: reading.scale },
      { title: say('standing.score'), width: 46, align: 'right' },
      { title: say('ranking.rank'), width: 56, align: 'right' },
      { title: say('ranking.values.means'), width: 160, align: 'left' },
    ],
    rows: elements.map((element) => rowOf(context, code, element)),
    notes: [],
  };
}
