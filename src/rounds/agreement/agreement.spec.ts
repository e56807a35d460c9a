import { describe, expect, it } from '@jest/globals';
import { type AnswerScale } from '../../scoring/method.js';
import { type CodedTwice, overallAgreement, questionAgreement } from './agreement.js';
import { type Code } from './code.js';

const CHOICE: AnswerScale = {
  type: 'choice',
  options: { all: { points: 1 }, some: { points: 0.5 }, none: { points: 0 } },
};
const NUMBER: AnswerScale = { type: 'number', range: [0, 100] };

const value = (text: string | number): Code => ({ value: text });
function question(scale: AnswerScale, ...codes: readonly (readonly [Code, Code])[]): CodedTwice {
  return { criterion: 'S1', scale, codes: codes.map(([first, second]) => ({ first, second })) };
}
const none = question(CHOICE);
const six = question(
  CHOICE,
  [value('all'), value('all')],
  [value('all'), value('all')],
  [value('none'), value('none')],
  [value('none'), value('some')],
  [{ missing: 'declined' }, { missing: 'declined' }],
  [{ unsure: ['all', 'some'] }, { unsure: ['some', 'all'] }],
);

describe('questionAgreement', () => {
  // Five of six agree. First: all 2, none 2, declined 1, unsure 1; second: all 2, none 1, some 1, declined 1, unsure 1.
  // Chance agrees in (2·2 + 2·1 + 1·1 + 1·1) ÷ 36 = 8/36. Kappa = (5/6 − 8/36) ÷ (1 − 8/36) = 22/28.
  // Alpha: 12 codes: all 4, none 3, some 1, declined 2, unsure 2. Observed 2 (the pair both ways); expected
  // (144 − 16 − 9 − 1 − 4 − 4) ÷ 11 = 10. Alpha = 1 − 2/10.
  it('counts, and sets agreement against chance', () =>
    expect(questionAgreement(six)).toMatchObject({
      criterion: 'S1',
      n: 6,
      agreeing: 5,
      percent: expect.closeTo(500 / 6, 10),
      divergence: expect.closeTo(1 / 6, 12),
      kappa: { value: expect.closeTo(22 / 28, 12), missing: null },
      alpha: { value: expect.closeTo(0.8, 12), missing: null },
      flag: null,
    }));

  // Of the four with two values, by places none 0, some 1, all 2: one differs by 1. First: none 2, all 2; second: none
  // 1, some 1, all 2. Chance: (2·1·0 + 2·1·1 + 2·2·2 + 2·1·2 + 2·1·1 + 0) ÷ 16 = 16/16. Kappa = 1 − (1/4) ÷ 1.
  it('weighs how far apart two options are, among the items where both gave one', () =>
    expect(questionAgreement(six).ordered).toMatchObject({
      n: 4,
      level: 'ordinal',
      kappa: { value: expect.closeTo(0.75, 12), missing: null },
    }));

  it('measures how far apart numbers are, and gives them no kappa by categories', () => {
    // 8 codes 10 10 20 20 30 31 40 40; observed 2·1. Σ over pairs of squared differences, both ways: 2·(n·Σx² − (Σx)²)
    // = 2·(8·6061 − 201²) = 16174, ÷ 7. Alpha = 1 − 2·7/16174.
    const found = questionAgreement(
      question(NUMBER, [value(10), value(10)], [value(20), value(20)], [value(30), value(31)], [value(40), value(40)]),
    );
    expect(found.ordered).toMatchObject({ n: 4, level: 'interval', kappa: null });
    expect(found.ordered?.alpha.value).toBeCloseTo(1 - 14 / 16174, 12);
    expect(found.flag).toBe('high-divergence');
  });

  it('says nothing of a question that nobody coded twice', () =>
    expect(questionAgreement(none)).toMatchObject({
      n: 0,
      agreeing: 0,
      percent: null,
      divergence: null,
      kappa: { value: null, missing: 'no-pairs' },
      alpha: { value: null, missing: 'no-pairs' },
      flag: null,
    }));

  it('does not flag a question to which all give one answer', () =>
    expect(questionAgreement(question(CHOICE, ...Array(6).fill([value('all'), value('all')])))).toMatchObject({
      percent: 100,
      alpha: { value: null, missing: 'one-category' },
      flag: null,
    }));

  it('does not flag a question of which two items are known', () =>
    expect(questionAgreement(question(CHOICE, ...Array(2).fill([value('all'), value('none')]))).flag).toBeNull());

  // One of six differs (1/6, under 20 %), all others are the same: 12 codes, 11 all and 1 none; expected
  // 2·11·1 ÷ 11 = 2, observed 2: alpha 0.
  it('flags a question on which agreement is no better than chance', () =>
    expect(
      questionAgreement(
        question(CHOICE, [value('all'), value('none')], ...Array(5).fill([value('all'), value('all')])),
      ),
    ).toMatchObject({ alpha: { value: expect.closeTo(0, 12) }, flag: 'low-alpha' }));
});

describe('overallAgreement', () => {
  it('is that of the question where there is one', () => {
    const { n, agreeing, percent, divergence, kappa, alpha } = questionAgreement(six);
    expect(overallAgreement([six, none])).toEqual({
      n,
      agreeing,
      percent,
      divergence,
      kappa: { ...kappa, value: expect.closeTo(kappa.value as number, 12) },
      alpha: { ...alpha, value: expect.closeTo(alpha.value as number, 12) },
    });
  });

  // S1: all/all twice: observed 0, chance 0. S2: all/none and none/all: observed 2 of 2, chance 1 of 2 (each uses both
  // once). Kappa = 1 − (0·2 + 1·2) ÷ (0·2 + ½·2) = −1. Taken as one question, chance would be higher: all 3 of 4 and 3 of 4.
  it('takes chance question by question', () => {
    const agreed = question(CHOICE, [value('all'), value('all')], [value('all'), value('all')]);
    const crossed = question(CHOICE, [value('all'), value('none')], [value('none'), value('all')]);
    expect(overallAgreement([agreed, crossed])).toMatchObject({
      n: 4,
      agreeing: 2,
      divergence: 0.5,
      kappa: { value: -1, missing: null },
    });
  });

  it('says nothing of nothing', () =>
    expect(overallAgreement([])).toMatchObject({ n: 0, percent: null, kappa: { value: null, missing: 'no-pairs' } }));
});
