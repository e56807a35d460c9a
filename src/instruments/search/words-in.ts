import { foldText } from './fold-text.js';
import { stemOf } from './stem-word.js';

/** A word of a text: where it stands, folded, and the stems by which it is found. */
export interface Word {
  /** Its first character, and the first after it, as places in the text. */
  readonly from: number;
  readonly until: number;
  readonly folded: string;
  readonly stem: string;
  /** With a short word that a hyphen ties to it: `egovern` of e-government, beside `govern`. */
  readonly joined?: string;
}

/** Changes when `foldText`, `stemOf` or what a search document holds does: the documents are then made anew. */
export const FOLDING = 1;

/** Letters of a word that count: longer ones are data, not language. */
const LONGEST = 40;

/** Letters of a short word before a hyphen that make one word with what follows: e-uprava, re-use. */
const PREFIX = 2;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Words that were folded before: a register uses few words often. */
const known = new Map<string, { readonly folded: string; readonly stem: string }>();
const MOST_KNOWN = 20_000;

function foldedWord(word: string): { readonly folded: string; readonly stem: string } {
  const before = known.get(word);
  if (before) return before;
  const folded = foldText(word).slice(0, LONGEST);
  const made = { folded, stem: stemOf(folded) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, made);
  return made;
}

/** The words of a text in their order; of a text without letters or digits, none. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let before: Word | null = null;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const { folded, stem } = foldedWord(match);
    const isTied = before !== null && before.until + 1 === index && text[index - 1] === '-' && isPrefix(before.folded);
    const word: Word = {
      from: index,
      until: index + match.length,
      folded,
      stem,
      ...(isTied && before !== null && !/\p{N}/u.test(folded) && { joined: stemOf(before.folded + folded) }),
    };
    words.push(word);
    before = word;
  }
  return words;
}

function isPrefix(folded: string): boolean {
  return folded.length <= PREFIX && !/\p{N}/u.test(folded);
}

/** The stems by which a word is found. */
export function stemsOf({ stem, joined }: Word): readonly string[] {
  return joined === undefined ? [stem] : [stem, joined];
}
