import { describe, expect, it } from '@jest/globals';
import { besideOf } from '../../test/support/columns.js';
import { NOTHING_BESIDE } from './column.js';
import { faultAt, namingUnit } from './fault-at-unit.js';

const fault = faultAt(1, new RangeError('0 has no logarithm'));

describe('a fault at a unit', () => {
  it.each([
    { beside: besideOf({ jurisdiction: ['ALB', 'BIH'] }), message: 'BIH: 0 has no logarithm' },
    {
      beside: besideOf({ jurisdiction: ['BIH', 'BIH'], year: ['2015', '2016'] }),
      message: 'BIH 2016: 0 has no logarithm',
    },
    { beside: besideOf({ jurisdiction: ['BIH', null] }), message: '0 has no logarithm' },
    { beside: NOTHING_BESIDE, message: '0 has no logarithm' },
  ])('says: $message', ({ beside, message }) => expect((namingUnit(fault, beside) as Error).message).toBe(message));

  it('leaves other faults alone', () => {
    const other = new RangeError('goalposts need two different numbers');
    expect(namingUnit(other, NOTHING_BESIDE)).toBe(other);
    expect(namingUnit('no error', NOTHING_BESIDE)).toBe('no error');
  });
});
