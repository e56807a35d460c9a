import { describe, expect, it } from '@jest/globals';
import { type AnswerValue, MISSING_REASONS, type MissingReason, type ScoringCriterion } from './method.js';
import {
  admissible,
  admissiblePoints,
  earned,
  isAdmitted,
  isEarnedAlone,
  pointsOf,
  rawPointsOf,
  ticked,
} from './points.js';

const choice: ScoringCriterion = {
  code: 'S1',
  scale: {
    type: 'choice',
    options: { all: { points: 1 }, selected: { points: 0.6 }, 'ad-hoc': { points: 0.3 }, some: { points: 0.6 } },
  },
};
const boolean: ScoringCriterion = { code: 'S2', scale: { type: 'boolean', points: { yes: 1, no: 0 } } };
const percent: ScoringCriterion = {
  code: 'S6',
  scale: { type: 'number', range: [0, 100], unit: '%' },
  normalise: { method: 'goalposts', min: 20, max: 70 },
};

const value = (given: AnswerValue) => ({ value: given, missing: null, candidates: [], unverified: false });
const missing = (reason: MissingReason | null) => ({ value: null, missing: reason, candidates: [], unverified: false });
const unsure = (...candidates: AnswerValue[]) => ({ ...missing('insufficient-data'), candidates });

describe('pointsOf', () => {
  it.each([
    { criterion: choice, given: value('selected'), score: 0.6, because: 'a code earns its points' },
    { criterion: boolean, given: value(true), score: 1, because: 'yes earns those of yes' },
    { criterion: boolean, given: value(false), score: 0, because: 'no earns those of no, and is known' },
    { criterion: percent, given: value(45), score: 0.5, because: 'a number is normalised: (45 − 20) / 50' },
    { criterion: percent, given: value(100), score: 1, because: 'and cut at the goalposts' },
    { criterion: choice, given: unsure('selected', 'some'), score: 0.6, because: 'candidates that earn the same' },
    { criterion: choice, given: unsure('all'), score: 1, because: 'one candidate alone is the answer' },
  ])('is known: $because', ({ criterion, given, score }) =>
    expect(pointsOf(criterion, given)).toEqual({ score, low: score, high: score, missing: null }),
  );

  it.each([
    { criterion: choice, given: missing('not-assessed'), low: 0.3, high: 1, missing: 'not-assessed' },
    { criterion: choice, given: missing('insufficient-data'), low: 0.3, high: 1, missing: 'insufficient-data' },
    { criterion: boolean, given: missing(null), low: 0, high: 1, missing: 'not-assessed' },
    { criterion: percent, given: missing('not-assessed'), low: 0, high: 1, missing: 'not-assessed' },
    { criterion: choice, given: unsure('ad-hoc', 'selected'), low: 0.3, high: 0.6, missing: 'insufficient-data' },
    { criterion: percent, given: unsure(45, 30), low: 0.2, high: 0.5, missing: 'insufficient-data' },
    {
      criterion: choice,
      given: { ...value('selected'), unverified: true },
      low: 0.3,
      high: 1,
      missing: 'insufficient-data',
    },
    {
      criterion: choice,
      given: { ...value('selected'), missing: 'insufficient-data' as const, unverified: true },
      low: 0.3,
      high: 1,
      missing: 'insufficient-data',
    },
    {
      criterion: choice,
      given: { ...missing('not-applicable'), unverified: true },
      low: 0.3,
      high: 1,
      missing: 'insufficient-data',
    },
    {
      criterion: choice,
      given: { ...unsure('ad-hoc', 'selected'), unverified: true },
      low: 0.3,
      high: 1,
      missing: 'insufficient-data',
    },
  ])('has an interval and no score: $given', ({ criterion, given, ...expected }) =>
    expect(pointsOf(criterion, given)).toEqual({ score: null, ...expected }),
  );

  it('has bounds where a value could be known, and none elsewhere', () =>
    expect(MISSING_REASONS.filter((reason) => pointsOf(choice, missing(reason)).low === null)).toEqual([
      'not-applicable',
      'not-covered',
      'declined',
    ]));

  it.each(['not-applicable', 'not-covered', 'declined'] as const)('has no bounds where it is %s', (reason) =>
    expect(pointsOf(choice, missing(reason))).toEqual({ score: null, low: null, high: null, missing: reason }),
  );

  it.each([
    { criterion: choice, given: value('sellected'), told: 'criterion S1: "sellected" is not an answer' },
    { criterion: choice, given: value('toString'), told: 'criterion S1: "toString"' },
    { criterion: choice, given: value(1), told: 'criterion S1: 1 ' },
    { criterion: boolean, given: value('yes'), told: 'criterion S2: "yes"' },
    { criterion: percent, given: value(101), told: 'criterion S6: 101' },
    { criterion: percent, given: value(-1), told: 'criterion S6: -1' },
    { criterion: percent, given: value(Number.NaN), told: 'criterion S6: NaN' },
    { criterion: percent, given: value('45'), told: 'criterion S6: "45"' },
    { criterion: choice, given: unsure('all', 'most'), told: 'criterion S1: "most"' },
    { criterion: choice, given: { ...value('most'), unverified: true }, told: 'criterion S1: "most"' },
  ])('refuses $told', ({ criterion, given, told }) => {
    expect(() => pointsOf(criterion, given)).toThrow(RangeError);
    expect(() => pointsOf(criterion, given)).toThrow(told);
  });

  it('refuses an answer with a reason for having none', () =>
    expect(() => pointsOf(choice, { ...value('all'), missing: 'declined' })).toThrow(
      'criterion S1: both the answer "all" and "declined" are given',
    ));
});

describe('admissible', () => {
  it.each([
    { criterion: choice, expected: [0.3, 1] },
    { criterion: boolean, expected: [0, 1] },
    { criterion: { ...boolean, scale: { type: 'boolean', points: { yes: 0, no: 1 } } }, expected: [0, 1] },
    { criterion: percent, expected: [0, 1] },
    { criterion: { ...percent, normalise: { method: 'goalposts', min: 100, max: 0 } }, expected: [0, 1] },
    { criterion: { ...percent, normalise: { method: 'none' } }, expected: [0, 100] },
    { criterion: { ...percent, normalise: { method: 'goalposts', min: -100, max: 100 } }, expected: [0.5, 1] },
  ] as { criterion: ScoringCriterion; expected: [number, number] }[])(
    'is the worst and the best of $criterion.scale by $criterion.normalise',
    ({ criterion, expected }) => expect(admissible(criterion)).toEqual(expected),
  );

  it('refuses a scale that lists nothing, or no number', () => {
    expect(() => admissible({ code: 'E', scale: { type: 'choice', options: {} } })).toThrow(
      'criterion E: its scale lists no answer',
    );
    const broken: ScoringCriterion = { code: 'N', scale: { type: 'number', range: [0, Infinity] } };
    expect(() => admissible(broken)).toThrow('criterion N: Infinity is not an answer that its scale admits');
  });
});

describe('earned', () => {
  it('normalises whatever the scale, so that points out of ten can be written as they are printed', () => {
    const outOfTen: ScoringCriterion = {
      code: 'T',
      scale: { type: 'choice', options: { a: { points: 10 }, b: { points: 4 } } },
      normalise: { method: 'goalposts', min: 0, max: 10 },
    };
    expect(earned(outOfTen, 'b')).toBe(0.4);
  });
});

describe('isEarnedAlone', () => {
  it.each<Partial<ScoringCriterion>>([
    {},
    { normalise: { method: 'goalposts', min: 0, max: 1 } },
    { normalise: { method: 'z-score', from: { mean: 0, deviation: 1 } } },
  ])('holds under %j', (steps) =>
    expect(isEarnedAlone({ ...percent, normalise: { method: 'none' }, ...steps })).toBe(true),
  );

  it.each<Partial<ScoringCriterion>>([
    { normalise: { method: 'min-max' } },
    { transform: [{ method: 'divide', by: 'people' }] },
    { treat: { method: 'winsorise' } },
    { direction: 'negative' },
  ])('does not under %j', (steps) => expect(isEarnedAlone({ ...boolean, ...steps })).toBe(false));
});

describe('a checklist', () => {
  const options = { portal: { points: 0.5 }, bulk: { points: 0.3 }, fee: { points: -0.2 } };
  const list = (combine: 'sum' | 'mean' | 'best' | 'worst', atMost?: number): ScoringCriterion => ({
    code: 'L',
    scale: { type: 'checklist', combine, options, ...(atMost !== undefined && { atMost }) },
  });

  it.each([
    { combine: 'sum', answer: 'portal bulk', points: 0.8 },
    { combine: 'sum', answer: 'none', points: 0 },
    { combine: 'mean', answer: 'portal bulk', points: 0.8 / 3 },
    { combine: 'best', answer: 'bulk portal', points: 0.5 },
    { combine: 'worst', answer: 'bulk portal', points: 0.3 },
    { combine: 'best', answer: 'none', points: 0 },
    { combine: 'worst', answer: 'none', points: 0 },
  ] as const)('by its $combine gives "$answer" $points points', ({ combine, answer, points }) =>
    expect(earned(list(combine), answer)).toBeCloseTo(points, 12),
  );

  it('earns no more than its cap', () => expect(earned(list('sum', 0.6), 'portal bulk')).toBe(0.6));

  it.each([
    { criterion: list('sum'), ends: [-0.2, 0.8] },
    { criterion: list('sum', 0.6), ends: [-0.2, 0.6] },
    { criterion: list('best'), ends: [-0.2, 0.5] },
    { criterion: list('worst', 0.4), ends: [-0.2, 0.4] },
  ])('can be anything from all that lowers to all that raises: $ends', ({ criterion, ends }) =>
    expect(admissiblePoints(criterion)).toEqual(ends),
  );

  it('is answered with codes of its own, each once', () => {
    expect(ticked({ options }, 'portal fee')).toEqual(['portal', 'fee']);
    expect(ticked({ options }, 'none')).toEqual([]);
    expect(ticked({ options: { none: { points: 1 } } }, 'none')).toEqual(['none']);
    for (const answer of ['portal portal', 'portal  bulk', 'what', '', 1, true]) {
      expect(ticked({ options }, answer)).toBeNull();
      expect(isAdmitted(list('sum'), answer)).toBe(false);
    }
    expect(isAdmitted(list('sum'), 'fee')).toBe(true);
  });
});

describe('a date', () => {
  const date: ScoringCriterion = { code: 'D', scale: { type: 'date', range: ['2000-01-01', '2020-12-31'] } };

  it('is a decimal year, and a year is an interval with a middle', () => {
    expect(rawPointsOf(date, value('2010-07-02')).score).toBeCloseTo(2010 + 182 / 365, 12);
    const { score, low, high } = rawPointsOf(date, value('2010'));
    expect([score, low, high]).toEqual([null, 2010, 2010 + 364 / 365]);
    expect(earned(date, '2010')).toBeCloseTo(2010 + 182 / 365, 12);
    expect(admissiblePoints(date)).toEqual([2000, 2020 + 365 / 366]);
  });

  it.each(['1999', '2021-01-01', 'soon', 2010, true])('is not %s', (answer) =>
    expect(() => rawPointsOf(date, value(answer))).toThrow('is not an answer that its scale admits'),
  );

  it('needs a range of dates', () =>
    expect(() => admissiblePoints({ code: 'D', scale: { type: 'date', range: ['then', 'now'] } })).toThrow(
      'criterion D: NaN',
    ));
});

describe('rawPointsOf', () => {
  it('leaves numbers as they are', () =>
    expect(rawPointsOf(percent, value(45))).toEqual({ score: 45, low: 45, high: 45, missing: null }));

  it('is what pointsOf brings to the common range: answers that come to the same there are known', () =>
    expect(pointsOf(percent, unsure(80, 90))).toEqual({ score: 1, low: 1, high: 1, missing: null }));
});
