import { type Block, type ScoreDraws } from './block.js';

/** Scores some draws of a block, and gives how many of them the method could not take. */
export type ScoreOrRefuse = (block: Block, chosen: Int32Array, into: Float64Array) => number;

/** The RangeError that some work ends with; null where it ends well. Other errors are thrown on. */
export function refusalOf(work: () => unknown): RangeError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

/**
 * Counts draws that a method cannot take, instead of ending with the first: a column is left without a difference, a
 * sample without a value. Nobody has a score in such a draw: its row is NaN. Where one of several draws is refused, all
 * are scored again one at a time, which gives the others the same bits. Where `engine` takes a draw that `score` does
 * not, it is not the draw that is at fault, and the error is thrown.
 */
export function refusing(units: number, score: ScoreDraws, engine: ScoreDraws): ScoreOrRefuse {
  return (block, chosen, into) => {
    if (refusalOf(() => score(block, chosen, into)) === null) return 0;
    let refused = 0;
    for (const each of chosen) {
      const one = Int32Array.of(each);
      const refusal = refusalOf(() => score(block, one, into));
      if (refusal === null) continue;
      if (refusalOf(() => engine(block, one, into)) === null) throw refusal;
      into.fill(Number.NaN, each * units, (each + 1) * units);
      refused += 1;
    }
    return refused;
  };
}
