import { describe, expect, it } from '@jest/globals';
import { type Grant, type Role } from '../../access/role.js';
import { COMPARERS, seesAs } from './reviewed.js';

const at = (role: Role, jurisdiction: string | null): Grant => ({ role, round: 'r', jurisdiction });

describe('seesAs', () => {
  it.each([
    { grants: [at('reviewer', null)], place: 'ALB', sees: true, who: 'who reviews the round' },
    { grants: [at('reviewer', 'SRB')], place: 'ALB', sees: false, who: 'who reviews another place' },
    { grants: [at('analyst', null)], place: 'ALB', sees: false, who: 'an analyst' },
    { grants: [at('second-coder', 'ALB')], place: 'ALB', sees: false, who: 'the second coder' },
    {
      grants: [at('reviewer', null), at('second-coder', 'ALB')],
      place: 'ALB',
      sees: false,
      who: 'a reviewer who codes the place blind, should there be one',
    },
    {
      grants: [at('reviewer', null), at('second-coder', 'ALB')],
      place: 'SRB',
      sees: true,
      who: 'that reviewer at another place',
    },
  ])('both codes at $place are open to $who: $sees', ({ grants, place, sees }) =>
    expect(seesAs({ person: 'p', grants }, COMPARERS, { round: 'r', jurisdiction: place })).toBe(sees),
  );
});
