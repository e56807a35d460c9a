import { describe, expect, it } from '@jest/globals';
import { NOTHING_BESIDE } from '../column.js';
import { type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

/** Mean years of school about 2000, 23 countries: OECD/JRC Handbook (2008), Table A.2. */
const SCHOOLING = {
  Finland: 10,
  'United States': 12,
  Sweden: 11.4,
  Japan: 9.5,
  Korea: 10.8,
  Netherlands: 9.4,
  'United Kingdom': 9.4,
  Canada: 11.6,
  Australia: 10.9,
  Singapore: 7.1,
  Germany: 10.2,
  Norway: 11.9,
  Ireland: 9.4,
  Belgium: 9.3,
  'New Zealand': 11.7,
  Austria: 8.4,
  France: 7.9,
  Israel: 9.6,
  Spain: 7.3,
  Italy: 7.2,
  'Czech Republic': 9.5,
  Hungary: 9.1,
  Slovenia: 7.1,
};

const STEPS = [
  { from: 0.05, points: 20 },
  { from: 0.15, points: 40 },
  { from: 0.35, points: 50 },
  { from: 0.65, points: 60 },
  { from: 0.85, points: 80 },
  { from: 0.95, points: 100 },
];

/** What Table 15 of the Handbook prints for five of them, each rounded to a unit (0: exact). */
const TABLE_15: { by: Normalise; unit: number; printed: readonly number[] }[] = [
  { by: { method: 'rank' }, unit: 0, printed: [15, 23, 12, 18, 1] },
  { by: { method: 'z-score' }, unit: 0.01, printed: [0.26, 1.52, -0.06, 0.83, -1.58] },
  { by: { method: 'min-max' }, unit: 0.01, printed: [0.59, 1, 0.49, 0.78, 0] },
  { by: { method: 'ratio-to', reference: 'mean' }, unit: 0.01, printed: [1.04, 1.25, 0.99, 1.14, 0.74] },
  { by: { method: 'share-of-best' }, unit: 0.01, printed: [0.83, 1, 0.79, 0.91, 0.59] },
  { by: { method: 'ratio-to', reference: 'worst' }, unit: 0.01, printed: [1.41, 1.69, 1.34, 1.54, 1] },
  { by: { method: 'difference-to', reference: 'mean' }, unit: 0.01, printed: [0.04, 0.25, -0.01, 0.14, -0.26] },
  { by: { method: 'difference-to', reference: 'worst' }, unit: 0.01, printed: [0.41, 0.69, 0.34, 0.54, 0] },
  { by: { method: 'above-mean', margin: 0.2 }, unit: 0, printed: [0, 1, 0, 0, -1] },
  { by: { method: 'percentile-rank', of: 'all', to: [0, 100] }, unit: 0.1, printed: [65.2, 100, 52.2, 78.3, 4.3] },
  { by: { method: 'percentile-steps', steps: STEPS }, unit: 0, printed: [60, 100, 50, 60, 0] },
];

describe('Table 15 of the Handbook', () => {
  const column = Float64Array.from(Object.values(SCHOOLING));
  const countries = Object.keys(SCHOOLING);

  it.each(TABLE_15)('$by', ({ by, unit, printed }) => {
    const result = normalisation(by, column, NOTHING_BESIDE).apply(column);
    ['Finland', 'United States', 'Japan', 'Australia', 'Singapore'].forEach((country, at) => {
      const off = Math.abs((result[countries.indexOf(country)] as number) - (printed[at] as number));
      expect(off).toBeLessThanOrEqual(unit / 2 + 1e-9);
    });
  });
});
