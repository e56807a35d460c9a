import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { type Additive } from './additive.js';

/**
 * exp(Σ w·ln x ÷ Σ w). A zero gives zero; a negative value cannot be taken. OECD/JRC Handbook (2008), step 6:
 * geometric aggregation.
 */
export const geometric: Additive = {
  term: (weight, value) => weight * ln(value),
  finish: (sum, total) => exp(sum / total),
  hasNo: 'a geometric mean has no negative values',
};
