import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { counterOf } from './count-draws.js';
import { summarise, countedQuantile } from './summary.js';
import { emptyTally, KEPT_DRAWS, mergeTallies, type Tally } from './tally.js';

function tallyOf(rows: readonly (readonly number[])[], declared: readonly number[], from = 0): Tally {
  const units = declared.length;
  const tally = emptyTally(units, from, from + rows.length);
  const count = counterOf(units, Math.max(1, rows.length), Uint16Array.from(declared));
  count(Uint16Array.from(rows.flat()), rows.length, tally);
  return tally;
}

const rowsOf = (units: number, least: number) =>
  fc.array(fc.array(fc.integer({ min: least, max: units }), { minLength: units, maxLength: units }), { maxLength: 20 });

function counted(rows: readonly (readonly number[])[], one: number, other: number) {
  const both = rows.filter((row) => row[one] !== 0 && row[other] !== 0);
  return {
    wins: both.filter((row) => row[one]! < row[other]!).length,
    ties: both.filter((row) => row[one] === row[other]).length,
  };
}

describe('counterOf', () => {
  it.each([
    { units: 4, least: 1, because: 'all have a score' },
    { units: 4, least: 0, because: 'some have none' },
  ])('counts who is ahead and who is tied, one pair at a time, when $because', ({ units, least }) =>
    fc.assert(
      fc.property(rowsOf(units, least), (rows) => {
        const { wins, ties } = tallyOf(rows, new Array<number>(units).fill(1));
        for (let one = 0; one < units; one += 1) {
          for (let other = 0; other < units; other += 1) {
            if (one === other) continue;
            const place = one * units + other;
            expect({ wins: wins[place], ties: ties[place] }).toEqual(counted(rows, one, other));
          }
        }
      }),
    ),
  );

  it('counts the same among more units than nine bits number', () => {
    const units = 600;
    const rows = [0, 7, 300].map((by) => Array.from({ length: units }, (_, unit) => ((unit * 7 + by) % units) + 1));
    const { wins } = tallyOf(rows, new Array<number>(units).fill(1));
    for (const [one, other] of [
      [0, 599],
      [599, 0],
      [17, 311],
    ] as const) {
      expect(wins[one * units + other]).toBe(counted(rows, one, other).wins);
    }
  });

  it('adds up how far ranks lie from the declared, where there are both', () => {
    const { shift, shifted } = tallyOf(
      [
        [1, 2, 3],
        [3, 0, 1],
      ],
      [1, 3, 0],
    );
    expect({ shift: [...shift], shifted: [...shifted] }).toEqual({ shift: [2, 1, 0], shifted: [2, 1, 0] });
  });
});

describe('mergeTallies', () => {
  const first = tallyOf([[1, 2]], [1, 2]);
  const second = tallyOf(
    [
      [2, 1],
      [1, 1],
    ],
    [1, 2],
    1,
  );

  it('adds ranges up in any order', () => {
    const merged = mergeTallies(2, [second, first]);
    expect({ from: merged.from, to: merged.to }).toEqual({ from: 0, to: 3 });
    expect([...merged.ranks]).toEqual([0, 2, 1, 0, 2, 1]);
    expect([...merged.ties]).toEqual([0, 1, 1, 0]);
    expect(merged.scores).toHaveLength(6);
  });

  it('refuses a gap and a draw that is counted twice', () => {
    expect(() => mergeTallies(2, [first, tallyOf([[1, 2]], [1, 2], 2)])).toThrow('draw 1 is missing or counted twice');
    expect(() => mergeTallies(2, [first, first])).toThrow('draw 1 is missing or counted twice');
  });

  it('has no scores of later draws to add', () => {
    const [kept, later] = [emptyTally(1, 0, KEPT_DRAWS), emptyTally(1, KEPT_DRAWS, KEPT_DRAWS + 9)];
    expect(mergeTallies(1, [kept, later]).scores).toHaveLength(KEPT_DRAWS);
  });

  it('is empty of nothing', () => expect(mergeTallies(2, []).to).toBe(0));

  it('keeps the scores of the first draws alone', () =>
    expect(emptyTally(2, KEPT_DRAWS - 1, KEPT_DRAWS + 5).scores).toHaveLength(2));
});

describe('countedQuantile uses the R-7 method', () => {
  // Ranks 1, 1, 2, 4: place (4 − 1)·p; at 0.5 half way from 1 to 2, at 0.95 0.85 of the way from 2 to 4.
  it.each([
    { p: 0, gives: 1 },
    { p: 0.5, gives: 1.5 },
    { p: 0.95, gives: 3.7 },
    { p: 1, gives: 4 },
  ])('at $p of 1, 1, 2, 4', ({ p, gives }) => expect(countedQuantile([0, 2, 1, 0, 1], p)).toBeCloseTo(gives, 12));

  it('has none of nothing', () => expect(countedQuantile([0, 0], 0.5)).toBeNull());
});

describe('summarise', () => {
  const rows = [
    [1, 2, 0],
    [1, 2, 0],
    [2, 1, 0],
    [1, 1, 0],
  ];
  const tally = tallyOf(rows, [1, 2, 0]);
  tally.scores.set([5, 4, NaN, 7, 6, NaN, 3, 4, NaN, 1, 1, NaN]);
  const summary = summarise(tally, Uint16Array.of(1, 2, 0));

  it('gives ranks, their shares and their shift from the declared', () => {
    expect(summary.units[0]).toMatchObject({
      declared: 1,
      median: 1,
      mean: 1.25,
      best: 1,
      worst: 2,
      shares: [0.75, 0.25, 0],
      scored: 1,
      shift: 0.25,
    });
    expect(summary.units[0]!.high).toBeCloseTo(1.85, 12);
    expect(summary.shift).toBe((0.25 + 0.5) / 2);
  });

  // Scores 1, 3, 5, 7: place 3·p; 5 % 1 + 0.15·2, median 4, 95 % 5 + 0.85·2.
  it('gives the spread of scores', () => {
    const { low, median, high } = summary.units[0]!.score!;
    expect([low, median, high].map((each) => Number(each.toFixed(12)))).toEqual([1.3, 4, 6.7]);
  });

  it('has nothing to say of a unit without a score', () =>
    expect(summary.units[2]).toEqual({
      declared: null,
      median: null,
      low: null,
      high: null,
      mean: null,
      best: null,
      worst: null,
      shares: [0, 0, 0],
      scored: 0,
      shift: null,
      score: null,
    }));

  it('counts ties half, and calls an order robust at the level', () => {
    expect(summary.outranks).toEqual([
      [null, 0.625, null],
      [0.375, null, null],
      [null, null, null],
    ]);
    expect(summary.notRobust).toEqual([{ ahead: 0, behind: 1, share: 0.625 }]);
    expect(summarise(tally, Uint16Array.of(1, 2, 0), 0.6).notRobust).toEqual([]);
    const turned = tallyOf(
      [
        [2, 1],
        [2, 1],
        [1, 2],
      ],
      [1, 2],
    );
    expect(summarise(turned, Uint16Array.of(1, 2)).notRobust).toMatchObject([{ ahead: 1, behind: 0 }]);
  });

  it('has no shift where nobody has a declared rank, and shares of no draw are 0', () => {
    expect(summarise(tallyOf(rows, [0, 0, 0]), new Uint16Array(3)).shift).toBeNull();
    expect(summarise(emptyTally(1, 0, 0), new Uint16Array(1)).units[0]).toMatchObject({ scored: 0, shares: [0] });
  });

  it.each([0.5, 1.1, Number.NaN])('refuses the level %p', (level) =>
    expect(() => summarise(tally, Uint16Array.of(1, 2, 0), level)).toThrow('above 0.5 and at most 1'),
  );
});
