import { describe, expect, it } from '@jest/globals';
import { countWords, decimal, percent } from './words.js';

describe('words for figures', () => {
  it('has a true minus sign, and none before what rounds to nothing', () => {
    expect(decimal(-0.456, 2)).toBe('−0.46');
    expect(decimal(-0.004, 2)).toBe('0.00');
    expect(decimal(3, 1)).toBe('3.0');
  });
  it('says that a little is less than 1 %, and nothing is 0 %', () => {
    expect(percent(0.314)).toBe('31 %');
    expect(percent(0.004)).toBe('less than 1 %');
    expect(percent(0)).toBe('0 %');
    expect(percent(-0.12)).toBe('−12 %');
  });
  it('counts one and many', () => {
    expect(countWords(1, 'unit')).toBe('1 unit');
    expect(countWords(6, 'unit')).toBe('6 units');
  });
});
