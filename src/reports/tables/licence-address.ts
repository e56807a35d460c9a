/** Licences that have an address of their own, by how their name begins. */
const ADDRESSES: readonly (readonly [name: RegExp, address: string])[] = [
  [/^CC BY 4\.0\b/, 'https://creativecommons.org/licenses/by/4.0/'],
  [/^CC BY 3\.0 IGO\b/, 'https://creativecommons.org/licenses/by/3.0/igo/'],
  [/^CC BY-SA 4\.0\b/, 'https://creativecommons.org/licenses/by-sa/4.0/'],
  [/^CC BY-NC 4\.0\b/, 'https://creativecommons.org/licenses/by-nc/4.0/'],
  [/^CC0\b/, 'https://creativecommons.org/publicdomain/zero/1.0/'],
];

/** The address of a licence; null for terms that are known by their words alone. */
export function licenceAddress(licence: string): string | null {
  return ADDRESSES.find(([name]) => name.test(licence))?.[1] ?? null;
}
