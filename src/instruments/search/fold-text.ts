import { LETTERS, STROKED } from './letters.js';

/**
 * Spellings of one sound, in the order in which they are replaced: đ and ѓ are typed dj or gj, ћ and ќ as kj, š ž č as
 * sh zh ch (as passports write them); j after a consonant and ije within a word are what the ijekavian form of a word
 * has more than the ekavian one (bezbjednost and bezbednost, vrijeme and vreme).
 */
const SPELLINGS: readonly (readonly [spelling: RegExp, letters: string])[] = [
  [/[gd]j/g, 'd'],
  [/kj/g, 'c'],
  [/([szc])h/g, '$1'],
  [/(?<=[bcdfghklmnprstvz])j/g, ''],
  [/(?<=\p{L})ije(?=[bcdfghklmnprstvz])/gu, 'e'],
];

const CYRILLIC = /[\u0400-\u045f]/g;
const STROKES = /[ǵḱđðħıłøßæœ]/g;

/**
 * A text as it is compared: small Latin letters without diacritics, whichever of its scripts and spellings it was
 * written in, so that Закон, zakon and ZAKON are one word, and so are заштита, zaštita, zastita and zashtita. What is
 * no letter stays. The same text gives the same result for ever; another result needs another `FOLDING`.
 */
export function foldText(text: string): string {
  const latin = text
    .normalize('NFC')
    .toLowerCase()
    .replace(CYRILLIC, (letter) => LETTERS[letter] ?? letter)
    .replace(STROKES, (letter) => STROKED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return SPELLINGS.reduce((folded, [spelling, letters]) => folded.replace(spelling, letters), latin);
}
