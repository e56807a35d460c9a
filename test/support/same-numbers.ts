/** Holds every number of a value against the same of another with Object.is; throws with the way to one that differs. */
export function expectSameNumbers(got: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number') {
    if (!Object.is(got, wanted)) throw new Error(`${path}: ${String(got)} is not ${wanted}`);
    return;
  }
  if (typeof wanted !== 'object' || wanted === null) return;
  const from = got as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(wanted)) expectSameNumbers(from[key], value, `${path}.${key}`);
}
