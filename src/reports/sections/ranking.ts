import { approximateWords } from '../../scoreboards/approximate.js';
import { textIn } from '../../common/localised-text.js';
import { membersOn } from '../../jurisdictions/group.js';
import { spanOf } from '../../common/legal-date.js';
import { type ComparatorResult, type ScoreRow } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Column, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsInWords } from '../scale.js';
import { fineScore } from '../number-format.js';
import { type Reading } from '../reading.js';
import { counted } from '../words.js';

/** Children that are shown beside the composite: as many as a page is wide. */
const MOST_CHILDREN = 4;

function groupsOf(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const day = spanOf(reading.board.asOf)?.latest ?? '';
  const wanted = new Set(reading.data.assessment.groups ?? []);
  return new Map(
    reading.data.groups.filter(({ code }) => wanted.has(code)).map((group) => [group.code, membersOn(group, day)]),
  );
}

function subjectRow(
  reading: Reading,
  row: ScoreRow,
  children: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
): Row {
  const name = reading.name(row.jurisdiction);
  const member = [...groups].filter(([, members]) => members.includes(row.jurisdiction)).map(([code]) => code);
  return {
    kind: 'cells',
    cells: [
      textCell(name),
      textCell(row.rank === null ? '–' : String(row.rank)),
      textCell(bold(fineScore(row.score))),
      {
        kind: 'scale',
        low: 0,
        high: row.score ?? row.high,
        points: [],
        diamonds: [],
        alt: `${name}: ${fineScore(row.score)}`,
      },
      ...children.map((code) => textCell(fineScore(reading.row(row.jurisdiction, code)?.score ?? null))),
      textCell({ text: member.join(', '), colour: 'muted' }),
    ],
  };
}

function groupRow(reading: Reading, { comparator, statistics }: ComparatorResult, children: readonly string[]): Row {
  const title = textIn(comparator.title, reading.language);
  const mean = statistics?.mean ?? null;
  return {
    kind: 'cells',
    highlighted: true,
    cells: [
      textCell(`${title}, mean of ${statistics?.n ?? 0}`),
      textCell(''),
      textCell(fineScore(mean)),
      {
        kind: 'scale',
        low: null,
        high: null,
        points: [],
        diamonds: mean === null ? [] : [mean],
        alt: `${title}: mean ${fineScore(mean)}`,
      },
      ...children.map((code) => {
        const beside = reading
          .comparatorsOf(code)
          .find(
            (result) =>
              result.comparator.kind === 'group' &&
              comparator.kind === 'group' &&
              result.comparator.group === comparator.group,
          );
        return textCell(beside?.statistics ? fineScore(beside.statistics.mean) : '');
      }),
      textCell(''),
    ],
  };
}

/** Many subjects: all of them in order, with the averages of groups among them where they fall. */
export function rankingBlocks(context: Context): readonly Block[] {
  const { reading, numbering } = context;
  const rows = reading.rowsOf(reading.root);
  const children = reading.data.framework.root.children.slice(0, MOST_CHILDREN).map(({ code }) => code);
  const groups = groupsOf(reading);
  const averages = reading
    .comparatorsOf(reading.root)
    .filter(({ comparator, statistics }) => comparator.kind === 'group' && statistics !== null);
  const ranked = rows.filter(({ score }) => score !== null);
  const entries = [
    ...ranked.map((row) => ({
      at: row.score ?? 0,
      order: row.rank ?? 0,
      row: subjectRow(reading, row, children, groups),
    })),
    ...averages.map((result) => ({
      at: result.statistics?.mean ?? 0,
      order: 0,
      row: groupRow(reading, result, children),
    })),
  ].sort((a, b) => b.at - a.at || a.order - b.order);
  const unranked = rows.filter(({ score }) => score === null);
  const columns: readonly Column[] = [
    { title: 'Subject', width: 122, align: 'left' },
    { title: 'Rank', width: 30, align: 'right' },
    { title: 'Score', width: 42, align: 'right' },
    { title: `Score, ${endsInWords(reading.scale)}`, width: 104, align: 'left', scale: reading.scale },
    ...children.map((code): Column => ({ title: code, width: 42, align: 'right' })),
    { title: 'Groups', width: 94, align: 'left' },
  ];
  const titles = children.map((code) => `${code} ${reading.title(code)}`).join(', ');
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: `${counted(ranked.length, 'subject')} by score${averages.length === 0 ? '' : `, with the averages of ${counted(averages.length, 'group')} where they fall`}`,
      legend: [
        { shape: 'interval', text: 'score' },
        { shape: 'diamond', text: 'average of a group’s members' },
      ],
      columns,
      rows: entries.map(({ row }) => row),
      density: 'tight',
      notes: [
        [
          bold('Note: '),
          {
            text: `${titles}. Ties share the lowest rank. Averages are of the members on the reference date that are subjects here, each counted once; a group has no rank.`,
          },
        ],
        ...approximateWords(reading.board.approximate).map((text) => [{ text }]),
        ...(unranked.length > 0
          ? [
              [
                {
                  text: `Without a score: ${unranked.map(({ jurisdiction }) => reading.name(jurisdiction)).join(', ')}.`,
                },
              ],
            ]
          : []),
      ],
    },
  ];
}
