import { type Coefficient } from './coefficient.js';

/** Fewer items than these say nothing of a question. */
export const FLAG_FROM = 3;

/**
 * The least alpha from which even tentative conclusions may be drawn: K. Krippendorff, Content Analysis, 2nd edition
 * (2004), section 11.4.
 */
export const LEAST_ALPHA = 0.667;

/** The greatest share of items whose codes may differ: one in five. A convention of the house. */
export const GREATEST_DIVERGENCE = 0.2;

/** Why a question is taken to be read differently by those who code it. */
export type Flag = 'low-alpha' | 'high-divergence';

/**
 * Whether a question is to be looked at, and why: from three items with both codes, where alpha is below 0.667 or
 * more than one in five differ. A divergence that is too high is named first.
 */
export function flagOf(found: {
  readonly n: number;
  readonly divergence: number | null;
  readonly alpha: Coefficient;
}): Flag | null {
  if (found.n < FLAG_FROM) return null;
  if ((found.divergence ?? 0) > GREATEST_DIVERGENCE) return 'high-divergence';
  return found.alpha.value !== null && found.alpha.value < LEAST_ALPHA ? 'low-alpha' : null;
}
