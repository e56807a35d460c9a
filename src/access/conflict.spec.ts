import { describe, expect, it } from '@jest/globals';
import { conflictsOf } from './conflict.js';
import { type Grant, type Role, ROLES } from './role.js';

const grant = (role: Role, round: string | null, jurisdiction: string | null): Grant => ({ role, round, jurisdiction });

describe('a second coder', () => {
  it.each(ROLES.map((role) => ({ role, may: role === 'reader' || role === 'second-coder' })))(
    'beside $role at the same place: $may, whichever came first',
    ({ role, may }) => {
      const coder = grant('second-coder', 'a', 'ALB');
      const other = grant(role, 'a', 'ALB');
      expect(conflictsOf(coder, [other])).toEqual(may ? [] : [other]);
      expect(conflictsOf(other, [coder])).toEqual(may ? [] : [coder]);
    },
  );

  it.each([
    { other: grant('analyst', 'a', 'MKD'), meets: false, because: 'another place' },
    { other: grant('analyst', 'b', 'ALB'), meets: false, because: 'another round' },
    { other: grant('analyst', 'a', null), meets: true, because: 'all places have this one' },
    { other: grant('analyst', null, 'ALB'), meets: true, because: 'all rounds have this one' },
    { other: grant('administrator', null, null), meets: true, because: 'everything has it' },
  ])('of one place meets $other.role there: $meets, for $because', ({ other, meets }) => {
    const coder = grant('second-coder', 'a', 'ALB');
    expect(conflictsOf(other, [coder]).length > 0).toBe(meets);
    expect(conflictsOf(coder, [other]).length > 0).toBe(meets);
  });

  it('of all places meets each of them', () => {
    const other = grant('reviewer', 'a', 'MKD');
    expect(conflictsOf(grant('second-coder', 'a', null), [other])).toEqual([other]);
  });
});

it('other roles stand beside each other', () => {
  expect(conflictsOf(grant('analyst', 'a', null), [grant('reviewer', 'a', null)])).toEqual([]);
});
