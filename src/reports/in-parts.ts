/** A list cut into parts of about equal length, none longer than `most`. */
export function inParts<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(part * size, (part + 1) * size));
}
