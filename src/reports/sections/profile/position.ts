import { type ScoreRow } from '../../../scoreboards/scoreboard.js';
import { type Block, body, bold, muted, type Row, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { tally } from '../../tally.js';
import { byStanding } from '../standing.js';
import { countApart } from './apart.js';
import { intervalCell, intervalLegend } from './scale-cells.js';
import { chartBlocks } from '../chart-blocks.js';

/** The most subjects in the picture; of more, those nearest are shown. */
const MOST_ROWS = 14;

/** The rows nearest to one in their order, itself among them. */
export function nearest(rows: readonly ScoreRow[], code: string, most: number): readonly ScoreRow[] {
  if (rows.length <= most) return rows;
  const at = rows.findIndex(({ jurisdiction }) => jurisdiction === code);
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), rows.length - most));
  return rows.slice(from, from + most);
}

function placeWords({ reading, locale }: Context, row: ScoreRow | undefined): string {
  const { rankLow, rankHigh } = row ?? { rankLow: null, rankHigh: null };
  const all = reading.subjects.length;
  if (rankLow === null || rankHigh === null) return locale.say('profile.position.noPlace');
  return rankLow === rankHigh
    ? locale.say('profile.position.place', { place: String(rankLow), all: String(all) })
    : locale.say('profile.position.placeOpen', { from: String(rankLow), until: String(rankHigh), all: String(all) });
}

/** What is known and what is not, a sentence each. */
function knownWords({ reading, locale }: Context, code: string): readonly string[] {
  const { say } = locale;
  const count = tally(reading, [code]);
  return [
    say('profile.position.assessed', { assessed: count.assessed, all: count.all }),
    ...(count.unverified > 0 ? [say('profile.position.unverified', { count: count.unverified })] : []),
    ...(count.unsure > 0 ? [say('profile.position.unsure', { count: count.unsure })] : []),
    ...(count.open > 0 ? [say('profile.position.open', { count: count.open })] : []),
  ];
}

function subjectRow({ reading, locale }: Context, row: ScoreRow, code: string): Row {
  const own = row.jurisdiction === code;
  const name = reading.name(row.jurisdiction);
  const interval = locale.interval(row.low, row.high);
  const assessed = locale.say('common.of', { count: String(row.answered), of: String(row.of) });
  const said = (text: string): ReturnType<typeof textCell> => textCell(own ? bold(text) : muted(text));
  return {
    kind: 'cells',
    highlighted: own,
    cells: [
      said(name),
      intervalCell(name, row, locale),
      said(interval),
      said(locale.score(row.score)),
      textCell(own ? assessed : muted(assessed)),
    ],
  };
}

/** The means of groups, where the composite has them: a point each. */
function groupRows({ reading, locale }: Context): readonly Row[] {
  return reading.comparatorsOf(reading.root).flatMap(({ comparator, statistics }): readonly Row[] => {
    if (comparator.kind !== 'group' || !statistics) return [];
    const name = locale.say('profile.position.mean', { group: locale.text(comparator.title) });
    const { mean } = statistics;
    return [
      {
        kind: 'cells',
        cells: [
          textCell({ text: name, colour: 'accent' }),
          {
            kind: 'scale',
            low: null,
            high: null,
            points: [],
            diamonds: [mean],
            alt: locale.say('profile.cell', { name, interval: locale.score(mean) }),
          },
          textCell('–'),
          textCell(locale.score(mean)),
          textCell(String(statistics.n)),
        ],
      },
    ];
  });
}

/** Where a subject stands: its interval first, then among the others, whose order is no ranking. */
export function positionBlocks(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const row = reading.row(code, reading.root);
  const rows = byStanding(reading.rowsOf(reading.root));
  const shown = nearest(rows, code, MOST_ROWS);
  const others = rows.filter(({ jurisdiction }) => jurisdiction !== code);
  const { higher, lower, open } = countApart(row ?? { low: null, high: null }, others);
  const [least, greatest] = [locale.plainNumber(reading.scale.min), locale.plainNumber(reading.scale.max)];
  const counts = { higher: String(higher), lower: String(lower), open: String(open) };
  const note = locale.runs('profile.position.note');
  return [
    {
      kind: 'figure',
      value: locale.interval(row?.low ?? null, row?.high ?? null).replace('–', '\u2009–\u2009'),
      label: say('profile.position.figure', {
        least,
        greatest,
        has: row?.score === null || row === undefined ? 'no' : 'yes',
        score: locale.score(row?.score ?? null),
      }),
    },
    body([placeWords(context, row), ...knownWords(context, code)].join(' ')),
    {
      kind: 'table',
      label: numbering.figure(),
      title: others.length === 0 ? say('profile.position.alone') : say('profile.position.title', counts),
      legend: intervalLegend(locale),
      density: 'tight',
      columns: [
        { title: say('profile.column.subject'), width: 130, align: 'left' },
        {
          title: say('profile.column.composite', { least, greatest }),
          width: 210,
          align: 'left',
          scale: reading.scale,
        },
        { title: say('profile.column.interval'), width: 58, align: 'right' },
        { title: say('profile.column.score'), width: 42, align: 'right' },
        { title: say('profile.column.assessed'), width: 54, align: 'right' },
      ],
      rows: [...shown.map((each) => subjectRow(context, each, code)), ...groupRows(context)],
      notes: [
        shown.length === rows.length
          ? note
          : [...note, { text: ` ${say('profile.position.near', { count: rows.length })}` }],
      ],
    },
    ...chartBlocks(context, 'contributions', code),
  ];
}
