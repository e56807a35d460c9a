/** Two columns without the units that have a gap in either: the same places belong to the same unit. */
export interface Pairs {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The pairs of two columns over the same units in which both have a value; NaN is a gap. Throws a RangeError on columns
 * of different lengths and on Infinity.
 */
export function completePairs(x: ArrayLike<number>, y: ArrayLike<number>): Pairs {
  if (x.length !== y.length) {
    throw new RangeError(`columns of ${x.length} and ${y.length} units cannot be paired: give both the same units`);
  }
  const pairs = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  let n = 0;
  for (let unit = 0; unit < x.length; unit += 1) {
    const a = x[unit] as number;
    const b = y[unit] as number;
    if (Math.abs(a) === Infinity || Math.abs(b) === Infinity) {
      throw new RangeError(`unit ${unit} has the values ${a} and ${b}: statistics of Infinity make no sense`);
    }
    if (a !== a || b !== b) continue;
    pairs.x[n] = a;
    pairs.y[n] = b;
    n += 1;
  }
  return { x: pairs.x.subarray(0, n), y: pairs.y.subarray(0, n) };
}
