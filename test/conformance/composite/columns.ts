import { type Cell } from '../../../src/scoring/method.js';
import { numberIn, type Reference } from '../reference.js';
import { compareNumber, compareRank, type Tally } from '../tally.js';

/** Columns of numbers over units, by code; NaN where there is none. */
export interface Columns {
  readonly units: readonly string[];
  readonly of: ReadonlyMap<string, Float64Array>;
}

/** The named columns of a table, units in the order of their codes. */
export function columnsIn(reference: Reference, file: string, codes: readonly string[]): Columns {
  const { rows } = reference.table(file);
  const sorted = rows.toSorted((a, b) => ((a['uCode'] ?? '') < (b['uCode'] ?? '') ? -1 : 1));
  return {
    units: sorted.map((row) => row['uCode'] ?? ''),
    of: new Map(codes.map((code) => [code, Float64Array.from(sorted, (row) => numberIn(row, code) ?? NaN)])),
  };
}

export function columnOf({ of }: Columns, code: string): Float64Array {
  const column = of.get(code);
  if (!column) throw new Error(`there is no column ${code}`);
  return column;
}

/** Every column by a function of it and its code. */
export function mapColumns(
  { units, of }: Columns,
  change: (column: Float64Array, code: string) => Float64Array,
): Columns {
  return { units, of: new Map([...of].map(([code, column]) => [code, change(column, code)])) };
}

/** A column that a method refuses with a RangeError is one of gaps: no number comes of it. */
export function orGaps(column: Float64Array, change: () => Float64Array): Float64Array {
  try {
    return change();
  } catch (error) {
    if (error instanceof RangeError) return new Float64Array(column.length).fill(NaN);
    throw error;
  }
}

/** Numbers as the engine takes answers: known, or a gap of which nothing can be known. */
export function cellsOf(column: Float64Array): readonly Cell[] {
  return Array.from(column, (score): Cell =>
    Number.isNaN(score)
      ? { score: null, low: null, high: null, missing: 'not-covered' }
      : { score, low: score, high: score, missing: null },
  );
}

/** Compares columns with those of a table, by unit and name. */
export function compareColumns(
  tally: Tally,
  ours: Columns,
  reference: Reference,
  file: string,
  codes: readonly string[],
): void {
  const place = new Map(ours.units.map((unit, i) => [unit, i]));
  for (const row of reference.table(file).rows) {
    const unit = row['uCode'] ?? '';
    for (const code of codes) {
      const own = columnOf(ours, code)[place.get(unit) ?? -1];
      compareNumber(tally, `${unit} ${code}`, own, numberIn(row, code));
    }
  }
}

/** Compares ranks, given by code over units, with those of a table. */
export function compareRanks(
  tally: Tally,
  units: readonly string[],
  ranks: ReadonlyMap<string, readonly (number | null)[]>,
  reference: Reference,
  file: string,
): void {
  const place = new Map(units.map((unit, i) => [unit, i]));
  for (const row of reference.table(file).rows) {
    const unit = row['uCode'] ?? '';
    for (const [code, own] of ranks)
      compareRank(tally, `${unit} ${code}`, own[place.get(unit) ?? -1], numberIn(row, code));
  }
}
