import { type Correction, type Release } from './release.js';

/** The columns of an erratum as a table: what moved, from what to what, and why. */
export const ERRATUM_COLUMNS = [
  'assessment',
  'release',
  'supersedes',
  'jurisdiction',
  'comparator',
  'element',
  'figure',
  'before',
  'after',
  'why',
] as const;

/** A figure that moved, with the releases between which it did, and why: its own reason, else the release's. */
export type ErratumRow = Readonly<Record<(typeof ERRATUM_COLUMNS)[number], string | number | null>>;

/** The rows of a release's erratum; none where it corrects nothing, or nothing moved. */
export function erratumRows(
  { assessment, name, supersedes, why }: Pick<Release, 'assessment' | 'name' | 'supersedes' | 'why'>,
  erratum: readonly Correction[],
): readonly ErratumRow[] {
  return erratum.map((moved) => ({
    assessment,
    release: name,
    supersedes: supersedes ?? null,
    jurisdiction: moved.jurisdiction ?? null,
    comparator: moved.comparator ?? null,
    element: moved.element,
    figure: moved.figure,
    before: moved.before ?? null,
    after: moved.after ?? null,
    why: moved.why ?? why ?? null,
  }));
}
