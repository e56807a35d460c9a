/**
 * Whether two scores are tied: |a − b| ≤ 1e-12 · max(1, |a|, |b|). Sums of the same numbers in another order differ
 * by less; published scores differ by more.
 */
export function isTied(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether a score lies above another by more than a tie. */
export function isAbove(a: number, b: number): boolean {
  return a > b && !isTied(a, b);
}
