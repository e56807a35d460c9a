import { describe, expect, it } from '@jest/globals';
import { type Caller } from '../access/caller.js';
import { type Grant } from '../access/role.js';
import { roundHead } from './round-head.js';
import { type Round } from './round.js';

const ROUND: Round = {
  id: 'wb-2026',
  version: 1,
  assessment: {
    id: 'wb-2026',
    title: { en: 'A round' },
    framework: 'sample@1',
    asOf: '2026-12-31',
    subjects: ['ALB', 'SRB'],
    submittedToGovernments: true,
    publisher: 'EU',
    sources: [{ title: 'Invented for the tests' }],
    licence: 'CC0-1.0',
  },
  settings: { secondCoding: true, governments: true },
  comparators: [],
  deadlines: { SRB: '2026-12-20', ALB: '2026-12-15' },
  state: 'open',
  openedBy: 'p',
  knownFrom: new Date(0),
  knownUntil: null,
};

function as(role: Grant['role'], jurisdiction: string | null): Caller {
  return { person: 'p', grants: [{ role, round: 'wb-2026', jurisdiction }] };
}

describe('a round tells of the deadlines by which sheets were sent', () => {
  it.each<{ caller: Caller; told: readonly string[]; because: string }>([
    { caller: as('reviewer', null), told: ['ALB', 'SRB'], because: 'who assesses all sees all' },
    { caller: as('analyst', 'SRB'), told: ['SRB'], because: 'who assesses one place sees how far that is' },
    { caller: as('government-contributor', 'ALB'), told: ['ALB'], because: 'a government has its own sheet alone' },
    { caller: as('second-coder', 'ALB'), told: [], because: 'that a sheet was sent tells that all in it is settled' },
    { caller: as('reader', null), told: [], because: 'a reader sees what is released' },
  ])('$told ($because)', ({ caller, told }) => {
    expect(roundHead(caller, ROUND).deadlines.map(({ jurisdiction }) => jurisdiction)).toEqual(told);
  });
});
