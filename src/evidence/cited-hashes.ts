/** The hash of a file, as `source.hash` has it. */
export const HASH = /^sha256:[0-9a-f]{64}$/;

/** Every hash that stands in plain data under the name `hash`, however deep: what an answer, a code or a reply cites. */
export function citedHashes(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  collect(data, found);
  return found;
}

function collect(data: unknown, found: Set<string>): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) {
    if (name === 'hash' && typeof value === 'string' && HASH.test(value)) found.add(value);
    else collect(value, found);
  }
}
