import { textIn } from '../common/localised-text.js';
import { type ComparatorResult } from '../scoreboards/scoreboard.js';
import { type Template } from './template.js';

/** The figure, whose it is, and how its question maps to ours: `OECD: a single dedicated data policy 4 of 29 (computed, 2019, asks less)`. */
export function comparatorWords({ comparator, label }: ComparatorResult, { language, wording }: Template): string {
  const notes = [wording.kinds[comparator.kind], comparator.vintage];
  if (comparator.relation !== 'equal') notes.push(wording.relations[comparator.relation]);
  return `${textIn(comparator.title, language)}, ${spaced(label)} (${notes.join(', ')})`;
}

/** One letter for the kind, as the notes of a table explain it. */
export function kindLetter({ comparator }: ComparatorResult): string {
  return { computed: 'c', quoted: 'q', composed: 'm', group: 'g', matched: 's' }[comparator.kind];
}

/** A label whose numbers do not part from their signs at a line's end. */
export function spaced(label: string): string {
  return label.replace(/ %/g, '\u00a0%').replace(/ of /g, '\u00a0of\u00a0').replace(/ \/ /g, '\u00a0/\u00a0');
}
