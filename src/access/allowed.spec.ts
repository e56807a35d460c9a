import { describe, expect, it } from '@jest/globals';
import { verdictOn } from './allowed.js';
import { ANYONE, type Caller } from './caller.js';
import { type Grant, type Role } from './role.js';
import { type Rules } from './rules.js';

const RULES: Rules = {
  open: 'public',
  own: 'signed-in',
  onServer: { roles: ['administrator'], scope: 'server' },
  inRound: { roles: ['analyst', 'reviewer'], scope: 'round' },
  atPlace: { roles: ['analyst'], scope: 'place' },
};
const KOSOVO = { round: 'wb-2026', jurisdiction: 'XKX' };
const with_ = (role: Role, round: string | null, jurisdiction: string | null): Caller => {
  const grant: Grant = { role, round, jurisdiction };
  return { person: 'p', grants: [grant] };
};

describe('the rules', () => {
  it.each([
    { operation: 'open', caller: ANYONE, verdict: 'allowed', because: 'what is public is for anyone' },
    { operation: 'none', caller: with_('administrator', null, null), verdict: 'unruled', because: 'no rule, nobody' },
    {
      operation: 'toString',
      caller: with_('administrator', null, null),
      verdict: 'unruled',
      because: 'a name of Object',
    },
    { operation: 'own', caller: ANYONE, verdict: 'unauthenticated', because: 'nobody signed in' },
    {
      operation: 'own',
      caller: { person: 'p', grants: [] },
      verdict: 'allowed',
      because: 'a person without roles is one',
    },
    { operation: 'atPlace', caller: ANYONE, verdict: 'unauthenticated', because: 'who is not known may sign in' },
    { operation: 'onServer', caller: with_('administrator', null, null), verdict: 'allowed', because: 'all is all' },
    {
      operation: 'onServer',
      caller: with_('administrator', 'wb-2026', null),
      verdict: 'forbidden',
      because: 'one round',
    },
    { operation: 'onServer', caller: with_('administrator', null, 'XKX'), verdict: 'forbidden', because: 'one place' },
    {
      operation: 'inRound',
      caller: with_('analyst', 'wb-2026', 'ALB'),
      verdict: 'allowed',
      because: 'somewhere in it',
    },
    { operation: 'inRound', caller: with_('analyst', 'other', null), verdict: 'forbidden', because: 'another round' },
    {
      operation: 'inRound',
      caller: with_('publisher', 'wb-2026', null),
      verdict: 'forbidden',
      because: 'another role',
    },
    {
      operation: 'atPlace',
      caller: with_('analyst', 'wb-2026', 'XKX'),
      verdict: 'allowed',
      because: 'that very place',
    },
    {
      operation: 'atPlace',
      caller: with_('analyst', 'wb-2026', null),
      verdict: 'allowed',
      because: 'all places of it',
    },
    { operation: 'atPlace', caller: with_('analyst', null, 'XKX'), verdict: 'allowed', because: 'that place in all' },
    {
      operation: 'atPlace',
      caller: with_('analyst', 'wb-2026', 'ALB'),
      verdict: 'forbidden',
      because: 'another place',
    },
    { operation: 'atPlace', caller: with_('analyst', 'other', 'XKX'), verdict: 'forbidden', because: 'another round' },
  ])('say $verdict to $operation: $because', ({ operation, caller, verdict }) => {
    expect(verdictOn(RULES, operation, caller, KOSOVO)).toBe(verdict);
  });

  it('let nobody through by leaving the place out, but who has it everywhere', () => {
    const nowhere = { round: null, jurisdiction: null };
    expect(verdictOn(RULES, 'inRound', with_('analyst', 'wb-2026', null), nowhere)).toBe('forbidden');
    expect(verdictOn(RULES, 'atPlace', with_('analyst', null, 'XKX'), nowhere)).toBe('forbidden');
    expect(verdictOn(RULES, 'atPlace', with_('analyst', null, null), nowhere)).toBe('allowed');
  });
});
