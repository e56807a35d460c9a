import { type AskedWord } from './asked-words.js';

/** A word with the stems that stand for it: its own, and similar ones of the register. */
export interface MatchedWord extends AskedWord {
  readonly similar: readonly string[];
}

/** What is matched: the words, and the text as a phrase of stems and as folded words. */
export interface Matching {
  readonly words: readonly MatchedWord[];
  readonly phrase: string;
  readonly citation: string;
  /** Of the required words so many suffice; left out: all. */
  readonly least?: number;
}

/** What a word counts in a title by a similar stem, and elsewhere in the act, beside 1 by its own in a title. */
const BY_SIMILAR = 0.7;
const ELSEWHERE = 0.25;

/** What the title's being about little else counts, its holding the text as it stands, its being it, the citation's. */
const BY_FIT = 0.5;
const BY_PHRASE = 0.5;
const BY_WHOLE = 2;
const BY_CITATION = 2;

/** Collects the parameters of a statement, and says how each is called in it. */
export class Parameters {
  readonly values: unknown[] = [];

  take(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

function contains(column: string, parameter: string): string {
  return `position(${parameter} IN ${column}) > 0`;
}

/**
 * The score of a document `d` that has `h."has"` of the required words, as SQL: its standing, times
 * - the share of the words that its titles have, by weight; a similar stem counts 0.7, a word elsewhere 0.25,
 * - 0.5 × how much of the shortest title, or of what is asked where that is longer, they are, similar ones 0.7 each,
 * - 0.5 when a title has the text as it stands, and 2 more when it is the whole title,
 * - 2 when the code, the number or the gazette has it.
 */
export function scoreOf({ words, phrase, citation }: Matching, parameters: Parameters): string {
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const titleWords = words.map(({ stems, similar, weight, isRequired }) => {
    const own = parameters.take(stems, 'text[]');
    const any = parameters.take([...stems, ...similar], 'text[]');
    const share = `CASE WHEN d."titleStems" && ${own} THEN ${weight}
      WHEN d."titleStems" && ${any} THEN ${weight * BY_SIMILAR} ELSE 0 END`;
    return { share, isThere: `(d."titleStems" && ${any})::int`, isRequired };
  });
  const required = titleWords.filter(({ isRequired }) => isRequired);
  const inTitle = `(${required.map(({ isThere }) => isThere).join(' + ')})`;
  const isPhrase = contains('d."titles"', parameters.take(` ${phrase} `, 'text'));
  const isWhole = contains('d."titles"', parameters.take(`| ${phrase} |`, 'text'));
  const isCited = /\p{N}/u.test(citation)
    ? contains('d."citation"', parameters.take(` ${citation} `, 'text'))
    : 'false';
  return `round((d."standing" * (
      (${titleWords.map(({ share }) => share).join(' + ')} + ${ELSEWHERE} * (h."has" - ${inTitle})) / ${weight}
      + ${BY_FIT} * (${required.map(({ share }) => share).join(' + ')}) / greatest(${required.length}, d."titleLength")::float8
      + CASE WHEN ${isWhole} THEN ${BY_WHOLE + BY_PHRASE} WHEN ${isPhrase} THEN ${BY_PHRASE} ELSE 0 END
      + CASE WHEN ${isCited} THEN ${BY_CITATION} ELSE 0 END
    ))::numeric, 4)::float8`;
}
