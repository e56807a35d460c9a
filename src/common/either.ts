/** Words as alternatives: `A`, `A or B`, `A, B or C`; of none, ''. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
