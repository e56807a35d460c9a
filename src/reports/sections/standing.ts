import { approximateWords } from '../../scoreboards/approximate.js';
import { textIn } from '../../common/localised-text.js';
import { FACETS } from '../../frameworks/framework.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Column, type LegendItem, type Row, type ScaleCell, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { coarse, endsInWords } from '../scale.js';
import { countRange, interval, score } from '../number-format.js';
import { tellApart } from '../pairs.js';
import { type Reading } from '../reading.js';
import { inParts, listed, ofSet } from '../words.js';
import { lawAndPracticeFinding } from './finding-standing.js';

/** Subjects side by side in one table of intervals. */
const MOST_COLUMNS = 7;

/** A row's interval on a scale, with its point where one is earned. */
export function scaleCellOf(name: string, row: Pick<ScoreRow, 'score' | 'low' | 'high'>): ScaleCell {
  return {
    kind: 'scale',
    low: row.low,
    high: row.high,
    points: row.score === null ? [] : [row.score],
    diamonds: [],
    alt: `${name}: ${interval(row.low, row.high)}${row.score === null ? '' : `, score ${score(row.score)}`}`,
  };
}

export const STANDING_LEGEND: readonly LegendItem[] = [
  { shape: 'interval', text: 'what the score can be, given what is not known' },
  { shape: 'point', text: 'score, where enough is assessed' },
];

/** Best first: by score where there is one, else by the middle of the interval; ties in the order of publication. */
export function byStanding(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  const middle = ({ low, high, score: point }: ScoreRow): number => point ?? ((low ?? 0) + (high ?? 0)) / 2;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => middle(b.row) - middle(a.row) || a.index - b.index)
    .map(({ row }) => row);
}

/** The place among the subjects, only where the intervals leave no other; else that it is not robust. */
export function placeWords({ rankLow, rankHigh }: ScoreRow, notRobust: string): string {
  if (rankLow === null || rankHigh === null) return '–';
  return rankLow === rankHigh ? String(rankLow) : notRobust;
}

function headline(reading: Reading): string {
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  if (all === 0) return 'What each can score, given what is known';
  if (sure.length === 0) return 'All intervals overlap: no two can be told apart';
  return sure.length === all
    ? 'Every pair can be told apart'
    : `${ofSet(sure.length, all)} pairs can be told apart; the rest cannot`;
}

function table(context: Context, rows: readonly ScoreRow[], label: string, title: string, memo: boolean): Block {
  const { reading, template } = context;
  const { notRobust } = template.wording;
  const columns: readonly Column[] = [
    { title: 'Subject', width: 118, align: 'left' },
    { title: `Composite, ${endsInWords(reading.scale)}`, width: 190, align: 'left', scale: reading.scale },
    { title: 'Interval', width: 58, align: 'right' },
    { title: 'Score', width: 38, align: 'right' },
    ...(memo
      ? []
      : ([
          { title: 'Place', width: 60, align: 'right' },
          { title: 'Could be', width: 50, align: 'right' },
        ] as const)),
    { title: 'Assessed', width: 54, align: 'right' },
  ];
  return {
    kind: 'table',
    label,
    title,
    legend: STANDING_LEGEND,
    columns,
    rows: byStanding(rows).map((row): Row => {
      const name = reading.name(row.jurisdiction);
      const place = placeWords(row, notRobust);
      return {
        kind: 'cells',
        cells: [
          textCell(bold(name)),
          scaleCellOf(name, row),
          textCell(bold(interval(row.low, row.high))),
          textCell(score(row.score)),
          ...(memo
            ? []
            : [
                textCell(place === notRobust ? { text: place, colour: 'muted' } : place),
                textCell(row.rankLow === null || row.rankHigh === null ? '–' : countRange(row.rankLow, row.rankHigh)),
              ]),
          textCell(ofSet(row.answered, row.of)),
        ],
      };
    }),
    notes: memo
      ? []
      : [
          [
            bold('Note: '),
            {
              text: 'Sorted by score, or by the middle of the interval where there is none; the order is not a ranking. The ends of an interval are the worst and the best cases for what is not assessed. A place is printed only where no other is possible. No comparator stands here: no composite of these questions exists for others.',
            },
          ],
          ...approximateWords(reading.board.approximate).map((text) => [{ text }]),
        ],
  };
}

/** Each subject's pillars and facets as intervals, small enough to be read across. */
function partsTable(context: Context, subjects: readonly string[]): Block {
  const { reading, numbering } = context;
  const { framework } = reading.data;
  const parts = [...framework.root.children, ...(framework.rollUps ?? [])];
  return {
    kind: 'table',
    label: numbering.table(),
    title: 'The parts of the composite, and law, policy, institutions and practice apart',
    columns: [
      { title: 'Part', width: 120, align: 'left' },
      ...subjects.map((code): Column => ({ title: reading.shortName(code), width: 62, align: 'right' })),
    ],
    rows: [
      { kind: 'group', title: 'Pillars' },
      ...parts.flatMap((part, index): readonly Row[] => [
        ...(index === framework.root.children.length
          ? [{ kind: 'group', title: 'A second way to add the criteria up, never blended with the first' } as const]
          : []),
        {
          kind: 'cells',
          cells: [
            textCell(textIn(part.title, reading.language)),
            ...subjects.map((code) => {
              const row = reading.row(code, part.code);
              const text = interval(row?.low ?? null, row?.high ?? null);
              return row && row.score !== null
                ? textCell(bold(`${score(row.score)} `), { text, colour: 'muted' })
                : textCell(text);
            }),
          ],
        },
      ]),
    ],
    notes: [[bold('Note: '), { text: 'A score, in bold, stands before the interval where enough is assessed.' }]],
  };
}

/** Law, policy, institutions and practice of each subject side by side: paper is not practice. */
function facetsFigure(context: Context): Block | null {
  const { reading, numbering } = context;
  const facets = FACETS.flatMap((facet) => reading.facet(facet) ?? []);
  if (facets.length < 2) return null;
  const known = facets.map((facet) => {
    const rows = reading.rowsOf(facet.code);
    const sum = (key: 'answered' | 'of'): number => rows.reduce((total, row) => total + row[key], 0);
    return `${textIn(facet.title, reading.language)} ${ofSet(sum('answered'), sum('of'))}`;
  });
  return {
    kind: 'table',
    label: numbering.figure(),
    title: lawAndPracticeFinding(reading)?.claim.replace(/\.$/, '') ?? 'Law, policy, institutions and practice',
    legend: STANDING_LEGEND,
    columns: [
      { title: 'Subject', width: 110, align: 'left' },
      ...facets.map((facet): Column => ({
        title: textIn(facet.title, reading.language),
        width: 98,
        align: 'left',
        scale: coarse(reading.scale),
      })),
    ],
    rows: reading.subjects.map((code): Row => {
      const name = reading.name(code);
      return {
        kind: 'cells',
        cells: [
          textCell(bold(name)),
          ...facets.map((facet) =>
            scaleCellOf(
              `${name}, ${textIn(facet.title, reading.language)}`,
              reading.row(code, facet.code) ?? { score: null, low: null, high: null },
            ),
          ),
        ],
      };
    }),
    notes: [
      [
        bold('Note: '),
        { text: `A criterion that asks about two of them counts in both. Answers assessed: ${listed(known)}.` },
      ],
    ],
  };
}

/** The scoreboard with intervals. */
export function scoreboardBlocks(context: Context): readonly Block[] {
  const { reading, numbering } = context;
  const blocks: Block[] = [table(context, reading.rowsOf(reading.root), numbering.figure(), headline(reading), false)];
  const memo = reading.board.memo.filter(({ element }) => element === reading.root);
  if (memo.length > 0) {
    blocks.push(
      table(context, memo, numbering.figure(), 'Memo: entities with laws of their own, never ranked or averaged', true),
    );
  }
  if (reading.data.framework.root.children.some((child) => 'children' in child)) {
    blocks.push(...inParts(reading.subjects, MOST_COLUMNS).map((subjects) => partsTable(context, subjects)));
  }
  const facets = facetsFigure(context);
  if (facets) blocks.push(facets);
  return blocks;
}
