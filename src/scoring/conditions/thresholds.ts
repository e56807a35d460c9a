import { type ElementColumns } from '../element-columns.js';
import { type Condition } from '../method.js';
import { isAbove, isTied } from '../tie.js';
import { all, NO, type Truth, UNKNOWN, YES } from './truth.js';

/** What a score is held against. */
export type Thresholds = Extract<Condition, { readonly atLeast?: number }>;

/** The answer for an interval of scores, its ends included; they are one where the score is known. */
type Test = (low: number, high: number, threshold: number) => number;

const decided = (always: boolean, never: boolean): number => (always ? YES : never ? NO : UNKNOWN);
const reached = (score: number, threshold: number): boolean => score > threshold || isTied(score, threshold);

const TESTS: Readonly<Record<'atLeast' | 'above' | 'atMost' | 'below' | 'equals', Test>> = {
  atLeast: (low, high, threshold) => decided(reached(low, threshold), !reached(high, threshold)),
  above: (low, high, threshold) => decided(isAbove(low, threshold), !isAbove(high, threshold)),
  atMost: (low, high, threshold) => decided(!isAbove(high, threshold), isAbove(low, threshold)),
  below: (low, high, threshold) => decided(!reached(high, threshold), reached(low, threshold)),
  equals: (low, high, threshold) =>
    decided(isTied(low, threshold) && isTied(high, threshold), isAbove(low, threshold) || isAbove(threshold, high)),
};

function tested({ score, low, high }: ElementColumns, test: Test, threshold: number): Truth {
  const whole = new Uint8Array(score.length);
  const point = new Uint8Array(score.length);
  for (let unit = 0; unit < score.length; unit += 1) {
    const [worst, best, own] = [low[unit] as number, high[unit] as number, score[unit] as number];
    const answer = Number.isNaN(worst) ? NO : test(worst, best, threshold);
    whole[unit] = answer;
    point[unit] = Number.isNaN(own) ? answer : test(own, own, threshold);
  }
  return { point, whole };
}

/**
 * Whether scores meet thresholds, all of those that are given. A score tied with a threshold has reached it, and is
 * neither above nor below it. Of what cannot be known (`not-applicable` and the like) nothing holds.
 */
export function meets(columns: ElementColumns, thresholds: Thresholds): Truth {
  const keys = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
  const truths = keys.flatMap((key) => {
    const threshold = thresholds[key];
    return threshold === undefined ? [] : [tested(columns, TESTS[key], threshold)];
  });
  if (truths.length > 0) return all(truths);
  throw new RangeError(`a condition on "${thresholds.element}" says nothing of it: add atLeast, below, is or missing`);
}
