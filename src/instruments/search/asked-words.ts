import { DomainError } from '../../common/domain-error.js';
import { isFormWord, isFunctionWord } from './function-words.js';
import { stemsOf, type Word, wordsIn } from './words-in.js';

/** Characters and words that a search takes. */
export const LONGEST_SEARCH = 200;
export const MOST_WORDS = 16;

/** A word that is searched for. */
export interface AskedWord {
  /** The stems by which it is found as it was written. */
  readonly stems: readonly string[];
  /** Whether an act must have it; else it only counts where it is there. */
  readonly isRequired: boolean;
  readonly weight: number;
  /** Whether it is a word of a language, of which there are forms and typos, or has digits. */
  readonly isLanguage: boolean;
}

/** A search text as it is looked for. */
export interface AskedText {
  readonly words: readonly AskedWord[];
  /** All its words in their order, to be looked for as a title or a part of one, and as a citation. */
  readonly all: readonly Word[];
}

const WEIGHT_OF_FORM = 0.25;

function isPrefixOfNext(word: Word, next: Word | undefined): boolean {
  return next?.joined !== undefined && next.from === word.until + 1;
}

/** Those of the words that are looked for: not what only ties others together, unless there is nothing else. */
function wanted(all: readonly Word[]): readonly Word[] {
  const apart = all.filter((word, place) => !isPrefixOfNext(word, all[place + 1]));
  const saying = apart.filter(({ folded }) => !isFunctionWord(folded));
  return saying.length > 0 ? saying : apart;
}

/**
 * What is looked for in a text: its words but for those that only tie others together; one that names the form of an
 * act (law, zakon) counts less and need not be there where others are. Of words with the same stem one is taken. A text
 * without a letter or digit, or longer than LONGEST_SEARCH or MOST_WORDS, is CALL_INVALID.
 */
export function askedText(text: string): AskedText {
  const all = wordsIn(text);
  const fault = faultOf(text, all);
  if (fault !== null) throw new DomainError('CALL_INVALID', `text: ${fault}`);
  const words = new Map(wanted(all).map((word) => [word.stem, word]));
  const telling = [...words.values()].filter(({ folded }) => !isFormWord(folded));
  const isRequired = ({ folded }: Word): boolean => telling.length === 0 || !isFormWord(folded);
  return {
    all,
    words: [...words.values()].map((word) => ({
      stems: stemsOf(word),
      isRequired: isRequired(word),
      weight: isRequired(word) ? 1 : WEIGHT_OF_FORM,
      isLanguage: !/\p{N}/u.test(word.folded),
    })),
  };
}

function faultOf(text: string, all: readonly Word[]): string | null {
  if (text.length > LONGEST_SEARCH) {
    return `it has ${text.length} characters, and a search takes ${LONGEST_SEARCH}. Search for the words that matter.`;
  }
  if (all.length === 0) return 'there is no letter or digit in it. Write a word of a title or a provision.';
  if (all.length <= MOST_WORDS) return null;
  return `it has ${all.length} words, and a search takes ${MOST_WORDS}. Search for the words that matter.`;
}
