import { describe, expect, it } from '@jest/globals';
import { importanceOf } from './importance.js';

// All pairs of five values: A and B do not correlate, and the whole is A + 2B: variances 1 to 4.
const GRID = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b] as const));
const A = GRID.map(([a]) => a);
const B = GRID.map(([, b]) => b);
const COLUMNS = { I: GRID.map(([a, b]) => a + 2 * b), A, B, S: A.map(() => 3) };
const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 6);

describe('importanceOf', () => {
  it('holds what each part explains against its weight: B alone explains 4/5 of A + 2B', () =>
    expect(
      importanceOf(
        'I',
        [
          { code: 'A', weight: 0.5 },
          { code: 'B', weight: 0.5 },
        ],
        COLUMNS,
      ),
    ).toEqual([
      { code: 'A', n: 25, weight: 0.5, linear: near(0.2), explains: near(0.2), share: near(0.2), verdict: 'lighter' },
      {
        code: 'B',
        n: 25,
        weight: 0.5,
        linear: near(0.8),
        explains: near(0.8),
        share: near(0.8),
        verdict: 'as-declared',
      },
    ]));

  it('lets a part that does not vary explain nothing', () =>
    expect(
      importanceOf(
        'I',
        [
          { code: 'S', weight: 0.7 },
          { code: 'B', weight: 0.3 },
        ],
        COLUMNS,
      ),
    ).toMatchObject([
      { code: 'S', linear: 0, explains: 0, share: 0, verdict: 'lighter' },
      { code: 'B', share: 1, verdict: 'heavier' },
    ]));

  it('takes another factor', () =>
    expect(
      importanceOf(
        'I',
        [
          { code: 'A', weight: 0.5 },
          { code: 'B', weight: 0.5 },
        ],
        COLUMNS,
        { factor: 1.5 },
      ),
    ).toMatchObject([{ verdict: 'lighter' }, { verdict: 'heavier' }]));

  it('leaves out a part that too few have, and its weight', () => {
    const few = { ...COLUMNS, F: A.map((a, i) => (i < 7 ? a : Number.NaN)) };
    const parts = [
      { code: 'A', weight: 0.25 },
      { code: 'B', weight: 0.25 },
      { code: 'F', weight: 0.5 },
    ];
    expect(importanceOf('I', parts, few)).toMatchObject([
      { code: 'A', share: near(0.2), verdict: 'lighter' },
      { code: 'B', share: near(0.8), verdict: 'as-declared' },
      { code: 'F', n: 7, weight: 0.5, linear: null, explains: null, share: null, verdict: null },
    ]);
  });

  it('is refused where too few have any part, and where there is nothing to explain', () => {
    expect(importanceOf('I', [{ code: 'A', weight: 1 }], COLUMNS, { minimum: 30 })).toEqual({
      refused: 'needs at least 30 units, 25 have both values',
    });
    expect(importanceOf('S', [{ code: 'A', weight: 1 }], COLUMNS)).toEqual({
      refused: 'needs differences to explain, and S has none',
    });
  });
});
