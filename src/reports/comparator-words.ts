import { type QuotedShare } from '../assessments/comparator.js';
import { type ComparatorResult } from '../scoreboards/scoreboard.js';
import { type Locale } from './language/locale.js';
import { type Template } from './template.js';

function shareWords(shares: readonly QuotedShare[], { say, plainNumber: written }: Locale): string {
  return say('comparisons.percent', { number: shares.map(({ percent }) => written(percent)).join('\u00a0/\u00a0') });
}

/** The figure of a comparator as its kind is told: `29 of 33`, `57 %`, `36 / 43 / 18 / 3 %`, `0.64`, `median 0.67`. */
export function figureWords(
  { comparator, count, of, range, value, statistics }: ComparatorResult,
  locale: Locale,
): string {
  switch (comparator.kind) {
    case 'computed':
      return locale.say('common.of', { count: count ?? 0, of });
    case 'quoted':
      return shareWords(comparator.shares, locale);
    case 'composed':
      return range === null ? shareWords(comparator.shares, locale) : locale.score(value);
    case 'group':
      return locale.fineScore(statistics?.mean ?? null);
    case 'matched':
      return statistics ? locale.say('comparisons.median', { value: locale.score(statistics.median) }) : '–';
  }
}

/** The figure, whose it is, and how its question maps to ours: `OECD: a single dedicated data policy, 4 of 29 (computed, 2019, asks less)`. */
export function comparatorWords(result: ComparatorResult, locale: Locale, { wording }: Template): string {
  const { kind, vintage, relation, title } = result.comparator;
  const notes = [
    wording.kinds[kind],
    locale.date(vintage),
    ...(relation === 'equal' ? [] : [wording.relations[relation]]),
  ];
  const figure = figureWords(result, locale);
  return locale.say('comparisons.figure', { title: locale.text(title), figure, notes: notes.join(', ') });
}

/** One letter for the kind, as the notes of a table explain it. */
export function kindLetter({ comparator }: ComparatorResult, { say }: Pick<Locale, 'say'>): string {
  return say('comparisons.letter', { kind: comparator.kind });
}

/** How its question maps to ours, in a word; nothing where it is the same. */
export function relationWord({ comparator: { relation } }: ComparatorResult, { say }: Pick<Locale, 'say'>): string {
  return relation === 'equal' ? '' : say('comparisons.relation', { relation });
}

/** A label whose numbers do not part from their signs at a line's end. */
export function spaced(label: string): string {
  return label.replace(/ %/g, '\u00a0%').replace(/ of /g, '\u00a0of\u00a0').replace(/ \/ /g, '\u00a0/\u00a0');
}
