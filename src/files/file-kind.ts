/** What a file of a data folder holds, by where it lies. */
export type FileKind =
  | 'jurisdictions'
  | 'groups'
  | 'subjects'
  | 'rulings'
  | 'mappings'
  | 'instruments'
  | 'coverage'
  | 'framework'
  | 'assessment'
  | 'answers'
  | 'answers-table'
  | 'replies'
  | 'comparators'
  | 'release';

/** A place in the data folder: what lies there, and the names that its path gives. */
export interface FilePlace {
  readonly kind: FileKind;
  /** The names in the path: the jurisdiction's code; the framework's id and version; the assessment's id. */
  readonly names: readonly string[];
}

const PLACES: readonly (readonly [RegExp, FileKind])[] = [
  [/^jurisdictions\.yaml$/, 'jurisdictions'],
  [/^groups\.yaml$/, 'groups'],
  [/^subjects\.yaml$/, 'subjects'],
  [/^rulings\.yaml$/, 'rulings'],
  [/^mappings\.yaml$/, 'mappings'],
  [/^instruments\/([^/]+)\.yaml$/, 'instruments'],
  [/^coverage\/([^/]+)\.yaml$/, 'coverage'],
  [/^frameworks\/([^/]+)\/([^/]+)\.yaml$/, 'framework'],
  [/^([^/]+)\/assessment\.yaml$/, 'assessment'],
  [/^([^/]+)\/answers\/([^/]+)\.yaml$/, 'answers'],
  [/^([^/]+)\/answers\.csv$/, 'answers-table'],
  [/^([^/]+)\/replies\/([^/]+)\.yaml$/, 'replies'],
  [/^([^/]+)\/comparators\.yaml$/, 'comparators'],
  [/^([^/]+)\/rulings\.yaml$/, 'rulings'],
  [/^([^/]+)\/releases\/([^/]+)\.yaml$/, 'release'],
];

/** What lies at a path of the data folder (with `/`, from the folder), or null where no data file belongs. */
export function filePlaceOf(path: string): FilePlace | null {
  for (const [pattern, kind] of PLACES) {
    const match = pattern.exec(path);
    if (match) return { kind, names: match.slice(1) };
  }
  return null;
}
