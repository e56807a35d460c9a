/**
 * Rounds to a number of decimals (0 to 12), half away from zero, as publications do. What is rounded is the shortest
 * decimal that stands for the number, the one that is printed: 0.285 becomes 0.29 and 1.005 becomes 1.01, though the
 * binary numbers lie just below the half. Exact while the digits left of the cut number at most fifteen.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be rounded`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12) {
    throw new RangeError(`decimals are a whole number from 0 to 12, and ${decimals} is not`);
  }
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole = '', magnitude = '0'] = String(shifted).split('e');
  const rounded = Number(`${whole}e${Number(magnitude) - decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
