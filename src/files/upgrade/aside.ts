/** A record, or a cell of a table, that the later version cannot take: where it stood, whole, and why. */
export interface Aside {
  readonly kind: 'answer' | 'cell' | 'constraint' | 'assumption' | 'comparator';
  /** The file that it stood in, from the data folder. */
  readonly file: string;
  /** Its position in the list that it stood in; of a cell its line. */
  readonly place: number;
  readonly why: readonly string[];
  readonly record: object;
}

/** A list with records put back where they stood. */
export function putBack<T>(list: readonly T[], back: readonly Aside[]): readonly T[] {
  const whole = [...list];
  for (const { place, record } of back) whole.splice(Math.min(place, whole.length), 0, record as T);
  return whole;
}
