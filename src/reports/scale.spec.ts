import { describe, expect, it } from '@jest/globals';
import { english } from './language/english.js';
import { coarse, endsInWords, scaleOf } from './scale.js';

describe('the scale that scores are drawn on', () => {
  it.each([
    { range: undefined, labels: ['0', '0.25', '0.5', '0.75', '1'], words: '0 to 1' },
    { range: [0, 5] as const, labels: ['0', '1.25', '2.5', '3.75', '5'], words: '0 to 5' },
    { range: [-10, 10] as const, labels: ['−10', '−5', '0', '5', '10'], words: '−10 to 10' },
  ])('of a framework that goes $words has ticks at its quarters', ({ range, labels, words }) => {
    const scale = scaleOf({ ...(range && { range }) }, english());
    expect(scale.ticks.map(({ label }) => label)).toEqual(labels);
    expect(endsInWords(scale, english())).toBe(words);
  });

  it('has its ends and its middle in a narrow column', () =>
    expect(coarse(scaleOf({}, english())).ticks.map(({ at }) => at)).toEqual([0, 0.5, 1]));
});
