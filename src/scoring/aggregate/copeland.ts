import { type Column } from '../column.js';
import { type Field } from './field.js';
import { type Margins, margins, worstMargins } from './margins.js';
import { type Settings } from './settings.js';

/** For each unit, those it beats less those that beat it; `towards` −1: seen from the others. */
function netWins({ units, over }: Margins, slack: number, towards: 1 | -1): Column {
  const wins = new Float64Array(units);
  for (let one = 0; one < units; one += 1) {
    for (let other = 0; other < units; other += 1) {
      const margin = over[one * units + other] as number;
      const unit = towards === 1 ? one : other;
      if (margin > slack) wins[unit] = (wins[unit] as number) + towards;
      else if (margin < -slack) wins[unit] = (wins[unit] as number) - towards;
    }
  }
  return wins;
}

/**
 * Copeland: the units that a unit beats less those that beat it, from −(n − 1) to n − 1. One beats another where the
 * weight of the children in which it is better, and half of the weight of those in which they are tied, is more than
 * half; by `tolerance` (1e-9) or less more it is a draw, so that the last bit of a sum of weights decides nothing. Of
 * children that one of the two does not have, the weight is left out; a pair that shares none is a draw. Low and high:
 * its own worst against the others' best, and its best against their worst. Throws a RangeError on a tolerance outside
 * 0 to 0.5. OECD/JRC Handbook (2008), step 6: non-compensatory aggregation; Copeland (1951).
 */
export function copeland({ tolerance = 1e-9 }: Settings<'copeland'>): Field {
  if (!(tolerance >= 0 && tolerance < 0.5)) {
    throw new RangeError(`the tolerance of a draw lies from 0 to 0.5, and ${tolerance} does not`);
  }
  const slack = 2 * tolerance;
  return {
    scores: (children, weights) => netWins(margins(children, weights), slack, 1),
    bounds: (worst, best, weights) => {
      const least = worstMargins(worst, best, weights);
      return { low: netWins(least, slack, 1), high: netWins(least, slack, -1) };
    },
  };
}
