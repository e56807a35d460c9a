/** One sheet of a workbook: texts alone, so that no program takes one for a formula. */
export interface Sheet {
  /** At most 31 letters, without `: \ / ? * [ ]`. */
  readonly name: string;
  /** Widths are in letters of the usual size. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** A row has a cell for each column; a line feed breaks the line within a cell. */
  readonly rows: readonly (readonly string[])[];
}
