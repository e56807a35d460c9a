import { membersOn } from '../../jurisdictions/group.js';
import { spanOf } from '../../common/legal-date.js';
import { type ComparatorResult, type ScoreRow } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Column, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsOf } from '../scale.js';
import { type Reading } from '../reading.js';
import { approximateNotes } from './standing.js';

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
  const { say, fineScore } = reading.locale;
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
        alt: say('ranking.scoreAlt', { name, score: fineScore(row.score) }),
      },
      ...children.map((code) => textCell(fineScore(reading.row(row.jurisdiction, code)?.score ?? null))),
      textCell({ text: member.join(', '), colour: 'muted' }),
    ],
  };
}

function groupRow(reading: Reading, { comparator, statistics }: ComparatorResult, children: readonly string[]): Row {
  const { say, fineScore, text } = reading.locale;
  const group = text(comparator.title);
  const mean = statistics?.mean ?? null;
  return {
    kind: 'cells',
    highlighted: true,
    cells: [
      textCell(say('ranking.mean', { group, n: statistics?.n ?? 0 })),
      textCell(''),
      textCell(fineScore(mean)),
      {
        kind: 'scale',
        low: null,
        high: null,
        points: [],
        diamonds: mean === null ? [] : [mean],
        alt: say('ranking.meanAlt', { group, mean: fineScore(mean) }),
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
  const { reading, numbering, locale } = context;
  const { say } = locale;
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
  const unranked = rows.filter(({ score }) => score === null).map(({ jurisdiction }) => reading.name(jurisdiction));
  const columns: readonly Column[] = [
    { title: say('standing.subject'), width: 122, align: 'left' },
    { title: say('ranking.rank'), width: 30, align: 'right' },
    { title: say('standing.score'), width: 42, align: 'right' },
    { title: say('ranking.scale', endsOf(reading.scale, locale)), width: 104, align: 'left', scale: reading.scale },
    ...children.map((code): Column => ({ title: code, width: 42, align: 'right' })),
    { title: say('ranking.groups'), width: 94, align: 'left' },
  ];
  const titles = children.map((code) => `${code} ${reading.title(code)}`).join(', ');
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say(averages.length === 0 ? 'ranking.title' : 'ranking.titleWithGroups', { n: ranked.length }),
      legend: [
        { shape: 'interval', text: say('ranking.legend.score') },
        { shape: 'diamond', text: say('ranking.legend.average') },
      ],
      columns,
      rows: entries.map(({ row }) => row),
      density: 'tight',
      notes: [
        locale.runs('ranking.note', { titles }),
        ...approximateNotes(reading),
        ...(unranked.length > 0 ? [locale.runs('ranking.without', { names: unranked.join(', ') })] : []),
      ],
    },
  ];
}
