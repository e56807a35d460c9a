import { codeOfReason, type ElementColumns } from '../element-columns.js';
import { type ScoringCriterion } from '../method.js';
import { admissiblePoints } from '../points.js';
import { isTied } from '../tie.js';
import { NO, type Truth, UNKNOWN } from './truth.js';

type Applies = NonNullable<ScoringCriterion['applies']>;

function copied({ score, low, high, missing }: ElementColumns): ElementColumns {
  return {
    score: Float64Array.from(score),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    missing: Uint8Array.from(missing),
  };
}

/** The points that stand in place of those of a question that does not apply; NaN where it drops out. */
function pointsOtherwise({ otherwise }: Applies): number {
  return otherwise === 'not-applicable' ? Number.NaN : otherwise;
}

/** The points of a unit of which it is not known whether the question applies: as they are, if it makes no difference. */
function leaveOpen(
  into: ElementColumns,
  unit: number,
  otherwise: number,
  [least, greatest]: readonly [number, number],
): void {
  const { low, high } = into;
  const [worst, best] = [low[unit] as number, high[unit] as number];
  // Dropping out is as if it were as good as its siblings, which lie within the scale; so the whole scale is open.
  const ends = Number.isNaN(otherwise) ? [least, greatest] : [otherwise, otherwise];
  low[unit] = Math.min(...ends, Number.isNaN(worst) ? Infinity : worst);
  high[unit] = Math.max(...ends, Number.isNaN(best) ? -Infinity : best);
}

/**
 * Leaves the points of a criterion where it applies, and puts the points of `otherwise` in their place, or
 * `not-applicable`, where it does not. Where that is not known, points stand only if they are the same both ways, and
 * the bounds hold whichever it turns out to be.
 */
export function whereItApplies(
  columns: ElementColumns,
  criterion: ScoringCriterion,
  applies: Applies,
  { point, whole }: Truth,
): ElementColumns {
  const result = copied(columns);
  const otherwise = pointsOtherwise(applies);
  const range = admissiblePoints(criterion);
  for (let unit = 0; unit < point.length; unit += 1) {
    const own = columns.score[unit] as number;
    if (whole[unit] === NO) {
      result.low[unit] = otherwise;
      result.high[unit] = otherwise;
    } else if (whole[unit] === UNKNOWN) leaveOpen(result, unit, otherwise, range);
    if (point[unit] === NO) {
      result.score[unit] = otherwise;
      result.missing[unit] = Number.isNaN(otherwise) ? codeOfReason('not-applicable') : 0;
    } else if (point[unit] === UNKNOWN && !Number.isNaN(own) && !isTied(own, otherwise)) {
      result.score[unit] = Number.NaN;
      result.missing[unit] = codeOfReason('insufficient-data');
    }
  }
  return result;
}
