import { type Column } from './column.js';
import { type Cell, MISSING_REASONS, type MissingReason } from './method.js';

/**
 * Scores over units with the worst and the best that each can be; NaN where there is none. Where nothing is open in
 * the whole column, `low` and `high` are the very column `score`, and no work is spent on them.
 */
export interface Bounded {
  readonly score: Column;
  readonly low: Column;
  readonly high: Column;
}

/** What is known of an element or criterion over all units. */
export interface ElementColumns extends Bounded {
  /** Why there is no score: 0 where there is one, else one more than the place of the reason in MISSING_REASONS. */
  readonly missing: Uint8Array;
}

/** The reason that a number in a `missing` column stands for; null of 0. */
export function reasonOfCode(code: number): MissingReason | null {
  return MISSING_REASONS[code - 1] ?? null;
}

/** The number that stands for a reason in a `missing` column; 0 for none. */
export function codeOfReason(reason: MissingReason | null): number {
  return reason === null ? 0 : MISSING_REASONS.indexOf(reason) + 1;
}

/** Whether nothing is open in the column, so that its bounds are its scores. */
export function isExact({ score, low, high }: Bounded): boolean {
  return low === score && high === score;
}

/** Columns of a length with nothing known in them yet, bounds apart from scores. */
export function emptyColumns(units: number): ElementColumns {
  const gaps = (): Column => new Float64Array(units).fill(Number.NaN);
  return { score: gaps(), low: gaps(), high: gaps(), missing: new Uint8Array(units) };
}

/** Cells as columns. Where each cell is settled (its bounds are its score, or it has none) bounds are the scores. */
export function columnsOfCells(cells: readonly Cell[]): ElementColumns {
  const columns = emptyColumns(cells.length);
  let exact = true;
  cells.forEach(({ score, low, high, missing }, unit) => {
    columns.score[unit] = score ?? Number.NaN;
    columns.low[unit] = low ?? Number.NaN;
    columns.high[unit] = high ?? Number.NaN;
    columns.missing[unit] = codeOfReason(missing);
    exact &&= score === low && score === high;
  });
  return exact ? { ...columns, low: columns.score, high: columns.score } : columns;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** The cell of one unit. */
export function cellAt({ score, low, high, missing }: ElementColumns, unit: number): Cell {
  return {
    score: numberOrNull(score[unit] as number),
    low: numberOrNull(low[unit] as number),
    high: numberOrNull(high[unit] as number),
    missing: reasonOfCode(missing[unit] as number),
  };
}

/** Columns as cells. */
export function cellsOfColumns(columns: ElementColumns): readonly Cell[] {
  return Array.from(columns.missing, (_, unit) => cellAt(columns, unit));
}
