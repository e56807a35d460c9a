import { describe, expect, it } from '@jest/globals';
import { type Grant } from '../access/role.js';
import { reachOf, withoutUnsigned } from './trail-sight.js';

type Given = Pick<Grant, 'role'> & Partial<Grant>;
const reach = (...grants: readonly Given[]) =>
  reachOf({ person: 'p', grants: grants.map((grant) => ({ round: 'r', jurisdiction: null, ...grant })) }, 'r');

describe('who may read which entries of a round', () => {
  it.each<{ readonly grants: readonly Given[]; readonly only: readonly string[] | null; readonly because: string }>([
    { grants: [{ role: 'reviewer' }], only: null, because: 'a reviewer of the round reads all' },
    { grants: [{ role: 'administrator', round: null }], only: null, because: 'and an administrator of the server' },
    {
      grants: [{ role: 'reviewer', jurisdiction: 'ALB' }],
      only: ['ALB'],
      because: 'a reviewer of one place reads that',
    },
    { grants: [{ role: 'reviewer', round: 'other' }], only: [], because: 'a reviewer of another round reads nothing' },
    { grants: [{ role: 'analyst' }, { role: 'reader' }], only: [], because: 'an analyst and a reader read nothing' },
    { grants: [{ role: 'government-co-ordinator', jurisdiction: 'ALB' }], only: [], because: 'nor does a government' },
    { grants: [{ role: 'second-coder' }, { role: 'reviewer' }], only: [], because: 'who codes all places is blind' },
    {
      grants: [
        { role: 'second-coder', jurisdiction: 'ALB' },
        { role: 'reviewer', jurisdiction: 'ALB' },
        { role: 'reviewer', jurisdiction: 'SRB' },
      ],
      only: ['SRB'],
      because: 'who codes one place is blind there',
    },
    {
      grants: [
        { role: 'second-coder', jurisdiction: 'ALB' },
        { role: 'administrator', round: null },
      ],
      only: [],
      because: 'and does not read what is said of the round as a whole',
    },
  ])('$because', ({ grants, only }) => expect(reach(...grants).only).toEqual(only));
});

describe('what an entry says to who may not see a reply before it is signed', () => {
  it.each([
    ['{"reply":{"position":"disputed","signed":null},"state":"sent"}', '{"reply":null,"state":"sent"}'],
    ['{"reply":{"position":"agreed","signed":{"by":"p","on":"2026-11-01"}}}', null],
    ['{"answer":{"note":"\\"signed\\":null"},"reply":null}', null],
    ['{"other":{"signed":null}}', null],
    ['"text"', null],
  ])('%s', (text, without) => expect(withoutUnsigned(text)).toBe(without ?? text));
});
