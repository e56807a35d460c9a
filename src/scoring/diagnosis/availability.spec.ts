import { describe, expect, it } from '@jest/globals';
import { availabilityByLabel, availabilityOf } from './availability.js';

const GAP = Number.NaN;
const ROOT = { code: 'I', children: [{ code: 'P', children: [{ code: 'A' }, { code: 'B' }] }, { code: 'C' }] };
const COLUMNS = { A: [1, GAP, GAP], B: [0, 2, GAP], C: [GAP, 3, GAP] };

describe('availability', () => {
  it('counts the criteria under each element that have a value, unit by unit; a zero is a value', () =>
    expect(availabilityOf(ROOT, COLUMNS, 3)).toEqual({
      I: { answered: [2, 2, 0], of: 3 },
      P: { answered: [2, 1, 0], of: 2 },
    }));

  it('adds up over the units of a label; units without one are in none', () =>
    expect(availabilityByLabel({ answered: [2, 2, 0, 1], of: 3 }, ['east', 'west', 'east', null])).toEqual([
      { label: 'east', units: 2, answered: 2, of: 6 },
      { label: 'west', units: 1, answered: 2, of: 3 },
    ]));

  it('refuses a criterion without a column', () =>
    expect(() => availabilityOf(ROOT, { A: [1], B: [1] }, 1)).toThrow('C: there is no column of this code'));
});
