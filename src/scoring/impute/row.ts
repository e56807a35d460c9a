import { type Column } from '../column.js';
import { type Direction } from '../column-methods.js';
import { mean } from '../stats/mean.js';
import { median } from '../stats/median.js';

/** A gap of one of several columns that became a number. */
export interface ImputedInRow {
  readonly column: number;
  readonly unit: number;
  readonly value: number;
}

interface Scale {
  readonly least: number;
  readonly span: number;
}

function scaleOf(column: Column): Scale {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of column) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, span: greatest - least };
}

/**
 * Fills gaps of columns that belong together (the indicators of a pillar) from the same unit's other columns: each
 * column is brought to 0–1 by min–max (turned round where less is better), the gap takes the mean or median of the
 * unit's shares, and is brought back to the column's own numbers. A unit with no value in the row, and a column whose
 * values are all equal or absent, give nothing and get nothing. Gives new columns and the record of what was filled.
 * Handbook, step 3; docs/method.md, section 3.
 */
export function imputedFromRow(
  columns: readonly Column[],
  directions: readonly Direction[],
  statistic: 'mean' | 'median',
): { readonly columns: readonly Column[]; readonly cells: readonly ImputedInRow[] } {
  const scales = columns.map(scaleOf);
  const filled = columns.map((column) => Float64Array.from(column));
  const cells: ImputedInRow[] = [];
  const turned = (share: number, at: number): number => (directions[at] === 'negative' ? 1 - share : share);
  for (let unit = 0; unit < (columns[0]?.length ?? 0); unit += 1) {
    const shares = columns.flatMap((column, at) => {
      const { least, span } = scales[at] as Scale;
      const value = column[unit] as number;
      return Number.isNaN(value) || span === 0 ? [] : [turned((value - least) / span, at)];
    });
    const share = statistic === 'mean' ? mean(shares) : median(shares);
    if (share === null) continue;
    columns.forEach((column, at) => {
      const { least, span } = scales[at] as Scale;
      if (!Number.isNaN(column[unit]) || !(span > 0)) return;
      const value = turned(share, at) * span + least;
      (filled[at] as Column)[unit] = value;
      cells.push({ column: at, unit, value });
    });
  }
  return { columns: filled, cells };
}
