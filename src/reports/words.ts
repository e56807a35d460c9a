/** Small pieces of English sentences: numbers as words, plurals, lists. */

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Up to twelve in words, above in digits; 0 is `no`, for it stands before a noun. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** The count before its noun, in digits: `1 answer`, `2 answers`, `0 answers`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count}\u00a0${count === 1 ? singular : plural}`;
}

/** The form of a word that agrees with the count: `agree(1, 'rests', 'rest')`. */
export function agree(count: number, singular: string, plural: string): string {
  return count === 1 ? singular : plural;
}

/** `4 of 6`: small sets are counted, never given as percentages. */
export function ofSet(count: number | string, of: number): string {
  return `${count}\u00a0of\u00a0${of}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** The first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text as a sentence: with a full stop, unless it ends in a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
