import { didYouMean } from '../../common/did-you-mean.js';
import { type SheetColumn } from './answer-columns.js';
import { type Cell, cellName, type CellProblem, cellText, type Grid } from './grid.js';
import { NO_VALUE } from './without-formulas.js';

/** A row of a sheet by its columns' keys, wherever they stand now. */
export interface SheetRow<Key extends string> {
  readonly cells: Readonly<Record<Key, Cell>>;
  /** The name of one of its cells: `Answers!H14`. */
  readonly at: (key: Key) => string;
}

/**
 * The rows of a sheet that came in, found by the titles of its columns, so that columns may be moved or put between.
 * What is missing, stands twice or holds a formula is a problem. Rows of which no column is filled are passed over.
 */
export function sheetRows<Key extends string>(
  sheet: string,
  grid: Grid | undefined,
  columns: readonly SheetColumn<Key>[],
): { readonly rows: readonly SheetRow<Key>[]; readonly problems: readonly CellProblem[] } {
  if (!grid) return { rows: [], problems: [{ cell: `${sheet}!A1`, message: `the workbook has no sheet "${sheet}"` }] };
  const titles = (grid[0] ?? []).map((cell) => cellText(cell)?.trim() ?? '');
  const problems: CellProblem[] = [];
  const places = new Map<Key, number>();
  for (const { key, title } of columns) {
    const place = titles.indexOf(title);
    const again = titles.indexOf(title, place + 1);
    if (place < 0) {
      const guess = didYouMean(
        title,
        titles.filter((each) => each !== '' && !columns.some((column) => column.title === each)),
      );
      problems.push({ cell: cellName(sheet, 0, 0), message: `the column "${title}" is not there.${guess}` });
    } else if (again >= 0) {
      problems.push({ cell: cellName(sheet, 0, again), message: `the column "${title}" stands twice: take one out` });
    } else places.set(key, place);
  }
  if (problems.length > 0) return { rows: [], problems };
  const rows = grid.slice(1).flatMap((cells, index) => {
    const at = (key: Key): string => cellName(sheet, index + 1, places.get(key) ?? 0);
    const own = Object.fromEntries(columns.map(({ key }) => [key, cells[places.get(key) ?? -1] ?? null])) as Record<
      Key,
      Cell
    >;
    if (columns.every(({ key }) => cellText(own[key]) === null)) return [];
    for (const { key, fill } of columns) {
      if (own[key] !== NO_VALUE || (fill === undefined && key !== 'criterion' && key !== 'jurisdiction')) continue;
      problems.push({ cell: at(key), message: 'a formula, or an error of one: write what it comes to' });
    }
    return [{ cells: own, at }];
  });
  return { rows, problems };
}
