/** Something wrong at a line of a file. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}
