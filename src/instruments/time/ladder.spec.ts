import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { type Instrument } from '../instrument.js';
import { hasRung, ladderOf, type RungFound } from './ladder.js';

const law = act(
  [
    { type: 'adopted', date: '2018-04-04' },
    { type: 'commences', date: '2018-04-14' },
    { type: 'applies', date: '2019-01-01' },
  ],
  { code: 'ZZZ-LAW' },
);
const regulation = act([{ type: 'commences', date: '2018-10-01' }], {
  code: 'ZZZ-REG',
  type: 'by-law',
  relations: [{ type: 'implements', act: 'ZZZ-LAW' }],
});

function truths(of: Instrument, date: string, acts: readonly Instrument[]): Readonly<Record<string, string>> {
  const ladder = ladderOf({ act: of, acts, usual, date });
  return Object.fromEntries(ladder.map(({ rung, truth }: RungFound) => [rung, truth]));
}

describe('ladderOf', () => {
  it('climbs as the act comes to effect', () => {
    const acts = [law, regulation];
    expect(truths(law, '2018-04-10', acts)).toEqual({
      exists: 'yes',
      binding: 'yes',
      'in-force': 'no',
      'implementing-act': 'unknown',
      applied: 'no',
    });
    expect(truths(law, '2018-12-31', acts)).toEqual({
      exists: 'yes',
      binding: 'yes',
      'in-force': 'yes',
      'implementing-act': 'yes',
      applied: 'no',
    });
    expect(truths(law, '2019-01-01', acts)['applied']).toBe('yes');
  });

  it('names the acts that show a rung', () => {
    const [, , , implementing] = ladderOf({ act: law, acts: [law, regulation], usual, date: '2019' });
    expect(implementing?.evidence).toEqual(['ZZZ-REG']);
  });

  it('takes an implementing act that nobody recorded for unknown, never for a no', () => {
    const [, , , implementing] = ladderOf({ act: law, acts: [law], usual, date: '2019' });
    expect(implementing).toEqual({
      rung: 'implementing-act',
      truth: 'unknown',
      basis: 'no implementing act is recorded',
      evidence: [],
    });
  });

  it('does not count an implementing act that has been repealed', () => {
    const gone = { ...regulation, events: [...regulation.events, { type: 'repealed' as const, date: '2019-06-01' }] };
    expect(truths(law, '2020', [law, gone])['implementing-act']).toBe('unknown');
  });

  it('does not let a policy bind', () => {
    expect(truths({ ...law, binding: 'policy' }, '2020', [])['binding']).toBe('no');
  });
});

describe('hasRung', () => {
  it.each([
    { rung: 'in-force', date: '2020', truth: 'yes', because: 'it exists, binds and is in force' },
    { rung: 'in-force', date: '2018-04-10', truth: 'no', because: 'it is not in force yet' },
    { rung: 'applied', date: '2020', truth: 'unknown', because: 'no implementing act is recorded' },
  ] as const)('$rung in $date: $truth, $because', ({ rung, date, truth }) =>
    expect(hasRung({ act: law, acts: [law], usual, date }, rung)).toBe(truth),
  );

  it('is no where a lower rung is missing', () => {
    expect(hasRung({ act: { ...law, binding: 'non-binding' }, acts: [], usual, date: '2020' }, 'in-force')).toBe('no');
  });
});
