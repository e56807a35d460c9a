import { type ElementColumns, reasonOfCode } from '../element-columns.js';
import { type ScoringCriterion } from '../method.js';
import { isClosed } from '../points.js';
import { type Seen } from './holds.js';

/**
 * What the adjustments of a criterion see: of itself its answer, as it was `given`, and which of its questions drop
 * out `after` it is said when it applies. A reason that counts is a reason for having no answer all the same.
 */
export function seeingItself(
  criterion: ScoringCriterion,
  given: ElementColumns,
  after: ElementColumns,
  seen: Seen,
): Seen {
  const missing = given.missing.map((code, unit) =>
    isClosed(reasonOfCode(code)) ? code : (after.missing[unit] as number),
  );
  const itself = { node: criterion, columns: { ...given, missing } };
  return { ...seen, node: (code) => (code === criterion.code ? itself : seen.node(code)) };
}
