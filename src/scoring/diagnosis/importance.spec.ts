import { describe, expect, it } from '@jest/globals';
import { type Part } from './branch.js';
import { importanceOf } from './importance.js';

// All pairs of five values: A and B do not correlate, and the whole is A + 2B: variances 1 to 4.
const GRID = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b] as const));
const A = GRID.map(([a]) => a);
const B = GRID.map(([, b]) => b);
const COLUMNS = { I: GRID.map(([a, b]) => a + 2 * b), A, B, S: A.map(() => 3) };
const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 6);
const part = (code: string, weight: number, sign: Part['sign'] = 1): Part => ({ code, weight, sign });

describe('importanceOf', () => {
  it('divides the variance of A + 2B into 1/5 and 4/5, where the weights say 1/3 and 2/3', () =>
    expect(importanceOf('I', [part('A', 1 / 3), part('B', 2 / 3)], COLUMNS)).toEqual([
      {
        code: 'A',
        n: 25,
        weight: 1 / 3,
        brings: near(0.2),
        linear: near(0.2),
        explains: near(0.2),
        share: near(0.2),
        verdict: 'as-declared',
      },
      {
        code: 'B',
        n: 25,
        weight: 2 / 3,
        brings: near(0.8),
        linear: near(0.8),
        explains: near(0.8),
        share: near(0.8),
        verdict: 'as-declared',
      },
    ]));

  // 0.1·A + 0.9·C with C = A on another scale: C explains all there is, and so does A; A brings only its tenth.
  it('tells what a part brings from what it owes to others', () => {
    const columns = { I: A, A, C: A };
    expect(importanceOf('I', [part('A', 0.1), part('C', 0.9)], columns)).toMatchObject([
      { brings: near(0.1), explains: near(1), share: near(0.5), verdict: 'as-declared' },
      { brings: near(0.9), explains: near(1), share: near(0.5), verdict: 'as-declared' },
    ]);
  });

  // A ten times as wide under the same weight: variances 100 to 1.
  it('says that a part which varies more decides more, and the other less', () => {
    const wide = A.map((a) => 10 * a);
    const columns = { I: wide.map((a, unit) => a + B[unit]!), wide, B };
    expect(importanceOf('I', [part('wide', 0.5), part('B', 0.5)], columns)).toMatchObject([
      { brings: near(100 / 101), verdict: 'as-declared' },
      { brings: near(1 / 101), verdict: 'lighter' },
    ]);
    expect(importanceOf('I', [part('wide', 0.5), part('B', 0.5)], columns, { factor: 1.5 })).toMatchObject([
      { verdict: 'heavier' },
      { verdict: 'lighter' },
    ]);
  });

  it('counts a part that is meant to count against the whole', () => {
    const columns = { I: A.map((a, unit) => B[unit]! - a), A, B };
    expect(importanceOf('I', [part('A', 0.5, -1), part('B', 0.5)], columns)).toMatchObject([
      { brings: near(0.5), verdict: 'as-declared' },
      { brings: near(0.5), verdict: 'as-declared' },
    ]);
  });

  it('lets a part that does not vary bring nothing', () =>
    expect(importanceOf('I', [part('S', 0.7), part('B', 0.3)], COLUMNS)).toMatchObject([
      { code: 'S', brings: 0, linear: 0, explains: 0, share: 0, verdict: 'lighter' },
      { code: 'B', brings: 1, share: 1, verdict: 'heavier' },
    ]));

  it('leaves out a part that too few have, and its weight', () => {
    const few = { ...COLUMNS, F: A.map((a, i) => (i < 7 ? a : Number.NaN)) };
    expect(importanceOf('I', [part('A', 1 / 6), part('B', 1 / 3), part('F', 0.5)], few)).toMatchObject([
      { code: 'A', brings: near(0.2), verdict: 'as-declared' },
      { code: 'B', brings: near(0.8), verdict: 'as-declared' },
      { code: 'F', n: 7, weight: 0.5, brings: null, linear: null, explains: null, share: null, verdict: null },
    ]);
  });

  it('says nothing of what is brought where all parts run against the whole', () =>
    expect(importanceOf('I', [part('A', 0.5, -1), part('B', 0.5, -1)], COLUMNS)).toMatchObject([
      { brings: null, explains: near(0.2), verdict: null },
      { brings: null, explains: near(0.8), verdict: null },
    ]));

  it('is refused where too few have any part, and where there is nothing to explain', () => {
    expect(importanceOf('I', [part('A', 1)], COLUMNS, { minimum: 30 })).toEqual({
      refused: 'needs at least 30 units, 25 have both values',
    });
    expect(importanceOf('S', [part('A', 1)], COLUMNS)).toEqual({
      refused: 'needs differences to explain, and S has none',
    });
    expect(importanceOf('I', [part('A', 1)], { I: [1], A: [1] }, { minimum: 0 })).toHaveProperty('refused');
  });
});
