import { describe, expect, it } from '@jest/globals';
import { mean } from './mean.js';
import { median } from './median.js';
import { standardDeviation } from './standard-deviation.js';

// Deviations from 5 are −3, −1, −1, −1, 0, 0, 2, 4: squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
const EIGHT = [2, 4, 4, 4, 5, 5, 7, 9];

describe('mean', () => {
  it('is the sum over the number: 40 / 8', () => expect(mean(EIGHT)).toBe(5));
  it('has nothing to say of nothing', () => expect(mean([])).toBeNull());
  it('refuses NaN and Infinity', () => {
    expect(() => mean([1, Number.NaN])).toThrow('statistics of NaN');
    expect(() => mean([Infinity])).toThrow('statistics of Infinity');
  });
});

describe('median', () => {
  it.each([
    { values: [3, 1, 2], expected: 2, because: 'the middle of three' },
    { values: EIGHT, expected: 4.5, because: 'the mean of the two in the middle, 4 and 5' },
    { values: [], expected: null, because: 'nothing of nothing' },
  ])('is $because', ({ values, expected }) => expect(median(values)).toBe(expected));
});

describe('standardDeviation', () => {
  it.each([
    { values: EIGHT, expected: Math.sqrt(32 / 7), because: 'is of the sample: the root of 32 / 7' },
    { values: [0.4, 0.4], expected: 0, because: 'is 0 where all agree' },
    { values: [0.4], expected: null, because: 'is unknown of one value' },
    { values: [], expected: null, because: 'is unknown of none' },
  ])('$because', ({ values, expected }) => expect(standardDeviation(values)).toBe(expected));
});
