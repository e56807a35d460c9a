/** A percentage in units of its last decimal, or null where it has more decimals than that. */
function unitsOf(percent: number, decimals: number): number | null {
  const units = Number(`${percent}e${decimals}`);
  return Number.isInteger(units) ? units : null;
}

/**
 * Which counts k of n members print as this percentage, with so many decimals. Both ways of rounding a half are
 * admitted, away from zero and to the even digit, since publications seldom say which they use. Empty where no count
 * gives it: 57 % is 16 of 28, and no count of 29 or 33. Worked in whole numbers: k prints as P units when
 * (2P − 1)·n ≤ 200·10^decimals·k ≤ (2P + 1)·n, the upper end only where P is even. A percentage with more decimals
 * than stated, or outside 0–100, is given by no count. Throws a RangeError on an n that is no whole number above 0, and
 * on decimals outside 0–6.
 */
export function countsGiving(percent: number, n: number, decimals = 0): readonly number[] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a population is a whole number above 0, and ${n} is not`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new RangeError(`decimals are a whole number from 0 to 6, and ${decimals} is not`);
  }
  const units = unitsOf(percent, decimals);
  if (units === null) return [];
  const perMember = Number(`200e${decimals}`);
  const counts: number[] = [];
  for (let k = 0; k <= n; k += 1) {
    const doubled = perMember * k;
    const below = doubled - (2 * units - 1) * n;
    const above = (2 * units + 1) * n - doubled;
    if (below >= 0 && (above > 0 || (above === 0 && units % 2 === 0))) counts.push(k);
  }
  return counts;
}
