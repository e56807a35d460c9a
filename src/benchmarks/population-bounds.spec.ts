import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell } from '../scoring/method.js';
import { type PopulationConstraint, populationBounds } from './population-bounds.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const closed: Cell = { score: null, low: null, high: null, missing: 'declined' };

const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const six = (...cells: Cell[]): Record<string, Cell> => Object.fromEntries(cells.map((cell, i) => [SIX[i]!, cell]));
const open = between(0, 1);
const moreThanHalf: PopulationConstraint = { code: 'more-than-half', points: 1, atLeast: 4, of: SIX };

describe('populationBounds', () => {
  it('is the mean of the lows and of the highs where nothing more is known', () =>
    expect(populationBounds(six(known(1), known(0.5), open, open), 1, [])).toEqual({
      n: 4,
      low: 0.375,
      high: 0.875,
      fullLow: 1,
      fullHigh: 3,
      narrowedBy: [],
      contradicted: [],
    }));

  it('raises the low to four sixths when four of six unknown ones have it', () =>
    expect(populationBounds(six(open, open, open, open, open, open), 1, [moreThanHalf])).toMatchObject({
      low: 4 / 6,
      high: 1,
      fullLow: 4,
      fullHigh: 6,
      narrowedBy: ['more-than-half'],
    }));

  it('counts those who surely have it, then raises those with the best lows', () => {
    // One is sure, so three more: the lows .75, .5 and .25 rise by .25, .5 and .75; (1 + 1 + 1 + 1 + 0 + 0) / 6.
    const members = six(known(1), between(0.5, 1), between(0.25, 1), between(0.75, 1), open, known(0));
    const bounds = populationBounds(members, 1, [moreThanHalf])!;
    expect(bounds.low).toBeCloseTo(4 / 6, 12);
    expect(bounds.high).toBeCloseTo(5 / 6, 12);
    expect([bounds.fullLow, bounds.fullHigh]).toEqual([4, 5]);
  });

  it('leaves out those who cannot have it', () => {
    // Four of the first five must have it, since SRB has at most .5: (4 × 1 + 0 + 0) / 6 to (5 × 1 + .5) / 6.
    const members = six(open, open, open, open, open, between(0, 0.5));
    expect(populationBounds(members, 1, [moreThanHalf])).toMatchObject({ low: 4 / 6, high: 5.5 / 6, fullHigh: 5 });
  });

  it('names a constraint that the answers contradict, and does not use it', () => {
    const members = six(known(0), known(0), known(0), open, open, open);
    expect(populationBounds(members, 1, [moreThanHalf])).toEqual({
      n: 6,
      low: 0,
      high: 0.5,
      fullLow: 0,
      fullHigh: 3,
      narrowedBy: [],
      contradicted: ['more-than-half'],
    });
  });

  it('lets those outside the mean be among the so many', () => {
    // SRB declined and MKD is no member: of the four, two must have it; (1 + 1 + 0 + 0) / 4.
    const members = { ALB: open, BIH: open, XKX: open, MNE: open, SRB: closed };
    expect(populationBounds(members, 1, [moreThanHalf])).toMatchObject({
      n: 4,
      low: 0.5,
      fullLow: 2,
      contradicted: [],
    });
  });

  it('lowers the high when so many have less than full points', () => {
    // Four have .3, those who cannot be full first: (1 + 1 + 4 × .3) / 6 at best, of open ones; low stays 4 × .3 / 6.
    const constraint = { code: 'ad-hoc', points: 0.3, atLeast: 4, of: SIX };
    const bounds = populationBounds(six(open, open, open, open, open, between(0, 0.6)), 1, [constraint])!;
    expect(bounds.low).toBeCloseTo(1.2 / 6, 12);
    // Highs 1, 1, 1, 1, 1, .6 fall by .3 (the last) and three times .7: (5.6 − 2.4) / 6.
    expect(bounds.high).toBeCloseTo(3.2 / 6, 12);
    expect([bounds.fullLow, bounds.fullHigh]).toEqual([0, 2]);
  });

  it('says nothing of a constraint that tells nothing new', () =>
    expect(populationBounds(six(known(1), known(1), known(1), known(1), open), 1, [moreThanHalf])!.narrowedBy).toEqual(
      [],
    ));

  it('takes the tightest of several, and none of those that cannot hold together', () => {
    const all = six(open, open, open, open, open, open);
    const five = { ...moreThanHalf, code: 'five', atLeast: 5 };
    expect(populationBounds(all, 1, [five, moreThanHalf])).toMatchObject({
      low: 5 / 6,
      narrowedBy: ['five', 'more-than-half'],
    });
    const none = { ...moreThanHalf, code: 'none', points: 0 };
    expect(populationBounds(all, 1, [moreThanHalf, none])).toMatchObject({
      low: 0,
      high: 1,
      narrowedBy: [],
      contradicted: ['more-than-half', 'none'],
    });
  });

  it('is nothing where no member has bounds', () => expect(populationBounds({ ALB: closed }, 1, [])).toBeNull());

  it('contains every completion that meets the constraint, and some completion reaches the low and the high', () => {
    const steps = [0, 0.5, 1];
    const cell = fc
      .tuple(fc.nat(2), fc.nat(2))
      .map(([a, b]) => between(steps[Math.min(a, b)]!, steps[Math.max(a, b)]!));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...steps),
        fc.nat(5),
        (cells, points, atLeast) => {
          const codes = cells.map((_, i) => SIX[i]!);
          const constraint = { code: 'it', points, atLeast, of: codes };
          const completions = cells
            .reduce<number[][]>(
              (rows, { low, high }) =>
                rows.flatMap((row) => steps.filter((x) => x >= low! && x <= high!).map((x) => [...row, x])),
              [[]],
            )
            .filter((row) => row.filter((x) => x === points).length >= atLeast);
          const bounds = populationBounds(six(...cells), 1, [constraint])!;
          expect(bounds.contradicted.length > 0).toBe(completions.length === 0);
          if (completions.length === 0) return;
          const means = completions.map((row) => row.reduce((a, b) => a + b, 0) / row.length);
          const full = completions.map((row) => row.filter((x) => x === 1).length);
          expect(bounds.low).toBeCloseTo(Math.min(...means), 12);
          expect(bounds.high).toBeCloseTo(Math.max(...means), 12);
          expect([bounds.fullLow, bounds.fullHigh]).toEqual([Math.min(...full), Math.max(...full)]);
        },
      ),
    );
  });
});
