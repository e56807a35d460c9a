import { describe, expect, it } from '@jest/globals';
import { type Scoreboard, type ScoreRow } from '../scoreboards/scoreboard.js';
import { erratumOf } from './erratum.js';

const ROW: ScoreRow = {
  jurisdiction: 'ARL',
  element: 'G',
  score: 0.5,
  low: 0.25,
  high: 0.75,
  rank: 1,
  rankLow: 1,
  rankHigh: 2,
  band: 'high',
  answered: 2,
  of: 4,
  missing: null,
};

const board = (scores: readonly ScoreRow[], memo: readonly ScoreRow[] = []): Scoreboard =>
  ({ scores, memo, comparators: [] }) as unknown as Scoreboard;

describe('erratumOf', () => {
  it('is empty where nothing moved', () => expect(erratumOf(board([ROW]), board([{ ...ROW }]))).toEqual([]));

  it('lists each figure that moved, before and after', () => {
    expect(erratumOf(board([ROW]), board([{ ...ROW, low: 0.3, rankHigh: 1 }]))).toEqual([
      { jurisdiction: 'ARL', element: 'G', figure: 'low', before: 0.25, after: 0.3 },
      { jurisdiction: 'ARL', element: 'G', figure: 'rankHigh', before: 2, after: 1 },
    ]);
  });

  it('leaves out what was not there, or is not any more', () => {
    expect(erratumOf(board([ROW]), board([{ ...ROW, score: null, missing: 'insufficient-data' }]))).toEqual([
      { jurisdiction: 'ARL', element: 'G', figure: 'score', before: 0.5 },
      { jurisdiction: 'ARL', element: 'G', figure: 'missing', after: 'insufficient-data' },
    ]);
  });

  it('counts a subject that came, one that went, and memo rows', () => {
    const figures = Object.values(ROW).filter((value) => value !== null).length - 2;
    const came = erratumOf(board([]), board([ROW]));
    expect(came).toHaveLength(figures);
    expect(came.every(({ before }) => before === undefined)).toBe(true);
    const went = erratumOf(board([ROW]), board([]));
    expect(went).toHaveLength(figures);
    expect(went.every(({ after }) => after === undefined)).toBe(true);
    expect(erratumOf(board([], [ROW]), board([], [{ ...ROW, high: 1 }]))).toEqual([
      { jurisdiction: 'ARL', element: 'G', figure: 'high', before: 0.75, after: 1 },
    ]);
  });
});
