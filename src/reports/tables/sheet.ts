/** Letters that a cell can hold, by the format. */
export const MOST_LETTERS = 32_767;

/** What a cell of a sheet holds: a text stays a text whatever it begins with; a number is a number; null is empty. */
export type SheetCell = string | number | null;

/** The only texts that may be chosen in some cells (`C2`), as a list that a program offers. */
export interface Choice {
  readonly cells: readonly string[];
  readonly of: readonly string[];
}

/** One sheet of a workbook. No program takes a text of it for a formula. */
export interface Sheet {
  /** At most 31 letters, without `: \ / ? * [ ]`. */
  readonly name: string;
  /** Widths are in letters of the usual size. */
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    /** `given`: grey, not to be filled in; `text`: what is typed there stays a text. */
    readonly use?: 'given' | 'text';
  }[];
  /** A row has a cell for each column; a line feed breaks the line within a cell. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether its head has buttons to filter the rows by. */
  readonly isFiltered?: boolean;
  /** Columns at the left that stay in sight; none when left out. */
  readonly stickyColumns?: number;
  readonly choices?: readonly Choice[];
  /** Whether people do not see it. */
  readonly isHidden?: boolean;
  /** Whether letters that a cell cannot show are kept in the form that the format has for them; else they are left out. */
  readonly isExact?: boolean;
}
