import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { heatMap as drawHeatMap, SHADES } from '../charts/heat-map.js';
import { type LegendEntry } from '../charts/legend.js';
import { type Reading } from '../reading.js';
import { byStanding } from '../sections/standing.js';
import { type FigureMaker, tooMany } from './figure.js';

/** More parts than this have no room for their numbers. */
const MOST_PARTS = 24;

/** The elements under the index. */
function partsOf({ data }: Reading): readonly string[] {
  return data.framework.root.children.map(({ code }) => code);
}

/** What each shade stands for, lightest first. */
function legendOf({ scale: { min, max }, locale }: Reading): readonly LegendEntry[] {
  const edge = (step: number): string => locale.plainNumber(min + ((max - min) * step) / SHADES.length);
  return SHADES.map((shade, step) => ({ shape: { shade }, text: `${edge(step)}–${edge(step + 1)}` }));
}

/** The highest and the lowest score of all cells, in a sentence; nothing where there are not two. */
function rangeOf(reading: Reading, rows: readonly ScoreRow[]): string | undefined {
  const { say, score } = reading.locale;
  const scored = rows.flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]));
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last || first.score === last.score) return undefined;
  return say('figures.heatMap.range', {
    name: reading.name(first.jurisdiction),
    part: reading.title(first.element),
    score: score(first.score),
    otherName: reading.name(last.jurisdiction),
    otherPart: reading.title(last.element),
    other: score(last.score),
  });
}

/** The parts of the index by subjects: darker is higher, and every number is printed. */
export const heatMap: FigureMaker = {
  lack: ({ reading }) => {
    const parts = partsOf(reading).length;
    return parts > MOST_PARTS ? `it is not drawn for ${parts} parts (at most ${MOST_PARTS})` : tooMany(reading);
  },
  draw: ({ reading, canvas }) => {
    const { locale, scale } = reading;
    const { say } = locale;
    const parts = partsOf(reading);
    const subjects = byStanding(reading.rowsOf(reading.root)).map(({ jurisdiction }) => jurisdiction);
    const rowAt = (subject: string, part: string): ScoreRow | undefined => reading.row(subject, part);
    const rows = subjects.flatMap((subject) => parts.flatMap((part) => rowAt(subject, part) ?? []));
    const printed = (row: ScoreRow | undefined): string =>
      row === undefined || row.score === null
        ? locale.interval(row?.low ?? null, row?.high ?? null)
        : locale.score(row.score);
    const range = rangeOf(reading, rows);
    const isSettled = rows.every(({ score }) => score !== null);
    return {
      title:
        isSettled && range !== undefined
          ? range
          : say('figures.heatMap.title', {
              scored: rows.filter(({ score }) => score !== null).length,
              all: rows.length,
            }),
      note: say('figures.note', {
        text: [say('figures.heatMap.note'), ...(isSettled ? [] : [say('figures.heatMap.open')])].join(' '),
      }),
      alt: say('figures.heatMap.alt'),
      table: {
        columns: [
          { title: say('standing.subject'), kind: 'text' },
          ...parts.map((part) => ({ title: reading.title(part), kind: 'text' as const })),
          { title: say('figures.column.code'), kind: 'code' },
          ...parts.map((part) => ({
            title: `${reading.title(part)}: ${say('figures.column.score')}`,
            kind: 'number' as const,
          })),
        ],
        rows: subjects.map((subject) => [
          reading.name(subject),
          ...parts.map((part) => printed(rowAt(subject, part))),
          subject,
          ...parts.map((part) => rowAt(subject, part)?.score ?? null),
        ]),
      },
      drawing: drawHeatMap(
        {
          columns: parts.map((part) => reading.title(part)),
          rows: subjects.map((subject) => ({
            label: reading.name(subject),
            cells: parts.map((part) => {
              const row = rowAt(subject, part);
              const score = row?.score ?? null;
              return {
                text: printed(row),
                share: score === null ? null : (score - scale.min) / (scale.max - scale.min),
              };
            }),
          })),
          legend: rows.some(({ score }) => score !== null) ? legendOf(reading) : [],
        },
        canvas,
      ),
    };
  },
};
