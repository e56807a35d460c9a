import { expect, it } from '@jest/globals';
import { ENGINE } from '../../src/settings/engine.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';

const data = readAssessment('assessments', 'ddps-western-balkans-2020');
const result = assess(data, ENGINE).comparators.find(({ comparator }) => comparator.kind === 'matched');

/**
 * Counted by hand from Figures 17, 25, 26 and 31 of the Digital Government Index 2019: of 33 countries 15 answer four
 * of the four with yes, 10 three, 4 two, 3 one and 1 none. Mean (15 × 1 + 10 × 0.75 + 4 × 0.5 + 3 × 0.25) ÷ 33 =
 * 25.25 ÷ 33. In ascending order the places 9, 17 and 25 (R-7: 1 + 32 × p) are 0.75, 0.75 and 1.
 */
it('gives the members of a publication the share of the matched questions that they answer yes', () => {
  expect(result?.statistics?.n).toBe(33);
  expect(result?.statistics?.mean).toBeCloseTo(25.25 / 33, 12);
  expect(result?.statistics?.quartiles).toEqual([0.75, 0.75, 1]);
  expect(result?.statistics?.best.jurisdictions).toHaveLength(15);
});

it('gives a subject the interval that its answers leave, and its place among the members', () => {
  for (const { jurisdiction, low, high, score, higherLow, higherHigh, of } of result?.places ?? []) {
    expect({ jurisdiction, of, ordered: low <= high && higherLow <= higherHigh }).toEqual({
      jurisdiction,
      of: 33,
      ordered: true,
    });
    expect(score === null).toBe(low !== high);
  }
  // Serbia's law gives a yes to openness by default (O1) and once-only (S2); strategy (O3) and ethics (T4) are open.
  // Above 1 is nobody; above 0.5 are the 25 with three or four yes.
  expect(result?.places?.find(({ jurisdiction }) => jurisdiction === 'SRB')).toEqual({
    jurisdiction: 'SRB',
    score: null,
    low: 0.5,
    high: 1,
    gap: null,
    higherLow: 0,
    higherHigh: 25,
    of: 33,
  });
});
