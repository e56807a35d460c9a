/** What a row of the flat form of the register says: of an act, or of one part of the act that its code names. */
export const ROW_KINDS = ['act', 'event', 'provision', 'wording', 'relation', 'source'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** How a cell is read: as words, as words with ` | ` between them, as a number, or as true or false. */
export type CellKind = 'text' | 'list' | 'number' | 'flag';

/** A column, and how its cells are read. A dot leads into a record: `presumed.from`. */
export type FlatField = readonly [column: string, kind: CellKind];

function texts(...columns: readonly string[]): readonly FlatField[] {
  return columns.map((column) => [column, 'text']);
}

const SOURCE = texts(
  ...['title', 'href', 'date', 'seen', 'pinpoint', 'licence', 'quote', 'hash', 'archived', 'translation', 'note'].map(
    (key) => `source.${key}`,
  ),
);
const WORDING = texts('text', 'subject', 'modality', 'addressee', 'reach', 'confidence', 'note');

/**
 * The columns of each kind of row, besides `record` and `code`. An act has `title.<language>` and
 * `translations.<language>` too, one column a language. `pinpoint` of a wording names the provision that it is of.
 */
export const FLAT_FIELDS: Readonly<Record<RowKind, readonly FlatField[]>> = {
  act: [
    ...texts('jurisdiction', 'type'),
    ['draft', 'flag'],
    ...texts('binding', 'competence', 'binds', 'number', 'gazette', 'issuedBy'),
    ['subjects', 'list'],
    ['presumed.inForce', 'flag'],
    ...texts('presumed.from', 'presumed.until', 'presumed.reason', 'confidence'),
    ['unverified', 'list'],
    ...texts('note'),
  ],
  event: [
    ...texts('type', 'date'),
    ['after.days', 'number'],
    ...texts('after.event', 'condition', 'unmetUntil', 'by'),
    ['provisions', 'list'],
    ...texts('confidence', 'note'),
    ...SOURCE,
  ],
  provision: [...texts('pinpoint', 'since'), ...WORDING, ...SOURCE],
  wording: [...texts('pinpoint', 'by'), ...WORDING, ...SOURCE],
  relation: texts('type', 'act', 'note'),
  source: SOURCE,
};

/** The columns of a language: `title.sr-Latn`, `translations.en`. */
export const LANGUAGE_COLUMN = /^(?:title|translations)\.[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

/** A list in one cell: ` | ` between its words, a bar or backslash within a word with a backslash before it. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ');
}

/** The words of a cell that holds a list; an empty cell has none. */
export function splitList(cell: string): readonly string[] {
  if (cell.trim() === '') return [];
  const words = [''];
  for (const [part] of cell.matchAll(/\\[\\|]|\||[^\\|]+|\\/g)) {
    if (part === '|') words.push('');
    else words.push((words.pop() ?? '') + (part.length === 2 && part.startsWith('\\') ? part.slice(1) : part));
  }
  return words.map((word) => word.trim());
}
