import { type Beside, withinOf } from './column.js';
import { type Sample } from './column-methods.js';

/** The series of labels that says in which year a unit of the table stands. */
export const YEAR = 'year';
/** The series of labels that says whether a unit is assessed (`yes`) or only shown (`no`). */
export const ASSESSED = 'assessed';

function isSeveral(labels: Beside['labels'][string] | undefined): boolean {
  return labels?.some((label) => label !== labels[0]) ?? false;
}

/**
 * The sample of a step among units of several years, or of which some are only shown: those assessed, each year by
 * itself unless the sample names a year. `where: { year: all }` takes all years together. Where there is one year and
 * everybody is assessed, a sample is what it says.
 */
export function usualSample(sample: Sample | undefined, { labels }: Beside): Sample | undefined {
  const { [YEAR]: year, ...where } = sample?.where ?? {};
  const within = withinOf(sample);
  const isByYear = isSeveral(labels[YEAR]) && year === undefined && !within.includes(YEAR);
  const chosen = {
    ...(isSeveral(labels[ASSESSED]) && { [ASSESSED]: 'yes' }),
    ...where,
    ...(year !== undefined && year !== 'all' && { [YEAR]: year }),
  };
  const parts = isByYear ? [...within, YEAR] : within;
  if (parts.length === 0 && Object.keys(chosen).length === 0) return undefined;
  return { within: parts, where: chosen };
}
