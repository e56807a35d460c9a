import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { type Dotted } from '../charts/dot-row.js';
import { type LegendEntry } from '../charts/legend.js';
import { type Locale } from '../language/locale.js';

/** A score as a chart draws it; nothing where there is none. */
export function dottedOf(row: Pick<ScoreRow, 'score' | 'low' | 'high'> | undefined): Dotted {
  return { low: row?.low ?? null, high: row?.high ?? null, point: row?.score ?? null };
}

/** A score as it is printed beside its dot: the point where there is one, else the interval; both where they differ. */
export function printedOf(
  row: Pick<ScoreRow, 'score' | 'low' | 'high'> | undefined,
  { score, interval }: Pick<Locale, 'score' | 'interval'>,
): string {
  if (!row) return '–';
  const range = interval(row.low, row.high);
  if (row.score === null) return range;
  const point = score(row.score);
  return range === point ? point : `${point} (${range})`;
}

/** What bars and dots mean, those that these rows have. */
export function dottedLegend(
  { say }: Pick<Locale, 'say'>,
  rows: readonly Pick<ScoreRow, 'score' | 'low' | 'high'>[],
): readonly LegendEntry[] {
  const hasBars = rows.some(({ low, high }) => low !== null && high !== null && low < high);
  const hasPoints = rows.some(({ score }) => score !== null);
  return [
    ...(hasBars ? [{ shape: 'interval', text: say('standing.legend.interval') } as const] : []),
    ...(hasPoints ? [{ shape: 'point', text: say('standing.legend.point') } as const] : []),
  ];
}
