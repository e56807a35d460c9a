/** Rows of numbers in one array: a place in it, and how far a row is from the next. */
export interface Rows {
  readonly data: Float64Array;
  readonly width: number;
}

/** Adds four inputs of one draw to its row. */
function addFour(
  { data: inputs, width }: Rows,
  input: number,
  weights: Float64Array,
  at: number,
  into: Float64Array,
  row: number,
): void {
  const a = weights[at] as number;
  const b = weights[at + 1] as number;
  const c = weights[at + 2] as number;
  const d = weights[at + 3] as number;
  const p = input * width;
  const q = p + width;
  const r = q + width;
  const s = r + width;
  for (let unit = 0; unit < width; unit += 1) {
    into[row + unit] =
      (into[row + unit] as number) +
      (a * (inputs[p + unit] as number) +
        b * (inputs[q + unit] as number) +
        c * (inputs[r + unit] as number) +
        d * (inputs[s + unit] as number));
  }
}

/** The same for two draws at once: each input is read once for both. */
function addFourTwice(
  { data: inputs, width }: Rows,
  input: number,
  weights: Float64Array,
  [one, other]: readonly [number, number],
  into: Float64Array,
  [row, next]: readonly [number, number],
): void {
  const a = weights[one] as number;
  const b = weights[one + 1] as number;
  const c = weights[one + 2] as number;
  const d = weights[one + 3] as number;
  const e = weights[other] as number;
  const f = weights[other + 1] as number;
  const g = weights[other + 2] as number;
  const h = weights[other + 3] as number;
  const p = input * width;
  const q = p + width;
  const r = q + width;
  const s = r + width;
  for (let unit = 0; unit < width; unit += 1) {
    const x = inputs[p + unit] as number;
    const y = inputs[q + unit] as number;
    const z = inputs[r + unit] as number;
    const w = inputs[s + unit] as number;
    into[row + unit] = (into[row + unit] as number) + (a * x + b * y + c * z + d * w);
    into[next + unit] = (into[next + unit] as number) + (e * x + f * y + g * z + h * w);
  }
}

function addOne({ data, width }: Rows, input: number, weight: number, into: Float64Array, row: number): void {
  const p = input * width;
  for (let unit = 0; unit < width; unit += 1) {
    into[row + unit] = (into[row + unit] as number) + weight * (data[p + unit] as number);
  }
}

/**
 * For each of `draws` rows of weights the weighted sums of the inputs: into[draw][unit] = Σ weights[draw][input] ×
 * inputs[input][unit]. A small matrix product; every sum runs over the inputs in fours, whichever draws stand beside
 * it, so that its bits do not depend on the block. `inputs` is a row an input, `weights` a row a draw.
 */
export function weightedSums(
  inputs: Rows,
  count: number,
  weights: Float64Array,
  draws: number,
  into: Float64Array,
): void {
  const { width } = inputs;
  into.fill(0, 0, draws * width);
  const whole = count - (count % 4);
  for (let draw = 0; draw < draws; draw += 2) {
    const isPair = draw + 1 < draws;
    const row = draw * width;
    const at = draw * count;
    for (let input = 0; input < whole; input += 4) {
      const one = at + input;
      if (isPair) addFourTwice(inputs, input, weights, [one, one + count], into, [row, row + width]);
      else addFour(inputs, input, weights, one, into, row);
    }
    for (let input = whole; input < count; input += 1) {
      addOne(inputs, input, weights[at + input] as number, into, row);
      if (isPair) addOne(inputs, input, weights[at + count + input] as number, into, row + width);
    }
  }
}
