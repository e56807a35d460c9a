import { FACETS } from '../../frameworks/framework.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import {
  type Block,
  bold,
  type Column,
  type LegendItem,
  type Row,
  type ScaleCell,
  type TableBlock,
  textCell,
} from '../blocks.js';
import { type Context } from '../context.js';
import { inParts } from '../in-parts.js';
import { type Locale } from '../language/locale.js';
import { coarse, endsOf } from '../scale.js';
import { tellApart } from '../pairs.js';
import { type Reading } from '../reading.js';
import { answeredOn } from '../tally.js';
import { lawAndPracticeFinding } from './finding-standing.js';

/** Subjects side by side in one table of intervals. */
const MOST_COLUMNS = 7;

/** A row's interval on a scale, with its point where one is earned. */
export function scaleCellOf(
  name: string,
  row: Pick<ScoreRow, 'score' | 'low' | 'high'>,
  { say, interval, score }: Locale,
): ScaleCell {
  const told = { name, interval: interval(row.low, row.high) };
  return {
    kind: 'scale',
    low: row.low,
    high: row.high,
    points: row.score === null ? [] : [row.score],
    diamonds: [],
    alt:
      row.score === null
        ? say('standing.alt.interval', told)
        : say('standing.alt.score', { ...told, score: score(row.score) }),
  };
}

/** What the shapes of a row on a scale mean. */
export function standingLegend({ say }: Pick<Locale, 'say'>): readonly LegendItem[] {
  return [
    { shape: 'interval', text: say('standing.legend.interval') },
    { shape: 'point', text: say('standing.legend.point') },
  ];
}

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
  const { say } = reading.locale;
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  if (all === 0) return say('standing.headline.unknown');
  if (sure.length === 0) return say('standing.headline.overlap');
  return sure.length === all
    ? say('standing.headline.apart')
    : say('standing.headline.some', { sure: sure.length, all });
}

/** Which bounds are approximate, as a note; none where all hold whatever the open answers turn out to be. */
export function approximateNotes({ board, locale }: Reading): TableBlock['notes'] {
  const { approximate = [] } = board;
  return approximate.length === 0 ? [] : [locale.runs('standing.approximate', { elements: approximate.join(', ') })];
}

function table(context: Context, rows: readonly ScoreRow[], label: string, title: string, memo: boolean): Block {
  const { reading, template, locale } = context;
  const { say, interval, score } = locale;
  const { notRobust } = template.wording;
  const columns: readonly Column[] = [
    { title: say('standing.subject'), width: 118, align: 'left' },
    {
      title: say('standing.composite', endsOf(reading.scale, locale)),
      width: 172,
      align: 'left',
      scale: reading.scale,
    },
    { title: say('standing.interval'), width: 58, align: 'right' },
    { title: say('standing.score'), width: 46, align: 'right' },
    ...(memo
      ? []
      : ([
          { title: say('standing.place'), width: 74, align: 'right' },
          { title: say('standing.couldBe'), width: 50, align: 'right' },
        ] as const)),
    { title: say('standing.assessed'), width: 54, align: 'right' },
  ];
  return {
    kind: 'table',
    label,
    title,
    legend: standingLegend(locale),
    columns,
    rows: byStanding(rows).map((row): Row => {
      const name = reading.name(row.jurisdiction);
      const place = placeWords(row, notRobust);
      return {
        kind: 'cells',
        cells: [
          textCell(bold(name)),
          scaleCellOf(name, row, locale),
          textCell(bold(interval(row.low, row.high))),
          textCell(score(row.score)),
          ...(memo
            ? []
            : [
                textCell(place === notRobust ? { text: place, colour: 'muted' } : place),
                textCell(row.rankLow === null || row.rankHigh === null ? '–' : locale.range(row.rankLow, row.rankHigh)),
              ]),
          textCell(say('common.of', { count: row.answered, of: row.of })),
        ],
      };
    }),
    notes: memo ? [] : [locale.runs('standing.note'), ...approximateNotes(reading)],
  };
}

/** Each subject's pillars and facets as intervals, small enough to be read across. */
function partsTable(context: Context, subjects: readonly string[]): Block {
  const { reading, numbering, locale } = context;
  const { framework } = reading.data;
  const parts = [...framework.root.children, ...(framework.rollUps ?? [])];
  return {
    kind: 'table',
    label: numbering.table(),
    title: locale.say('standing.parts.title'),
    columns: [
      { title: locale.say('standing.parts.part'), width: 120, align: 'left' },
      ...subjects.map((code): Column => ({ title: reading.shortName(code), width: 62, align: 'right' })),
    ],
    rows: [
      { kind: 'group', title: locale.say('standing.parts.pillars') },
      ...parts.flatMap((part, index): readonly Row[] => [
        ...(index === framework.root.children.length
          ? [{ kind: 'group', title: locale.say('standing.parts.facets') } as const]
          : []),
        {
          kind: 'cells',
          cells: [
            textCell(locale.text(part.title)),
            ...subjects.map((code) => {
              const row = reading.row(code, part.code);
              const text = locale.interval(row?.low ?? null, row?.high ?? null);
              return row && row.score !== null
                ? textCell(bold(`${locale.score(row.score)} `), { text, colour: 'muted' })
                : textCell(text);
            }),
          ],
        },
      ]),
    ],
    notes: [locale.runs('standing.parts.note')],
  };
}

/** Law, policy, institutions and practice of each subject side by side: paper is not practice. */
function facetsFigure(context: Context): Block | null {
  const { reading, numbering, locale } = context;
  const facets = FACETS.flatMap((facet) => reading.facet(facet) ?? []);
  if (facets.length < 2) return null;
  const known = facets.map((facet) => {
    const { answered, of } = answeredOn(reading, facet.code);
    return locale.say('standing.facets.known', { facet: locale.text(facet.title), answered, of });
  });
  return {
    kind: 'table',
    label: numbering.figure(),
    title: lawAndPracticeFinding(reading)?.claim.replace(/\.$/, '') ?? locale.say('standing.facets.title'),
    legend: standingLegend(locale),
    columns: [
      { title: locale.say('standing.subject'), width: 110, align: 'left' },
      ...facets.map((facet): Column => ({
        title: locale.text(facet.title),
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
              `${name}, ${locale.text(facet.title)}`,
              reading.row(code, facet.code) ?? { score: null, low: null, high: null },
              locale,
            ),
          ),
        ],
      };
    }),
    notes: [locale.runs('standing.facets.note', { counts: locale.list(known) })],
  };
}

/** The scoreboard with intervals. */
export function scoreboardBlocks(context: Context): readonly Block[] {
  const { reading, numbering, locale } = context;
  const blocks: Block[] = [table(context, reading.rowsOf(reading.root), numbering.figure(), headline(reading), false)];
  const memo = reading.board.memo.filter(({ element }) => element === reading.root);
  if (memo.length > 0) blocks.push(table(context, memo, numbering.figure(), locale.say('standing.memo'), true));
  if (reading.data.framework.root.children.some((child) => 'children' in child)) {
    blocks.push(...inParts(reading.subjects, MOST_COLUMNS).map((subjects) => partsTable(context, subjects)));
  }
  const facets = facetsFigure(context);
  if (facets) blocks.push(facets);
  return blocks;
}
