/** A given value as plain data: what is null or left out is not there, at any depth. */
export function givenDeep(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === undefined || member === null ? [] : [[key, plain(member)] as const],
    ),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? givenDeep(value) : value;
}
