import { describe, expect, it } from '@jest/globals';
import { asBaseline, worse } from './baseline.js';
import { type Finding } from './case.js';
import { compareAtMost, compareNumber, compareRank, newTally } from './tally.js';

const SOUND: Finding = { id: 'a', verdict: 'ok', places: 10, outside: 0, largestError: 0, ranks: 5, ranksWrong: 0 };
const KNOWN: Finding = {
  ...SOUND,
  id: 'b',
  verdict: 'differs',
  reason: 'a fault elsewhere',
  outside: 2,
  ranksWrong: 1,
};

describe('what is worse than the baseline', () => {
  it.each<{ because: string; now: readonly Finding[]; told: readonly string[] }>([
    { because: 'nothing, where all is as it was', now: [SOUND, KNOWN], told: [] },
    {
      because: 'a verdict',
      now: [{ ...SOUND, verdict: 'FAILED', reason: 'no' }, KNOWN],
      told: ['a: FAILED, was ok: no'],
    },
    {
      because: 'a stage that is gone',
      now: [{ ...SOUND, verdict: 'not built' }, KNOWN],
      told: ['a: not built, was ok: '],
    },
    { because: 'fewer numbers', now: [{ ...SOUND, places: 9 }, KNOWN], told: ['a: 9 places compared, were 10'] },
    { because: 'fewer ranks', now: [{ ...SOUND, ranks: 4 }, KNOWN], told: ['a: 4 ranks compared, were 5'] },
    {
      because: 'more numbers that differ',
      now: [SOUND, { ...KNOWN, outside: 3 }],
      told: ['b: 3 places differ, were 2'],
    },
    { because: 'more ranks wrong', now: [SOUND, { ...KNOWN, ranksWrong: 2 }], told: ['b: 2 ranks wrong, were 1'] },
    { because: 'a case that is gone', now: [SOUND], told: ['b: the case is gone'] },
    {
      because: 'a file that is missing, whatever the verdict was',
      now: [SOUND, { ...KNOWN, missingFile: 'x.csv' }],
      told: ['b: the file x.csv is missing'],
    },
    {
      because: 'a new case that fails',
      now: [SOUND, KNOWN, { ...SOUND, id: 'c', verdict: 'FAILED', reason: 'no' }],
      told: ['c: FAILED, was differs: no'],
    },
    { because: 'nothing, where a new case is sound', now: [SOUND, KNOWN, { ...SOUND, id: 'c' }], told: [] },
  ])('is $because', ({ now, told }) => expect(worse(now, asBaseline([SOUND, KNOWN]))).toEqual(told));
});

describe('a tally', () => {
  it('counts an error within the tolerance, relative above 1, and says which is the largest', () => {
    const tally = newTally();
    compareNumber(tally, 'small', 0.5, 0.5 + 5e-10);
    compareNumber(tally, 'large', 1e6, 1e6 + 5e-4);
    compareNumber(tally, 'off', 1, 2);
    expect(tally).toMatchObject({ places: 3, outside: 1, largestError: 0.5 });
  });

  it('holds a gap against a gap alone', () => {
    const tally = newTally();
    compareNumber(tally, 'both', Number.NaN, null);
    compareNumber(tally, 'ours', null, 1);
    compareNumber(tally, 'theirs', 1, null);
    compareRank(tally, 'rank', undefined, null);
    expect(tally).toMatchObject({ places: 3, outside: 2, ranks: 1, ranksWrong: 0 });
  });

  it('admits what is less, where least is best', () => {
    const tally = newTally();
    compareAtMost(tally, 'less', -3, -2);
    compareAtMost(tally, 'more', -1, -2);
    expect(tally.outside).toBe(1);
  });
});
