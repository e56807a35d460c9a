/**
 * Ranks of complete numbers, the least 1, where tied values share the mean of their places (1, 2.5, 2.5, 4): what
 * rank correlations take. Only values that are the same number are tied, whatever their unit: a measured column has no
 * size below which differences do not count.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length);
  const at = (place: number): number => values[order[place] as number] as number;
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number) || a - b,
  );
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && at(first) === at(next)) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] as number] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
