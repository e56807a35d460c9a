/** Serbian letters of Vuk's alphabet with their Latin ones: one to one, but for three digraphs. */
const CYRILLIC = 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш'.split(' ');
const LATIN = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ');
const LETTERS = new Map(CYRILLIC.map((letter, index) => [letter, LATIN[index] ?? '']));

const isUpper = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== letter.toLowerCase() && letter === letter.toUpperCase();

/**
 * Serbian Cyrillic in Latin letters, exactly: every letter has one spelling, and nothing else is touched. A capital
 * digraph is `Lj` before a small letter and `LJ` within capitals. (Back is not possible without a dictionary: `nj` of
 * `injekcija` is two letters.)
 */
export function serbianLatin(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, index) => {
      const small = LETTERS.get(letter.toLowerCase());
      if (small === undefined) return letter;
      if (!isUpper(letter)) return small;
      const before = letters[index - 1];
      const after = letters[index + 1];
      const inCapitals = isUpper(after) || (isUpper(before) && (after === undefined || !/\p{L}/u.test(after)));
      return inCapitals ? small.toUpperCase() : small.charAt(0).toUpperCase() + small.slice(1);
    })
    .join('');
}
