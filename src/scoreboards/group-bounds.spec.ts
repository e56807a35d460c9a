import { describe, expect, it } from '@jest/globals';
import { small } from '../../test/reports/small-assessment.js';
import { type Assessment } from '../assessments/assessment.js';
import { criteriaOf } from '../frameworks/framework.js';
import { groupBounds } from './group-bounds.js';

const { data, board } = small({
  answers: { ARL: '....', BOR: '....', CAR: '....' },
  constraints: [
    {
      code: 'two-of-three',
      criterion: 'G1',
      value: 'full',
      atLeast: 2,
      of: ['ARL', 'BOR', 'CAR'],
      source: { title: 'A publication' },
      wording: 'most have it',
    },
  ],
});
const [criterion] = criteriaOf(data.framework.root);

function boundsOn(asOf: string, window: Assessment['window']) {
  const assessment: Assessment = { ...data.assessment, asOf, ...(window && { window }) };
  return criterion && groupBounds(criterion, { ...data, assessment }, board.answers);
}

// Three of whom nothing is known: a mean of 0 to 1. If two of them have full points, of 2 ÷ 3 to 1.
describe('a published fact about a set', () => {
  const window = { from: '2019-01', until: '2019-12-31', note: 'The survey.' };
  it.each([
    { asOf: '2019-06-30', low: 2 / 3, fullLow: 2, because: 'within the survey it holds' },
    { asOf: '2019', low: 2 / 3, fullLow: 2, because: 'on every day of the year of the survey' },
    { asOf: '2018-12-31', low: 0, fullLow: 0, because: 'the survey did not ask of the day before' },
    { asOf: '2020', low: 0, fullLow: 0, because: 'nor of the year after' },
  ])('$asOf: $because', ({ asOf, low, fullLow }) => {
    const bounds = boundsOn(asOf, window);
    expect(bounds).toMatchObject({ fullLow, high: 1, constraints: fullLow > 0 ? ['two-of-three'] : [] });
    expect(bounds?.low).toBeCloseTo(low, 12);
  });

  it('holds on any day where no window is recorded', () => expect(boundsOn('2010', undefined)?.fullLow).toBe(2));
});

it('has none where an answer earns what it does only beside those of others', () => {
  const measured = criterion && { ...criterion, normalise: { method: 'min-max' as const } };
  expect(measured && groupBounds(measured, data, board.answers)).toBeNull();
});
