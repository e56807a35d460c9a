import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../common/domain-error.js';
import { type Release } from './release.js';
import { assertReleasable, type ReleaseCall } from './release-call.js';

const FIRST = { assessment: 'small-2020', name: '2026-11-30' } as Release;
const SECOND = { ...FIRST, name: '2026-11-30-2', supersedes: '2026-11-30' };
const CORRECTION = { supersedes: '2026-11-30', why: 'The act was misread.' };

function refusal(call: ReleaseCall, releases: readonly Release[]): string | null {
  try {
    assertReleasable(call, 'small-2020', releases);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALL_INVALID') return error.message;
    throw error;
  }
}

describe('assertReleasable', () => {
  it.each([
    { call: { name: '2026-11-30' }, releases: [] },
    { call: { name: '2028-02-29', embargo: '2028-02-29T23:59Z' }, releases: [] },
    { call: { name: '2026-12-01', ...CORRECTION }, releases: [FIRST] },
    { call: { name: '2026-11-30-2', ...CORRECTION }, releases: [FIRST] },
    { call: { name: '2026-12-01', supersedes: '2026-11-30-2', why: 'Again.' }, releases: [FIRST, SECOND] },
  ])('takes $call', ({ call, releases }) => expect(refusal(call, releases)).toBeNull());

  it.each([
    { call: { name: 'first' }, words: 'is no name of a release: write the day of publication, 2026-11-30' },
    { call: { name: '2026-02-30' }, words: '2026-02-30 is no day of the calendar' },
    { call: { name: '2026-11-30-1' }, words: 'is no name of a release' },
    { call: { name: '2026-12-01', embargo: '2026-12-01' }, words: 'no instant of universal time such as' },
    { call: { name: '2026-12-01', embargo: '2026-12-01T25:00Z' }, words: 'no instant of universal time' },
    { call: { name: '2026-12-01', embargo: '2026-02-30T10:00Z' }, words: 'no day of the calendar' },
    { call: { name: '2026-12-01', why: 'So.' }, words: 'name that one with --supersedes' },
    { call: { name: '2026-12-01', ...CORRECTION }, words: 'has no release "2026-11-30" to correct. There are: none.' },
  ])('refuses $call where nothing is released', ({ call, words }) => expect(refusal(call, [])).toContain(words));

  it.each([
    { call: { name: '2026-11-30', ...CORRECTION }, words: 'Name a later day, or 2026-11-30-3' },
    { call: { name: '2026-11-30-2', ...CORRECTION }, words: '--name 2026-11-30-2 is not later' },
    { call: { name: '2026-11-29', ...CORRECTION }, words: '--name 2026-11-29 is not later' },
    { call: { name: '2026-12-01' }, words: 'Add --supersedes 2026-11-30-2 --why' },
    { call: { name: '2026-12-01', ...CORRECTION }, words: 'correct 2026-11-30-2, with --supersedes' },
    { call: { name: '2026-12-01', supersedes: '2026-11-30-2' }, words: 'a correction says why: add --why' },
    { call: { name: '2026-12-01', supersedes: '2026-11-30-2', why: ' ' }, words: 'a correction says why' },
    { call: { name: '2026-12-01', supersedes: '2026-11-03', why: 'x' }, words: 'Did you mean "2026-11-30"?' },
  ])('refuses $call after two releases', ({ call, words }) => expect(refusal(call, [FIRST, SECOND])).toContain(words));
});
