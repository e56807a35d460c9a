import { describe, expect, it } from '@jest/globals';
import { pointsByStep } from './steps.js';

describe('points by step', () => {
  const steps = [
    { from: 50, points: 2 },
    { from: 10, points: 1 },
  ];
  it.each([
    { value: 9.99, points: 0, because: 'below the lowest step' },
    { value: 10, points: 1, because: 'a step counts from its own threshold on' },
    { value: 49, points: 1, because: 'up to the next' },
    { value: 1000, points: 2, because: 'the highest has no end' },
  ])('$value earns $points: $because', ({ value, points }) => expect(pointsByStep(steps, 0)(value)).toBe(points));

  it.each([
    { listed: [], below: 0, message: 'there are no steps' },
    { listed: [steps[0]!, steps[0]!], below: 0, message: 'two steps begin at 50' },
    { listed: [{ from: Number.NaN, points: 1 }], below: 0, message: 'not from NaN to 1' },
    { listed: [{ from: 1, points: Infinity }], below: 0, message: 'not from 1 to Infinity' },
    { listed: steps, below: Number.NaN, message: 'NaN is no number' },
  ])('refuses: $message', ({ listed, below, message }) => expect(() => pointsByStep(listed, below)).toThrow(message));
});
