interface Placed {
  readonly file: string;
  readonly position: number;
}

/** Rows as the data files list them: file by file in the order of their names, each from its top. */
export function inFileOrder<T extends Placed>(rows: readonly T[]): readonly T[] {
  const before = (one: Placed, other: Placed): number =>
    one.file === other.file ? one.position - other.position : one.file < other.file ? -1 : 1;
  return [...rows].sort(before);
}
