import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../../test/support/columns.js';
import { type Direction, type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

/** A vector with ties and gaps, and what it becomes: reference numbers of COINr 1.1.14. */
const X = columnOf(3, null, -1, 7, 7, 0, 2.5, null, 3, 10);
const UNITS = besideOf({ jurisdiction: X.reduce<string[]>((codes) => [...codes, `U${codes.length + 1}`], []) });

function normalised(by: Normalise, direction?: Direction): (number | null)[] {
  return numbersIn(normalisation(by, X, UNITS, direction).apply(X));
}

const CASES: { by: Normalise; direction?: Direction; expected: (number | null)[] }[] = [
  {
    by: { method: 'min-max', to: [0, 100] },
    expected: [400 / 11, null, 0, 800 / 11, 800 / 11, 100 / 11, 350 / 11, null, 400 / 11, 100],
  },
  {
    by: { method: 'z-score' },
    expected: [
      -0.24901380286190569,
      null,
      -1.3114726950727034,
      0.81344508934889193,
      0.81344508934889193,
      -1.0458579720200039,
      -0.38182116438825542,
      null,
      -0.24901380286190569,
      1.6102892585069901,
    ],
  },
  { by: { method: 'rank' }, expected: [4, null, 1, 6, 6, 2, 3, null, 4, 8] },
  { by: { method: 'rank', ties: 'high' }, expected: [5, null, 1, 7, 7, 2, 3, null, 5, 8] },
  { by: { method: 'rank', ties: 'average' }, expected: [4.5, null, 1, 6.5, 6.5, 2, 3, null, 4.5, 8] },
  { by: { method: 'rank', order: 'descending' }, expected: [4, null, 8, 2, 2, 7, 6, null, 4, 1] },
  { by: { method: 'rank' }, direction: 'negative', expected: [4, null, 8, 2, 2, 7, 6, null, 4, 1] },
  {
    by: { method: 'rank', order: 'descending' },
    direction: 'negative',
    expected: [4, null, 1, 6, 6, 2, 3, null, 4, 8],
  },
  { by: { method: 'borda' }, expected: [3, null, 0, 5, 5, 1, 2, null, 3, 7] },
  {
    by: { method: 'percentile-rank' },
    expected: [3 / 7, null, 0, 5 / 7, 5 / 7, 1 / 7, 2 / 7, null, 3 / 7, 1],
  },
  {
    by: { method: 'percentile-rank', ties: 'average' },
    expected: [0.5, null, 0, 5.5 / 7, 5.5 / 7, 1 / 7, 2 / 7, null, 0.5, 1],
  },
  {
    by: { method: 'distance-to-best' },
    expected: [4 / 11, null, 0, 8 / 11, 8 / 11, 1 / 11, 3.5 / 11, null, 4 / 11, 1],
  },
  { by: { method: 'distance-to-unit', unit: 'U4' }, expected: [0.5, null, 0, 1, 1, 0.125, 0.4375, null, 0.5, 1.375] },
  {
    by: { method: 'distance-to-unit', unit: 'U1', cut: true },
    expected: [1, null, 0, 1, 1, 0.25, 0.875, null, 1, 1],
  },
  {
    by: { method: 'distance-to-target', target: 5 },
    expected: [2 / 3, null, 0, 4 / 3, 4 / 3, 1 / 6, 7 / 12, null, 2 / 3, 11 / 6],
  },
  {
    by: { method: 'distance-to-target', target: 5, cut: true, to: [0, 12] },
    expected: [8, null, 0, 12, 12, 2, 7, null, 8, 12],
  },
  {
    by: { method: 'distance-to-target', target: 2 },
    direction: 'negative',
    expected: [0.875, null, 1.375, 0.375, 0.375, 1.25, 0.9375, null, 0.875, 0],
  },
  { by: { method: 'share-of-best' }, expected: [0.3, null, -0.1, 0.7, 0.7, 0, 0.25, null, 0.3, 1] },
];

describe('normalisation by a sample, against reference numbers', () => {
  it.each(CASES)('$by $direction', ({ by, direction, expected }) => {
    normalised(by, direction).forEach((value, unit) => {
      const wanted = expected[unit] as number | null;
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, 14);
    });
  });
});
