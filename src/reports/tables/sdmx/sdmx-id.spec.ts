import { describe, expect, it } from '@jest/globals';
import { isNamed, sdmxId, timePeriod } from './sdmx-id.js';

describe('sdmxId', () => {
  it.each([
    ['G1', 'G1'],
    ['BA-SRP', 'BA-SRP'],
    ['legal.basis', 'legal_2Ebasis'],
    ['legal_basis', 'legal_5Fbasis'],
    ['a b', 'a_20b'],
    ['š', '_u000161'],
  ])('%s is %s', (code, id) => expect(sdmxId(code)).toBe(id));

  it('tells what can be a parent', () => {
    expect([isNamed('G1'), isNamed('1'), isNamed('a_2Eb')]).toEqual([true, false, true]);
  });
});

describe('timePeriod', () => {
  it.each([
    ['2019-12-31', '2019-12-31'],
    ['2019-12', '2019-12'],
    ['2019', '2019'],
    // The 13th to the 25th of February, both counted: thirteen days.
    ['2019-02-13/2019-02-25', '2019-02-13/P13D'],
    ['2019-02/2019-03', '2019-02-01/P59D'],
  ])('%s is %s', (date, period) => expect(timePeriod(date)).toBe(period));
});
