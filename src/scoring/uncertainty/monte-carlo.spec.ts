import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { known, meanOf, modelOf, numberOf, unknown } from '../../../test/support/robustness-model.js';
import { type Normalise, type Ranking } from '../method.js';
import { rankRange } from '../rank.js';
import { leaveOneOut } from '../sensitivity/leave-one-out.js';
import { scoreTable } from '../score-table.js';
import { type Assumption, type Model } from './assumption.js';
import { declaredRanks, drawsOf, type Sequence } from './monte-carlo.js';
import { summarise } from './summary.js';
import { systemOf } from './system.js';
import { KEPT_DRAWS, mergeTallies } from './tally.js';

const NOISE: Assumption = { code: 'w', vary: 'weights', how: { method: 'noise', share: 0.5 } };
const ANSWERS: Assumption = { code: 'x', vary: 'answers' };
const MEANS: Assumption = { code: 'm', vary: 'aggregate', between: ['declared', { method: 'geometric' }] };
const TREE = meanOf('whole', [numberOf('a'), numberOf('b'), meanOf('p', [numberOf('c'), numberOf('d')])]);
const MODEL = modelOf(
  TREE,
  { a: [0.9, 0.1, 0.5], b: [0.2, 0.8, unknown], c: [0.5, 0.6, 0.55], d: [0.4, 0.5, unknown] },
  [NOISE, MEANS, ANSWERS],
);

const sequences: readonly Sequence[] = [{ seed: 5 }, { seed: 5, quasi: true }];

describe('drawsOf', () => {
  it.each(sequences)('gives the same bits however the draws are divided ($quasi)', (sequence) => {
    const whole = drawsOf(MODEL, sequence)({ from: 0, to: 700 });
    const draw = drawsOf(MODEL, sequence);
    const cuts = [0, 1, 130, 257, 700];
    const parts = cuts.slice(1).map((to, i) => draw({ from: cuts[i]!, to })!);
    expect(mergeTallies(3, parts.reverse())).toEqual(whole);
  });

  it('tells of its progress after each block, and stops when asked to', () => {
    const told: number[] = [];
    const range = { from: 100, to: 400 };
    drawsOf(MODEL, { seed: 1 })(range, { onProgress: (done) => told.push(done), shouldStop: () => false });
    expect(told).toEqual([128, 256, 300]);
    expect(drawsOf(MODEL, { seed: 1 })(range, { shouldStop: () => told.length > 2 })).toBeNull();
  });

  it('draws nothing new where nothing is assumed: every rank is the declared one', () => {
    const model = modelOf(TREE, { a: [0.9, 0.1], b: [0.2, 0.8], c: [0.5, 0.6], d: [0.4, 0.5] }, [
      { ...NOISE, how: { method: 'noise', share: 0 } },
      { ...MEANS, between: ['declared', 'declared'] },
      ANSWERS,
    ]);
    const summary = summarise(drawsOf(model, { seed: 1 })({ from: 0, to: 200 })!, declaredRanks(systemOf(model)));
    expect(summary.shift).toBe(0);
    expect(summary.notRobust).toEqual([]);
  });

  // One answer drawn evenly over 0–1 against a known 0.25: ahead in three of four draws.
  it('outranks by the share of the interval that lies above', () => {
    const model = modelOf(meanOf('whole', [numberOf('a')]), { a: [unknown, 0.25] }, [ANSWERS]);
    const tally = drawsOf(model, { seed: 1, quasi: true })({ from: 0, to: 4096 })!;
    expect(summarise(tally, new Uint16Array(2)).outranks[0]?.[1]).toBeCloseTo(0.75, 3);
  });

  it('ranks every completion of the open answers within the range that bounds give', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 8, maxLength: 8 }),
        (given) => {
          const [a, b] = [given.slice(0, 4), given.slice(4)];
          const tree = meanOf('whole', [numberOf('a', { weight: 2 }), numberOf('b')]);
          const { low, high } = scoreTable(tree, { units: 4, criteria: { a, b } }).get('whole')!;
          const range = rankRange([...low], [...high]);
          const open = (column: typeof a) => column.map((value) => (value === null ? unknown : known(value)));
          const tally = drawsOf(modelOf(tree, { a: open(a), b: open(b) }, [ANSWERS]), { seed: 1 })({
            from: 0,
            to: 50,
          })!;
          summarise(tally, new Uint16Array(4)).units.forEach(({ best, worst }, unit) => {
            expect(best).toBeGreaterThanOrEqual(range.low[unit]!);
            expect(worst).toBeLessThanOrEqual(range.high[unit]!);
          });
        },
      ),
      { numRuns: 50 },
    ));

  it('ranks the least first where the framework does', () => {
    const tree = meanOf('whole', [numberOf('a')], { rank: { order: 'ascending' } });
    const model = modelOf(tree, { a: [0.1, 0.2] }, []);
    expect([...declaredRanks(systemOf(model))]).toEqual([1, 2]);
    expect(drawsOf(model, { seed: 1 })({ from: 0, to: 3 })!.wins[1]).toBe(3);
  });

  describe('places units as the framework does', () => {
    const ranked = (rank: Ranking) => {
      const tree = meanOf('whole', [numberOf('a')], { rank });
      const labels = {
        region: ['north', 'south', 'north', 'south', null],
        size: ['big', 'big', 'big', 'small', 'big'],
      };
      const model = modelOf(tree, { a: [0.9, 0.6, 0.5, 0.5, 0.1] }, [], { beside: { numbers: {}, labels } });
      const declared = declaredRanks(systemOf(model));
      const summary = summarise(drawsOf(model, { seed: 1 })({ from: 0, to: 200 })!, declared);
      const [{ ranks: without = [] } = {}] = leaveOneOut({
        ...model,
        root: meanOf('top', [tree, numberOf('b')], { rank }),
        answers: { ...model.answers, b: model.answers['a']! },
      });
      return { declared: [...declared], without, summary };
    };

    it.each([
      { rank: { ties: 'high' } as const, places: [1, 2, 4, 4, 5] },
      { rank: { ties: 'average' } as const, places: [1, 2, 3.5, 3.5, 5] },
      { rank: { ties: 'dense', order: 'ascending' } as const, places: [4, 3, 2, 2, 1] },
      { rank: { sample: { within: 'region' } } as const, places: [1, 1, 2, 2, 0] },
      { rank: { sample: { where: { size: 'big' } } } as const, places: [1, 2, 3, 0, 4] },
    ])('by $rank', ({ rank, places }) => {
      const { declared, without, summary } = ranked(rank);
      expect(declared).toEqual(places);
      expect(without.map((place) => place ?? 0)).toEqual(places);
      expect(summary.units.map(({ mean }) => mean ?? 0)).toEqual(places);
      expect(summary.shift).toBe(0);
    });

    it('shares the average of a tie out between the two ranks, and counts it as a tie', () => {
      const { units, outranks } = ranked({ ties: 'average' }).summary;
      expect(units[2]!.shares).toEqual([0, 0, 0.5, 0.5, 0]);
      expect([outranks[2]![3], outranks[1]![2]]).toEqual([0.5, 1]);
    });

    it('refuses a sample of labels that there are not', () => {
      const tree = meanOf('whole', [numberOf('a')], { rank: { sample: { within: 'region' } } });
      expect(() => systemOf(modelOf(tree, { a: [1, 0] }, []))).toThrow('there is no series of labels "region"');
    });

    it('holds nobody against who is placed elsewhere', () => {
      const { outranks } = ranked({ sample: { within: 'region' } }).summary;
      expect(outranks.map((row) => row.map((share) => share ?? 9))).toEqual([
        [9, 9, 1, 9, 9],
        [9, 9, 9, 1, 9],
        [0, 9, 9, 9, 9],
        [9, 0, 9, 9, 9],
        [9, 9, 9, 9, 9],
      ]);
    });
  });

  describe('where a draw can leave a column without a difference', () => {
    const scale = { type: 'boolean', points: { yes: 1, no: 0 } } as const;
    const tree = meanOf('whole', [{ code: 'a', scale, normalise: { method: 'min-max' } }, numberOf('b')]);
    // Each of two places is drawn yes or no: the same in half of the draws.
    const even = modelOf(tree, { a: [unknown, unknown], b: [0.5, 0.5] }, [ANSWERS]);
    const normalised = (method: Normalise): Model => {
      const ways: Assumption = { code: 'n', vary: 'normalise', elements: ['b'], between: [method] };
      return { ...even, assumptions: [ANSWERS, ways] };
    };

    it('counts it as one without a score, however the draws are divided', () => {
      const whole = drawsOf(even, { seed: 1 })({ from: 0, to: 300 })!;
      const refused = whole.refused[0]!;
      expect(refused).toBeGreaterThan(120);
      expect(refused).toBeLessThan(180);
      // Rank 0 is no score: of both places in these draws, and in no other.
      expect([whole.ranks[0], whole.ranks[3]]).toEqual([refused, refused]);
      expect(whole.wins[1]! + whole.wins[2]!).toBe(300 - refused);
      const draw = drawsOf(even, { seed: 1 });
      expect(mergeTallies(2, [draw({ from: 0, to: 77 })!, draw({ from: 77, to: 300 })!])).toEqual(whole);
      expect(summarise(whole, new Uint16Array(2)).refused).toBe(refused);
    });

    it('takes the draws that a method fits, and refuses a method that fits none', () => {
      const fits = drawsOf(normalised({ method: 'goalposts', min: 0, max: 1 }), { seed: 1 })({ from: 0, to: 64 })!;
      expect(fits.refused[0]).toBeGreaterThan(0);
      expect(fits.refused[0]).toBeLessThan(64);
      const never = drawsOf(normalised({ method: 'min-max' }), { seed: 1 });
      expect(() => never({ from: 0, to: 1 })).toThrow('criterion b: ');
    });

    it('tries other draws where the first that a method is tried by has no difference', () => {
      const goalposts = { method: 'goalposts', min: 0, max: 1 } as const;
      const ways = Array.from({ length: 12 }, (): Normalise => goalposts);
      const many: Assumption = { code: 'n', vary: 'normalise', elements: ['b'], between: ways };
      const { refused } = drawsOf({ ...even, assumptions: [ANSWERS, many] }, { seed: 1 })({ from: 0, to: 200 })!;
      expect(refused[0]).toBeGreaterThan(60);
      expect(refused[0]).toBeLessThan(140);
    });
  });

  it('keeps the scores of the first draws alone', () => {
    const { scores } = drawsOf(MODEL, { seed: 1 })({ from: KEPT_DRAWS - 2, to: KEPT_DRAWS + 2 })!;
    expect(scores).toHaveLength(6);
    expect(scores.every((score) => score > 0)).toBe(true);
    expect(drawsOf(MODEL, { seed: 1 })({ from: KEPT_DRAWS, to: KEPT_DRAWS + 2 })!.scores).toHaveLength(0);
  });

  it.each([
    { from: -1, to: 2 },
    { from: 2, to: 1 },
    { from: 0, to: 1.5 },
  ])('refuses the range from $from to $to', (range) =>
    expect(() => drawsOf(MODEL, { seed: 1 })(range)).toThrow('a range runs from a whole number'),
  );
});
