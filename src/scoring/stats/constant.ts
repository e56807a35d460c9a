/**
 * Whether all values are one, to rounding: they differ by no more than 1e-12 of the greatest of them in size. So a
 * column of sums that should be equal has no spread, whatever its unit. True of no values.
 */
export function isConstant(values: ArrayLike<number>): boolean {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i += 1) {
    least = Math.min(least, values[i] as number);
    greatest = Math.max(greatest, values[i] as number);
  }
  return values.length === 0 || greatest - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(greatest));
}
