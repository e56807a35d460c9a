import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { lawOn, rungReached } from './law-on.js';
import { type Instrument } from '../instrument.js';

const law = act(
  [
    { type: 'commences', date: '2018-04-14' },
    { type: 'commences', date: '2020-01-01', provisions: ['9'] },
  ],
  {
    code: 'ZZZ-LAW',
    provisions: [
      { pinpoint: '5', text: 'publish', subject: 'open-data' },
      { pinpoint: '9', text: 'later', subject: 'security' },
    ],
  },
);
const old = act(
  [
    { type: 'commences', date: '2001' },
    { type: 'repealed', date: '2018-04-14' },
  ],
  { code: 'ZZZ-OLD', subjects: ['open-data'] },
);
const undated = act([], { code: 'ZZZ-UNDATED', subjects: ['security'] });
const foreign = act([{ type: 'commences', date: '2001' }], { code: 'YYY-LAW', jurisdiction: 'YYY' });
const acts: readonly Instrument[] = [law, old, undated, foreign];

function codesOn(date: string, subject?: string): readonly string[] {
  const subjects = subject === undefined ? undefined : new Set([subject]);
  return lawOn({ acts, usualOf: () => usual, date, jurisdiction: 'ZZZ', subjects }).map(
    ({ act: { code }, force, provisions }) =>
      `${code} ${force}: ${provisions.map(({ provision }) => provision.pinpoint).join()}`,
  );
}

describe('lawOn', () => {
  it('gives the acts that hold, in part too, and those of which that is not known', () => {
    expect(codesOn('2018-04-13')).toEqual(['ZZZ-OLD yes: ', 'ZZZ-UNDATED unknown: ']);
    expect(codesOn('2019')).toEqual(['ZZZ-LAW partial: 5', 'ZZZ-UNDATED unknown: ']);
    expect(codesOn('2020')).toEqual(['ZZZ-LAW yes: 5,9', 'ZZZ-UNDATED unknown: ']);
  });

  it('keeps to a subject, of acts or of provisions', () => {
    expect(codesOn('2020', 'open-data')).toEqual(['ZZZ-LAW yes: 5']);
    expect(codesOn('2020', 'security')).toEqual(['ZZZ-LAW yes: 9', 'ZZZ-UNDATED unknown: ']);
  });
});

describe('rungReached', () => {
  const ladder = (...truths: ('yes' | 'no' | 'unknown')[]) =>
    (['exists', 'binding', 'in-force', 'implementing-act', 'applied'] as const).map((rung, place) => ({
      rung,
      truth: truths[place] ?? ('no' as const),
      basis: '',
      evidence: [],
    }));

  it.each([
    { truths: ['yes', 'yes', 'yes', 'unknown', 'yes'], reached: 'in-force', because: 'the fourth is not known' },
    { truths: ['yes', 'no', 'yes', 'yes', 'yes'], reached: 'exists', because: 'it does not bind' },
    { truths: ['no'], reached: null, because: 'it was never adopted' },
    { truths: ['yes', 'yes', 'yes', 'yes', 'yes'], reached: 'applied', because: 'it stands on all' },
  ] as const)('is $reached where $because', ({ truths, reached }) =>
    expect(rungReached(ladder(...truths))).toBe(reached),
  );
});
