/** Differences as small as this are none. */
const NONE = 1e-11;

/** Rows of a table that is solved in place: the last row is the objective, the last column the right-hand side. */
type Table = readonly Float64Array[];

function pivot(table: Table, row: number, column: number): void {
  const pivoted = table[row] as Float64Array;
  const divisor = pivoted[column] as number;
  for (let j = 0; j < pivoted.length; j += 1) pivoted[j] = (pivoted[j] as number) / divisor;
  pivoted[column] = 1 / divisor;
  for (const other of table) {
    const factor = other[column] as number;
    if (other === pivoted || factor === 0) continue;
    for (let j = 0; j < other.length; j += 1) other[j] = (other[j] as number) - factor * (pivoted[j] as number);
    other[column] = -factor / divisor;
  }
}

/** The column that improves the objective and whose variable comes first; −1 where none does. */
function entering(objective: Float64Array, columns: readonly number[]): number {
  let chosen = -1;
  for (let j = 0; j < columns.length; j += 1) {
    const isBetter = (objective[j] as number) < -NONE;
    if (isBetter && (chosen < 0 || (columns[j] as number) < (columns[chosen] as number))) chosen = j;
  }
  return chosen;
}

/** The row that first stops the variable of a column; of several, the one whose variable comes first. */
function leaving(table: Table, rows: readonly number[], column: number): number {
  let chosen = -1;
  let least = Infinity;
  for (let i = 0; i < rows.length; i += 1) {
    const row = table[i] as Float64Array;
    const pace = row[column] as number;
    if (pace <= NONE) continue;
    const ratio = (row[row.length - 1] as number) / pace;
    const isFirst = ratio < least - NONE || (ratio <= least + NONE && (rows[i] as number) < (rows[chosen] as number));
    if (!isFirst) continue;
    chosen = i;
    least = Math.min(least, ratio);
  }
  return chosen;
}

/**
 * The greatest sum Σ gains · variables, of variables from zero up of which each row of `limits` (coefficients, then a
 * limit from zero up) keeps the weighted sum at or below its limit. The simplex method with Bland's rule, which ends
 * whatever the numbers. The rows must keep the sum from growing without end. R. G. Bland, Mathematics of Operations
 * Research 2 (1977).
 */
export function greatestSum(gains: readonly number[], limits: readonly (readonly number[])[]): number {
  const variables = gains.length;
  const objective = Float64Array.from([...gains.map((gain) => -gain), 0]);
  const table = [...limits.map((limit) => Float64Array.from(limit)), objective];
  const columns = Array.from({ length: variables }, (_, j) => j);
  const rows = limits.map((_, i) => variables + i);
  for (let column = entering(objective, columns); column >= 0; column = entering(objective, columns)) {
    const row = leaving(table, rows, column);
    pivot(table, row, column);
    [rows[row], columns[column]] = [columns[column] as number, rows[row] as number];
  }
  return objective[variables] as number;
}
