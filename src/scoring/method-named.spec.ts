import { describe, expect, it } from '@jest/globals';
import { methodNamed } from './method-named.js';

describe('methodNamed', () => {
  it('gives what carries the method out', () => expect(methodNamed({ sum: 1, mean: 2 }, 'mean')).toBe(2));

  it('tells of the nearest name, or of all', () => {
    expect(() => methodNamed({ geometric: 1 }, 'geometrc')).toThrow(
      new RangeError('there is no method "geometrc". Did you mean "geometric"?'),
    );
    expect(() => methodNamed({ sum: 1, mean: 2 }, 'toString')).toThrow(
      new RangeError('there is no method "toString". There are: sum, mean.'),
    );
  });
});
