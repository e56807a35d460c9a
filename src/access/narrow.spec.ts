import { expect, it } from '@jest/globals';
import { narrow } from './narrow.js';
import { type Grant } from './role.js';

const GRANTS: readonly Grant[] = [
  { role: 'analyst', round: 'a', jurisdiction: 'ALB' },
  { role: 'analyst', round: 'b', jurisdiction: null },
  { role: 'reviewer', round: null, jurisdiction: null },
];

it('leaves all where a key is not narrowed', () => {
  expect(narrow(GRANTS, { roles: null, round: null })).toEqual(GRANTS);
});

it('keeps a key to its round: a role in all rounds is one in that round', () => {
  expect(narrow(GRANTS, { roles: null, round: 'a' })).toEqual([
    { role: 'analyst', round: 'a', jurisdiction: 'ALB' },
    { role: 'reviewer', round: 'a', jurisdiction: null },
  ]);
});

it('keeps a key to its roles, and adds none that the person does not have', () => {
  expect(narrow(GRANTS, { roles: ['reviewer', 'administrator'], round: null })).toEqual([GRANTS[2]]);
  expect(narrow(GRANTS, { roles: ['administrator'], round: null })).toEqual([]);
  expect(narrow(GRANTS, { roles: [], round: null })).toEqual([]);
});
