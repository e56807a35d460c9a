/** The number times a power of ten, by its shortest decimal digits rather than by multiplication. */
function shifted(value: number, places: number): number {
  const text = String(value);
  const at = text.indexOf('e');
  return at < 0 ? Number(`${text}e${places}`) : Number(`${text.slice(0, at)}e${Number(text.slice(at + 1)) + places}`);
}

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
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
