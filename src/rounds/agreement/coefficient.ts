/**
 * Why a coefficient is not there: nothing was coded twice; or all codes are one and the same, so that chance would
 * agree as often, and agreement says nothing.
 */
export type Undefined = 'no-pairs' | 'one-category';

/** A coefficient of agreement: 1 is perfect, 0 what chance would give, below 0 worse than that. Null has a reason. */
export type Coefficient =
  { readonly value: number; readonly missing: null } | { readonly value: null; readonly missing: Undefined };

/** A coefficient that is not there. */
export function missing(reason: Undefined): Coefficient {
  return { value: null, missing: reason };
}

/** What was seen to differ, and what chance would make differ, in the same unit. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** 1 − observed ÷ expected; `one-category` where chance could not make anything differ. */
export function coefficientOf({ observed, expected }: Disagreement): Coefficient {
  return expected === 0 ? missing('one-category') : { value: 1 - observed / expected, missing: null };
}
