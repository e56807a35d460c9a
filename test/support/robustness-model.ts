import { type ScoringCriterion, type ScoringElement, type ScoringNode } from '../../src/scoring/method.js';
import { type Given } from '../../src/scoring/points.js';
import { type Assumption, type Model } from '../../src/scoring/uncertainty/assumption.js';

/** A criterion of numbers from 0 to 1. */
export function numberOf(code: string, more: Partial<ScoringCriterion> = {}): ScoringCriterion {
  return { code, scale: { type: 'number', range: [0, 1] }, ...more };
}

/** A criterion with the options none (0), some (0.3), most (0.6) and all (1). */
export function choiceOf(code: string, more: Partial<ScoringCriterion> = {}): ScoringCriterion {
  const options = { none: { points: 0 }, some: { points: 0.3 }, most: { points: 0.6 }, all: { points: 1 } };
  return { code, scale: { type: 'choice', options }, ...more };
}

/** An arithmetic mean that wants all its children. */
export function meanOf(
  code: string,
  children: readonly ScoringNode[],
  more: Partial<ScoringElement> = {},
): ScoringElement {
  return { code, aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: 1 }, children, ...more };
}

export const known = (value: Given['value']): Given => ({ value, missing: null, candidates: [], unverified: false });
export const unknown: Given = { value: null, missing: 'not-assessed', candidates: [], unverified: false };
export const closed: Given = { value: null, missing: 'not-applicable', candidates: [], unverified: false };
export const oneOf = (...candidates: Given['candidates']): Given => ({
  value: null,
  missing: 'insufficient-data',
  candidates,
  unverified: false,
});

/** A model from rows of values or what is known of them: by criterion, a place for each unit. */
export function modelOf(
  root: ScoringNode,
  columns: Readonly<Record<string, readonly (Given | Given['value'])[]>>,
  assumptions: readonly Assumption[],
  more: Partial<Model> = {},
): Model {
  const answers = Object.fromEntries(
    Object.entries(columns).map(([code, own]) => [
      code,
      own.map((each) => (typeof each === 'object' && each !== null ? each : known(each))),
    ]),
  );
  return { root, units: Object.values(answers)[0]?.length ?? 0, answers, assumptions, ...more };
}
