import { describe, expect, it } from '@jest/globals';
import { nelderMead } from './nelder-mead.js';

const square = (x: number): number => x * x;

describe('nelderMead', () => {
  // The test functions of Nelder and Mead's own paper: least value 0 at (1, 1), at the origin, and at (1, 0, 0).
  it('goes down Rosenbrock’s bent valley to (1, 1)', () => {
    const { point, value } = nelderMead(([x = 0, y = 0]) => 100 * square(y - x * x) + square(1 - x), [-1.2, 1], {
      tolerance: 1e-16,
    });
    expect(value).toBeLessThan(1e-12);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it('goes down Powell’s quartic to the origin', () => {
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
      square(a + 10 * b) + 5 * square(c - d) + square(square(b - 2 * c)) + 10 * square(square(a - d));
    expect(nelderMead(powell, [3, -1, 0, 1], { step: 1, tolerance: 1e-16 }).value).toBeLessThan(1e-8);
  });

  it('takes the same path each time', () => {
    const path = (): readonly string[] => {
      const asked: string[] = [];
      nelderMead(
        ([x = 0, y = 0]) => {
          asked.push(`${x} ${y}`);
          return square(x - 3) + square(y + x);
        },
        [0, 0],
      );
      return asked;
    };
    expect(path()).toEqual(path());
  });

  it('stays out of where there is no value', () => {
    const { point } = nelderMead(([x = 0]) => (x < 2 ? Number.NaN : x), [5]);
    expect(point[0]).toBeCloseTo(2, 4);
  });

  it('shrinks towards the best corner where no step away from the worst helps', () => {
    // A spike: every reflected and contracted point is worse than the corners.
    const spike = ([x = 0, y = 0]: readonly number[]): number =>
      Math.abs(x) + Math.abs(y) < 1e-3 ? -1 : [0.1, 0].includes(x) && [0.1, 0].includes(y) ? 0.5 : 1;
    expect(nelderMead(spike, [0, 0]).value).toBe(-1);
  });

  it('stops when it has asked often enough', () => {
    const { evaluations } = nelderMead(([x = 0]) => -x, [0], { evaluations: 50 });
    expect(evaluations).toBeGreaterThanOrEqual(50);
    expect(evaluations).toBeLessThan(60);
  });

  it('refuses a start without dimension or without a value', () => {
    expect(() => nelderMead(() => 1, [])).toThrow('a search starts where the function has a finite value');
    expect(() => nelderMead(() => Number.NaN, [1])).toThrow(RangeError);
    expect(() => nelderMead(() => -Infinity, [1])).toThrow(RangeError);
  });
});
