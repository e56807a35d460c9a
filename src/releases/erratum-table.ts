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
