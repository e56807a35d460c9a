import { expect, it } from '@jest/globals';
import { type Caller } from './caller.js';
import { narrowingOf } from './key-asked.js';

const ASKED = { label: 'x', days: 1 };
const analyst: Caller = { person: 'p', grants: [{ role: 'analyst', round: 'a', jurisdiction: null }] };
const byKey: Caller = { ...analyst, key: { id: 'k', roles: ['analyst'], round: 'a', expiresAt: null } };

it('is as wide as the caller where nothing is asked', () => {
  expect(narrowingOf(ASKED, analyst)).toEqual({ roles: null, round: null });
  expect(narrowingOf(ASKED, byKey)).toEqual({ roles: ['analyst'], round: 'a' });
});

it('is narrowed as asked', () => {
  expect(narrowingOf({ ...ASKED, roles: ['analyst'], round: 'a' }, analyst)).toEqual({
    roles: ['analyst'],
    round: 'a',
  });
});

it.each([
  { what: 'a role that the caller does not have', asked: { roles: ['administrator' as const] }, caller: analyst },
  { what: 'a role in a round where it is none', asked: { roles: ['analyst' as const], round: 'b' }, caller: analyst },
  { what: 'another round than that of the key', asked: { round: 'b' }, caller: byKey },
])('is refused for $what', ({ asked, caller }) => {
  expect(() => narrowingOf({ ...ASKED, ...asked }, caller)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
});
