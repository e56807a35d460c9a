/** Equal to the twelfth digit, whatever the unit of measurement: raw columns may be very small numbers. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Ranks of complete numbers, the least 1, where tied values share the mean of their places (1, 2.5, 2.5, 4): what
 * rank correlations take. Values are tied when they differ from the first of the tie by no more than 1e-12 of their
 * size.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length);
  const at = (place: number): number => values[order[place] as number] as number;
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number) || a - b,
  );
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && isSame(at(first), at(next))) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] as number] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
