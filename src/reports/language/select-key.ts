/** A code as a message's `select` can name it: `not-assessed` is `notAssessed`. */
export function selectKey(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
