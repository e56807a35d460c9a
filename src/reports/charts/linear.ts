/**
 * Places values on a line: `min` at `from`, `max` at `to`, others in proportion, beyond the ends too. Where both ends are
 * as good as the same value (1e-12), all stand in the middle.
 */
export function linear(min: number, max: number, from: number, to: number): (value: number) => number {
  if (Math.abs(max - min) <= 1e-12 * Math.max(1, Math.abs(min), Math.abs(max))) return () => (from + to) / 2;
  return (value) => from + ((value - min) / (max - min)) * (to - from);
}

/** The least and greatest of a scale's ends and of what is drawn on it: no value lies outside. */
export function reaching(
  { min, max }: { readonly min: number; readonly max: number },
  values: readonly (number | null)[],
): { readonly min: number; readonly max: number } {
  return values.reduce<{ readonly min: number; readonly max: number }>(
    (ends, value) => (value === null ? ends : { min: Math.min(ends.min, value), max: Math.max(ends.max, value) }),
    { min, max },
  );
}
