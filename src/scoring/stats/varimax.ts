interface Angle {
  readonly cos: number;
  readonly sin: number;
}

/** The angle of half the size, for angles from −180° (excluded) to 180°: only roots, which are exact everywhere. */
function halved({ cos, sin }: Angle): Angle {
  const half = Math.sqrt((1 + cos) / 2);
  const sign = sin < 0 ? -1 : 1;
  return { cos: half, sin: cos < 0 ? sign * Math.sqrt((1 - cos) / 2) : sin / (2 * half) };
}

/** The angle by which two factors are to be turned in their plane: a quarter of that of Kaiser's fraction. */
function angleIn(a: readonly number[], b: readonly number[]): Angle {
  let [sumU, sumV, difference, product] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] as number;
    const y = b[i] as number;
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    difference += u * u - v * v;
    product += 2 * u * v;
  }
  const numerator = product - (2 * sumU * sumV) / a.length;
  const denominator = difference - (sumU * sumU - sumV * sumV) / a.length;
  const size = Math.sqrt(numerator * numerator + denominator * denominator);
  return size > 1e-12 ? halved(halved({ cos: denominator / size, sin: numerator / size })) : { cos: 1, sin: 0 };
}

/** Turns two factors in their plane; gives the sine of the angle, without its sign. */
function turn(factors: number[][], p: number, q: number): number {
  const a = factors[p] as number[];
  const b = factors[q] as number[];
  const { cos, sin } = angleIn(a, b);
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] as number;
    const y = b[i] as number;
    a[i] = cos * x + sin * y;
    b[i] = cos * y - sin * x;
  }
  return Math.abs(sin);
}

/**
 * Rotates factors so that each variable loads high on few of them (varimax): the variance of the squared loadings
 * within each factor, summed, is greatest. Loadings stand factor by factor. Each variable is first brought to length
 * 1 and back at the end (Kaiser's normalisation), so that none counts more for being better explained. Signs and order
 * of the factors stay as they fall. H. F. Kaiser, Psychometrika 23, 1958.
 */
export function varimax(loadings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lengths = (loadings[0] ?? []).map((_, i) =>
    Math.sqrt(loadings.reduce((sum, factor) => sum + (factor[i] as number) * (factor[i] as number), 0)),
  );
  const isSeen = (i: number): boolean => (lengths[i] as number) > 0;
  const factors = loadings.map((factor) => factor.map((value, i) => (isSeen(i) ? value / (lengths[i] as number) : 0)));
  let largest = 1;
  for (let round = 0; largest > 1e-12 && round < 1000; round += 1) {
    largest = 0;
    for (let p = 0; p < factors.length; p += 1) {
      for (let q = p + 1; q < factors.length; q += 1) largest = Math.max(largest, turn(factors, p, q));
    }
  }
  return factors.map((factor) => factor.map((value, i) => value * (lengths[i] as number)));
}
