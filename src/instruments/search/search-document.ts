import { type Instrument } from '../instrument.js';
import { isFormWord, isFunctionWord } from './function-words.js';
import { type ForceStretch, rangesOf } from './force-ranges.js';
import { type SearchedPart, searchedParts, type SearchNames, subjectsIn, withBroader } from './searched-parts.js';
import { standingOf } from './standing.js';
import { stemsOf, type Word, wordsIn } from './words-in.js';

/** What a search reads of an act, in one row. */
export interface SearchDocument extends Pick<Instrument, 'code' | 'jurisdiction' | 'type' | 'binding'> {
  /** The stems of each title in its order, titles between bars: `| law on archiv | zakon o arhiv |`. */
  readonly titles: string;
  /** The stems of all titles. */
  readonly titleStems: readonly string[];
  /** Words of the shortest title, without those that only tie or name the form; at least 1. */
  readonly titleLength: number;
  /** Code, number and gazette as folded words: ` srb egov 2018 sl glasnik rs 27 2018 `. */
  readonly citation: string;
  /** The subjects of the act and of its provisions, with all broader ones. */
  readonly subjects: readonly string[];
  readonly standing: number;
  /** The days on which the act is in force in whole or in part, and with them those on which it may be. */
  readonly surely: string;
  readonly perhaps: string;
  /** The stems of all parts, as PostgreSQL writes a tsvector. */
  readonly words: string;
}

/** Stems that one act can be found by: a tsvector holds a megabyte, and a stem up to 120 bytes. */
const MOST_STEMS = 8000;

/** A title, and without what stands in brackets at its end: `Law on Archives (2003)`. */
function formsOf(title: string): readonly string[] {
  const short = title.replace(/\s*\([^()]*\)\s*$/, '');
  return short === title || short === '' ? [title] : [title, short];
}

/** The stems of words in their order, as they are looked for within titles. */
export function phraseOf(words: readonly Pick<Word, 'stem'>[]): string {
  return words.map(({ stem }) => stem).join(' ');
}

/** Whether a word says what a text is about. */
export function isTelling({ folded }: Pick<Word, 'folded'>): boolean {
  return !isFunctionWord(folded) && !isFormWord(folded);
}

function tellingCount(title: string): number {
  const [short = title] = [...formsOf(title)].reverse();
  return Math.max(1, wordsIn(short).filter(isTelling).length);
}

function stemsIn(parts: readonly SearchedPart[]): readonly string[] {
  const words = parts.flatMap(({ text, pinpoint = '' }) => [...wordsIn(text), ...wordsIn(pinpoint)]);
  return [...new Set(words.flatMap(stemsOf))];
}

/**
 * What a search reads of an act. `forces` are the intervals in which the act as a whole is in force or not; `names`,
 * what its codes stand for (a code that is not there is found by the code alone).
 */
export function searchDocument(act: Instrument, forces: readonly ForceStretch[], names: SearchNames): SearchDocument {
  const parts = searchedParts(act, names);
  const titles = parts.filter(({ place }) => place === 'title');
  const phrases = titles.flatMap(({ text }) => formsOf(text)).map((title) => phraseOf(wordsIn(title)));
  const citation = parts.filter(({ place }) => place === 'citation').flatMap(({ text }) => wordsIn(text));
  const { code, jurisdiction, type, binding } = act;
  return {
    code,
    jurisdiction,
    type,
    binding,
    titles: `| ${[...new Set(phrases)].join(' | ')} |`,
    titleStems: stemsIn(titles),
    titleLength: Math.min(...titles.map(({ text }) => tellingCount(text))),
    citation: ` ${citation.map(({ folded }) => folded).join(' ')} `,
    subjects: withBroader(subjectsIn(act), names.subjects),
    standing: standingOf(act, forces),
    ...rangesOf(forces),
    words: stemsIn(parts)
      .slice(0, MOST_STEMS)
      .map((stem) => `'${stem}'`)
      .join(' '),
  };
}
