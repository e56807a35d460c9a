import { type Beside, labelsOf } from '../column.js';
import { type ElementColumns, reasonOfCode } from '../element-columns.js';
import { type AnswerValue, type Condition, type ScoringCriterion, type ScoringNode } from '../method.js';
import { isClosed, ticked } from '../points.js';
import { meets } from './thresholds.js';
import { all, any, NO, not, type Truth, UNKNOWN, YES } from './truth.js';

/** The answers to a criterion that stay possible, for each unit: one where it is known, null for all that there are. */
export type Possible = readonly (readonly AnswerValue[] | null)[];

/** What conditions look at. */
export interface Seen {
  readonly units: number;
  readonly beside: Beside;
  /** A node of the tree with its scores, which stand. */
  readonly node: (code: string) => { readonly node: ScoringNode; readonly columns: ElementColumns };
  /** The possible answers to a criterion; undefined where only its points were given. */
  readonly answers: (code: string) => Possible | undefined;
}

function isOneOf(criterion: ScoringCriterion, value: AnswerValue, wanted: readonly AnswerValue[]): boolean {
  if (criterion.scale.type !== 'checklist') return wanted.includes(value);
  const codes = ticked(criterion.scale, value) ?? [];
  return codes.length === 0 ? wanted.includes(value) : codes.some((code) => wanted.includes(code));
}

function answeredWith(
  criterion: ScoringCriterion,
  possible: Possible,
  missing: Uint8Array,
  wanted: readonly AnswerValue[],
): Truth {
  const whole = missing.map((code, unit) => {
    const values = possible[unit] ?? null;
    if (isClosed(reasonOfCode(code))) return NO;
    if (values === null || values.length === 0) return UNKNOWN;
    const count = values.filter((value) => isOneOf(criterion, value, wanted)).length;
    return count === values.length ? YES : count === 0 ? NO : UNKNOWN;
  });
  return { point: whole, whole };
}

function isAnswered(
  { element, is }: Extract<Condition, { is: readonly AnswerValue[]; element: string }>,
  seen: Seen,
): Truth {
  const { node, columns } = seen.node(element);
  if (!('scale' in node))
    throw new RangeError(`"${element}" is no criterion, so no answer is given to it: use atLeast, below and the like`);
  const possible = seen.answers(element);
  if (possible === undefined)
    throw new RangeError(`a condition asks for the answers to "${element}", and only its points were given`);
  return answeredWith(node, possible, columns.missing, is);
}

/** An open gap may yet be filled, so that it is missing is not sure; a closed one stays. */
function isMissing({ element, missing: wanted }: Extract<Condition, { missing: unknown }>, seen: Seen): Truth {
  const { missing } = seen.node(element).columns;
  const point = missing.map((code) => {
    const reason = reasonOfCode(code);
    return reason !== null && (wanted === true || wanted.includes(reason)) ? YES : NO;
  });
  const whole = point.map((answer, unit) =>
    answer === YES && !isClosed(reasonOfCode(missing[unit] as number)) ? UNKNOWN : answer,
  );
  return { point, whole };
}

function isLabelled({ label, is }: Extract<Condition, { label: string }>, { beside, units }: Seen): Truth {
  const labels = labelsOf(beside, label, units);
  const point = Uint8Array.from(labels, (own) => (own !== null && is.includes(own) ? YES : NO));
  return { point, whole: point };
}

/**
 * Whether a condition holds, for each unit: by the scores as they stand, and by all that they can still be. A unit
 * without a label in a series has none of them. Throws a RangeError on a condition that says nothing, on a series or
 * an element that is not there, and where answers are asked for and only points were given.
 */
export function holds(condition: Condition, seen: Seen): Truth {
  if ('all' in condition) return all(condition.all.map((each) => holds(each, seen)));
  if ('any' in condition) return any(condition.any.map((each) => holds(each, seen)));
  if ('not' in condition) return not(holds(condition.not, seen));
  if ('label' in condition) return isLabelled(condition, seen);
  if ('is' in condition) return isAnswered(condition, seen);
  if ('missing' in condition) return isMissing(condition, seen);
  return meets(seen.node(condition.element).columns, condition);
}
