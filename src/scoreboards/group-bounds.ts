import { constraintsHolding } from '../assessments/assessment.js';
import { populationBounds } from '../benchmarks/population-bounds.js';
import { type Criterion } from '../frameworks/framework.js';
import { admissible, earned, isEarnedAlone } from '../scoring/points.js';
import { type AssessmentData, type GroupBounds, type SettledAnswer } from './scoreboard.js';

/**
 * What is known of all subjects together on one criterion: the bounds of their mean and of how many have full points,
 * narrowed by what was published of the set. Null where nothing could be known of any of them, and where answers are held
 * against those of others, so that none has full points by itself.
 */
export function groupBounds(
  criterion: Criterion,
  data: AssessmentData,
  answers: readonly SettledAnswer[],
): GroupBounds | null {
  if (!isEarnedAlone(criterion)) return null;
  const members = Object.fromEntries(
    answers
      .filter((answer) => answer.criterion === criterion.code)
      .map(({ jurisdiction, points }) => [jurisdiction, points]),
  );
  const constraints = constraintsHolding(data.assessment)
    .filter((constraint) => constraint.criterion === criterion.code)
    .map(({ code, value, atLeast, of }) => ({ code, points: earned(criterion, value), atLeast, of }));
  const bounds = populationBounds(members, admissible(criterion)[1], constraints);
  if (!bounds) return null;
  const { n, low, high, fullLow, fullHigh, narrowedBy, contradicted } = bounds;
  return { element: criterion.code, n, low, high, fullLow, fullHigh, constraints: narrowedBy, contradicted };
}
