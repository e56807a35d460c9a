/** Compares names in the order of an alphabet; negative where the first comes first. */
export type Collation = (a: string, b: string) => number;

/**
 * The order of an alphabet whose letters (digraphs too: `dž` follows `d`) are given in their order. A letter with a mark
 * that the alphabet does not have sorts as the letter without; what is no letter comes first; letters of other scripts
 * come last. Equal names keep the order of their characters.
 */
export function collationOf(alphabet: string): Collation {
  const letters = alphabet.split(' ');
  const order = new Map(letters.map((letter, index) => [letter, index + 1]));
  const longest = Math.max(...letters.map((letter) => letter.length));
  const keyOf = (name: string): readonly number[] => {
    const text = name.toLowerCase();
    const key: number[] = [];
    for (let at = 0; at < text.length;) {
      let taken = 1;
      let place: number | undefined;
      for (let length = longest; length > 0 && place === undefined; length -= 1) {
        place = order.get(text.slice(at, at + length));
        if (place !== undefined) taken = length;
      }
      const letter = text.charAt(at);
      place ??= order.get(letter.normalize('NFD').charAt(0));
      key.push(place ?? (/\p{L}/u.test(letter) ? 1000 + letter.charCodeAt(0) : 0));
      at += taken;
    }
    return key;
  };
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    for (let index = 0; index < Math.min(first.length, second.length); index += 1) {
      const difference = (first[index] ?? 0) - (second[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return first.length - second.length || (a < b ? -1 : a > b ? 1 : 0);
  };
}
