import { type Additive } from './additive.js';

/**
 * Σ w ÷ Σ (w ÷ x). A value that is not above zero cannot be taken. Hardy, Littlewood and Pólya, Inequalities (1934),
 * chapter II.
 */
export const harmonic: Additive = {
  term: (weight, value) => (value > 0 ? weight / value : Number.NaN),
  finish: (sum, total) => total / sum,
  hasNo: 'a harmonic mean has no values of zero or less',
};
