/** Something wrong at a place of one record or file: the way to it by keys and list positions, and what is wrong. */
export interface Finding {
  readonly path: readonly (string | number)[];
  /** A sentence for the reader: what, why, what to do. */
  readonly message: string;
}

/** The findings one level further out: each path starts with these steps. */
export function within(steps: Finding['path'], findings: readonly Finding[]): readonly Finding[] {
  return findings.map(({ path, message }) => ({ path: [...steps, ...path], message }));
}
