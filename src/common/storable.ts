import { type Finding } from './finding.js';

/** U+0000, and halves of a pair of code units: no text of a database. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The greatest whole number of a column. */
const GREATEST = 2_147_483_647;

function faultOf(text: string): string | null {
  const found = UNSTORABLE.exec(text)?.[0];
  if (found === undefined) return null;
  const sign = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `the text has the character ${sign} in it, which no database can hold: take it out`;
}

/** The texts of a value, keys too, that the database cannot hold, and numbers of versions that are too great for it. */
export function unstorable(value: unknown, path: Finding['path'] = []): readonly Finding[] {
  if (typeof value === 'string') {
    const message = faultOf(value);
    return message === null ? [] : [{ path, message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorable(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    if (key === 'version' && typeof member === 'number' && member > GREATEST) {
      return [{ path: here, message: `the version ${member} is too great for the database: ${GREATEST} is the limit` }];
    }
    const message = faultOf(key);
    return [...(message === null ? [] : [{ path: here, message }]), ...unstorable(member, here)];
  });
}
