import { describe, expect, it } from '@jest/globals';
import { bandOf } from './band.js';

const bands = [
  { code: 'high', from: 0.5 },
  { code: 'low', from: 0.1 },
  { code: 'very-high', from: 0.75 },
];

describe('bandOf', () => {
  it.each([
    { score: 0.6, expected: 'high', because: 'the highest threshold that is reached, whatever the order' },
    { score: 0.5, expected: 'high', because: 'the threshold itself counts' },
    { score: 0.4999, expected: 'low', because: 'just below it does not' },
    { score: 0.7 + 0.05 - 1e-16, expected: 'very-high', because: 'the last bit of a sum decides nothing' },
    { score: 7, expected: 'very-high', because: 'the highest band has no upper end' },
    { score: 0.05, expected: null, because: 'below the lowest there is none' },
    { score: null, expected: null, because: 'nor without a score' },
  ])('$because', ({ score, expected }) => expect(bandOf(score, bands)).toBe(expected));

  it('has no band where there are none', () => expect(bandOf(0.5, [])).toBeNull());
});
