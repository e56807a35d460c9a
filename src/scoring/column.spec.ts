import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf } from '../../test/support/columns.js';
import { labelsOf, NOTHING_BESIDE, numbersOf, partsOf, valuesByPart } from './column.js';

const BESIDE = besideOf(
  { region: ['north', 'south', null, 'north'], year: ['2015', '2015', '2016', '2016'] },
  { people: [1, 2, 3, 4] },
);

describe('a series', () => {
  it('is found by its code', () => {
    expect(Array.from(numbersOf(BESIDE, 'people', 4))).toEqual([1, 2, 3, 4]);
    expect(labelsOf(BESIDE, 'year', 4)[2]).toBe('2016');
  });
  it('that is not there is named', () => {
    expect(() => numbersOf(BESIDE, 'area', 4)).toThrow('there is no series of numbers "area"');
    expect(() => labelsOf(BESIDE, 'toString', 4)).toThrow('there is no series of labels "toString"');
  });
  it('of another length is refused', () =>
    expect(() => numbersOf(BESIDE, 'people', 5)).toThrow('"people" has 4 places, and there are 5 units'));
});

describe('parts of a sample', () => {
  const column = columnOf(10, 20, 30, null);

  it('are one of all that have a value, when nothing is said', () => {
    const parts = partsOf(undefined, 4, NOTHING_BESIDE);
    expect(parts.names).toEqual(['']);
    expect(Array.from(valuesByPart(column, parts)[0]!)).toEqual([10, 20, 30]);
  });

  it('are one for each label; who has none is in no part', () => {
    const parts = partsOf({ within: 'region' }, 4, BESIDE);
    expect(parts.names).toEqual(['north', 'south']);
    expect(Array.from(parts.of)).toEqual([0, 1, -1, 0]);
    expect(Array.from(valuesByPart(column, parts)[0]!)).toEqual([10]);
  });

  it('are one for each combination of several series', () => {
    const parts = partsOf({ within: ['region', 'year'] }, 4, BESIDE);
    expect(parts.names).toEqual(['north, 2015', 'south, 2015', 'north, 2016']);
    expect(Array.from(parts.of)).toEqual([0, 1, -1, 2]);
  });

  it('count only units with the labels asked for, and hold the others against them', () => {
    const parts = partsOf({ where: { year: '2015' } }, 4, BESIDE);
    expect(Array.from(parts.of)).toEqual([0, 0, 0, 0]);
    expect(Array.from(valuesByPart(column, parts)[0]!)).toEqual([10, 20]);
  });

  it('are worked out once for what stands beside', () =>
    expect(partsOf({ within: 'region' }, 4, BESIDE)).toBe(partsOf({ within: 'region' }, 4, BESIDE)));

  it('must count somebody', () => {
    const where = { year: '2016', region: 'south' };
    expect(() => partsOf({ where }, 4, BESIDE)).toThrow('no unit has year "2016" and region "south"');
  });

  it('of no units are empty', () => expect(valuesByPart(columnOf(), partsOf(undefined, 0, BESIDE))[0]).toHaveLength(0));
});
