/** A data file that is not as the database knows it. */
export interface FileChange {
  readonly file: string;
  readonly how: 'new' | 'changed' | 'vanished';
}

/** What differs between the files that the database knows and those of the folder, by digest, in order of their names. */
export function fileChanges(
  known: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly FileChange[] {
  const names = [...new Set([...known.keys(), ...found.keys()])].sort();
  return names.flatMap((file): FileChange[] => {
    const [before, now] = [known.get(file), found.get(file)];
    if (before === now) return [];
    return [{ file, how: before === undefined ? 'new' : now === undefined ? 'vanished' : 'changed' }];
  });
}
