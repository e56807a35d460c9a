import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Beside, type Labels } from './column.js';
import { cellAt, columnsOfCells } from './element-columns.js';
import { type Cell, type Impute, type ScoringCriterion, type ScoringElement, type ScoringNode } from './method.js';
import { compile } from './plan.js';
import { type Inputs, type NodeScores, scoreColumns } from './score-columns.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const open = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'not-assessed' });
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const gap = (missing: Cell['missing']): Cell => ({ score: null, low: null, high: null, missing });

const number = (code: string, rest: Partial<ScoringCriterion> = {}): ScoringCriterion => ({
  code,
  scale: { type: 'number', range: [0, 10] },
  ...rest,
});
const mean = (children: readonly ScoringNode[], rest: Partial<ScoringElement> = {}): ScoringElement => ({
  code: 'R',
  aggregate: { method: 'arithmetic' },
  missing: { method: 'reweight', atLeast: 0 },
  children,
  ...rest,
});

function scored(
  root: ScoringNode,
  cells: Readonly<Record<string, readonly Cell[]>>,
  rest: Partial<Inputs> = {},
): ReadonlyMap<string, NodeScores> {
  const plan = compile(root);
  const criteria = Object.fromEntries(Object.entries(cells).map(([code, own]) => [code, columnsOfCells(own)]));
  const units = Object.values(cells)[0]!.length;
  const scores = scoreColumns(plan, { units, criteria, ...rest });
  return new Map(plan.nodes.map(({ code }, place) => [code, scores[place]!]));
}

function labelled(labels: Readonly<Record<string, Labels>>): { readonly beside: Beside } {
  return { beside: { numbers: {}, labels } };
}

it('a mean names the element and the unit whose value it cannot take, and what to do', () => {
  const root = mean([number('A', { transform: [{ method: 'linear', offset: -2 }] })], {
    aggregate: { method: 'geometric' },
  });
  const beside = labelled({ jurisdiction: ['ALB', 'BIH'], year: ['2020', '2020'] });
  expect(() => scored(root, { A: [known(3), known(1)] }, beside)).toThrow(
    'element R: BIH 2020: a geometric mean has no negative values, and -1 is one: bring the values there first',
  );
});

describe('the steps of a node', () => {
  it('run in the order transform, impute, treat, normalise, adjust, round, and are told', () => {
    const root = number('A', {
      transform: [{ method: 'linear', factor: 2 }],
      impute: { method: 'constant', value: 6 },
      treat: { method: 'quantiles', lower: 0, upper: 0.5 },
      normalise: { method: 'goalposts', min: 0, max: 9 },
      adjust: [{ when: { label: 'region', is: ['south'] }, add: 0.05, atMost: 0.5 }],
      decimals: 1,
    });
    const region = labelled({ region: [null, null, 'south', null] });
    const own = scored(root, { A: [known(1), known(3), known(2), gap('declined')] }, region).get('A')!;
    // 2, 6, 4, 6 with the median 5 as cap: 2, 5, 4, 5; over 9; 4 ÷ 9 + 0.05 = 0.4944
    expect(own.trace.map(({ step, method, score }) => [step, method, score[2]])).toEqual([
      ['points', 'number', 2],
      ['transform', 'linear', 4],
      ['impute', 'constant', 4],
      ['treat', 'quantiles', 4],
      ['normalise', 'goalposts', 4 / 9],
      ['adjust', 'add 0.05, atMost 0.5', 4 / 9 + 0.05],
      ['round', '1', 0.5],
    ]);
    expect(own.imputed.map(({ unit, value }) => [unit, value])).toEqual([[3, 6]]);
    expect(own.treated.map(({ unit, from, to }) => [unit, from, to])).toEqual([
      [1, 6, 5],
      [3, 6, 5],
    ]);
    expect([...own.score]).toEqual([0.2, 0.6, 0.5, 0.6]);
    expect([...own.missing]).toEqual([0, 0, 0, 0]);
    expect(own.unrounded.score[0]).toBe(2 / 9);
  });

  it('leave a column alone that has none, and spend nothing on bounds that are the scores', () => {
    const root = mean([number('A')]);
    const scores = scored(root, { A: [known(1), gap('declined')] });
    const own = scores.get('R')!;
    expect(own.low).toBe(own.score);
    expect(scores.get('A')!.unrounded.score).toBe(scores.get('A')!.score);
    expect(own.treated).toEqual([]);
  });

  it('carry bounds along, and turn them where less is better', () => {
    const root = number('A', { direction: 'negative', transform: [{ method: 'linear', offset: 1 }] });
    expect(cellAt(scored(root, { A: [open(2, 3)] }).get('A')!, 0)).toEqual(open(-4, -3));
  });

  it('fill a gap without making its bounds narrower, and none of a question that does not apply', () => {
    const root = number('A', { impute: { method: 'mean' } });
    const cells = { A: [known(1), known(3), open(0, 10), gap('not-covered'), gap('not-applicable')] };
    const own = scored(root, cells).get('A')!;
    expect([0, 2, 3, 4].map((unit) => cellAt(own, unit))).toEqual([
      known(1),
      { score: 2, low: 0, high: 10, missing: null },
      known(2),
      gap('not-applicable'),
    ]);
    const first = {
      method: 'first',
      of: [
        { method: 'mean', sample: { within: 'region' } },
        { method: 'constant', value: 9 },
      ],
    };
    const region = labelled({ region: ['south', null] });
    const one = scored(number('A', { impute: first as Impute }), { A: [known(1), open(0, 10)] }, region).get('A')!;
    expect(cellAt(one, 1).score).toBe(9);
    const nothing = scored(root, { A: [known(1), gap('not-applicable')] }).get('A')!;
    expect(nothing.imputed).toEqual([]);
    const closed = scored(root, { A: [known(1), gap('declined')] }).get('A')!;
    expect([cellAt(closed, 1), closed.low === closed.score]).toEqual([known(1), true]);
  });

  it('say of what cannot be held against anything that it is not covered', () => {
    const root = number('A', { normalise: { method: 'min-max', sample: { within: 'region' } } });
    const region = labelled({ region: ['south', 'south', null] });
    const own = scored(root, { A: [known(1), known(2), known(3)] }, region).get('A')!;
    expect([0, 1, 2].map((unit) => cellAt(own, unit))).toEqual([known(0), known(1), gap('not-covered')]);
  });

  it('let points of two answers that come to the same be known', () => {
    const root = number('A', { transform: [{ method: 'steps', steps: [{ from: 5, points: 1 }] }] });
    const own = scored(root, { A: [between(6, 8), between(4, 8), open(6, 8)] }).get('A')!;
    expect([0, 1, 2].map((unit) => cellAt(own, unit))).toEqual([known(1), between(0, 1), open(1, 1)]);
  });

  it('do not run where criteria are scored already', () => {
    const root = mean([number('A', { normalise: { method: 'goalposts', min: 0, max: 10 }, decimals: 0 })]);
    expect(scored(root, { A: [known(0.55)] }, { areScored: true }).get('R')!.score[0]).toBe(0.55);
  });
});

describe('points for having no value', () => {
  const root = number('A', { counts: { 'not-applicable': 1, 'not-assessed': 0 } });
  it('stand where the reason counts, and nowhere else', () => {
    const cells = { A: [gap('not-applicable'), open(0, 10), gap('declined'), between(2, 3), known(5)] };
    const own = scored(root, cells).get('A')!;
    expect([0, 1, 2, 3, 4].map((unit) => cellAt(own, unit))).toEqual([
      known(1),
      known(0),
      gap('declined'),
      between(2, 3),
      known(5),
    ]);
    expect(cellAt(scored(root, { A: [gap('not-applicable')] }).get('A')!, 0)).toEqual(known(1));
  });
});

describe('weights', () => {
  it('may be others than those of the tree', () => {
    const root = mean([number('A'), number('B', { weight: 3 })]);
    const cells = { A: [known(1)], B: [known(5)] };
    expect(scored(root, cells).get('R')!.score[0]).toBe(4);
    expect(scored(root, cells, { weights: Float64Array.of(1, 1, 1) }).get('R')!.score[0]).toBe(3);
  });

  it('that are all 0 give no score', () =>
    expect(cellAt(scored(mean([number('A', { weight: 0 })]), { A: [known(1)] }).get('R')!, 0)).toEqual(
      gap('insufficient-data'),
    ));
});

describe('a condition on answers', () => {
  const root = mean([number('A'), number('B')], { adjust: [{ when: { element: 'A', is: [1] }, set: 0 }] });
  it('looks at the answers that are given', () => {
    const cells = { A: [known(1), known(2)], B: [known(1), known(2)] };
    expect([...scored(root, cells, { answers: { A: [[1], [2]] } }).get('R')!.score]).toEqual([0, 2]);
    expect(() => scored(root, cells)).toThrow('element R: a condition asks for the answers to "A"');
  });
});

describe("a criterion's own answer", () => {
  const root = mean([
    number('A', {
      normalise: { method: 'goalposts', min: 0, max: 10 },
      adjust: [
        {
          when: {
            any: [{ element: 'A', is: [9] }, { element: 'B', is: [9] }, { not: { not: { element: 'A', is: [8] } } }],
          },
          set: 0.5,
        },
      ],
      counts: { declined: 10 },
      applies: { when: { label: 'region', is: ['south'] }, otherwise: 'not-applicable' },
    }),
    number('B'),
  ]);

  it('may adjust its score, where it is given and asked for', () => {
    // 9 and 8 are set to 0.5; 7 stays 7 ÷ 10; 8 or 7 is 0.5 or 0.7; declined counts 10 ÷ 10; in the north it drops out
    const cells = {
      A: [known(9), known(8), known(7), between(7, 8), gap('declined'), known(9)],
      B: Array.from({ length: 6 }, () => known(1)),
    };
    const answers = { A: [[9], [8], [7], [7, 8], null, [9]], B: [[1], [1], [1], [1], [1], [1]] };
    const south = labelled({ region: ['south', 'south', 'south', 'south', 'south', 'north'] });
    const own = scored(root, cells, { answers, ...south }).get('A')!;
    expect([0, 1, 2, 3, 4, 5].map((unit) => cellAt(own, unit))).toEqual([
      known(0.5),
      known(0.5),
      known(0.7),
      between(0.5, 0.8),
      known(1),
      gap('not-applicable'),
    ]);
  });
});

it('an adjustment takes the score of another as that leaves it, rounded, and tells of it', () => {
  const root = mean([number('A', { decimals: 0 }), number('B')], {
    adjust: [{ when: { element: 'B', below: 2 }, atMost: { element: 'A' } }],
  });
  // (1.4 + 1.8) ÷ 2 = 1.6, capped at 1; (1.4 + 3) ÷ 2 = 2.2, not capped
  const own = scored(root, { A: [known(1.4), known(1.4)], B: [known(1.8), known(3)] }).get('R')!;
  expect([...own.score]).toEqual([1, 2]);
  expect(own.trace.at(-1)?.method).toBe('atMost A');
});

describe('what cannot be scored', () => {
  it.each([
    {
      root: number('A', { normalise: { method: 'min-max' } }),
      cells: { A: [known(3), known(3)] },
      told: /^criterion A: all values .* 3/,
    },
    {
      root: number('A', { transform: [{ method: 'log' }] }),
      cells: { A: [known(0)] },
      told: /^criterion A: 0 has no logarithm/,
    },
    {
      root: mean([number('A')], { aggregate: { method: 'geometric' } }),
      cells: { A: [known(-1)] },
      told: /^element R: a geometric mean has no/,
    },
    { root: mean([number('A'), number('B')]), cells: { A: [known(1)] }, told: /^criterion B: a column of 1 cells/ },
  ])('is told with its element: $told', ({ root, cells, told }) => expect(() => scored(root, cells)).toThrow(told));
});

describe('outranking among several years, and those only shown', () => {
  const root = mean([number('A')], { aggregate: { method: 'copeland' } });
  const year = ['2020', '2020', '2021', '2021', '2021'];

  it('holds each year by itself', () => {
    const cells = { A: [5, 1, 7, 9, 8].map(known) };
    expect([...scored(root, cells, labelled({ year })).get('R')!.score]).toEqual([1, -1, -2, 2, 0]);
  });

  it('leaves out those only shown, and carries bounds', () => {
    const cells = { A: [known(5), open(0, 4), known(7), known(9), known(8)] };
    const assessed = ['yes', 'yes', 'yes', 'yes', 'no'];
    const own = scored(root, cells, labelled({ year, assessed })).get('R')!;
    expect([2, 3].map((unit) => cellAt(own, unit))).toEqual([known(-1), known(1)]);
    expect(Number.isNaN(own.score[4])).toBe(true);
    expect([own.low[0], own.high[0]]).toEqual([1, 1]);
  });
});

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const cell = fc.tuple(share, share, fc.boolean()).map(([a, b, isKnown]) => {
  return isKnown || a === b ? known(a) : between(Math.min(a, b), Math.max(a, b));
});
const effect = fc.oneof(
  share.map((by) => ({ add: by - 0.5 })),
  share.map((by) => ({ multiply: by - 0.5 })),
  share.map((atMost) => ({ atMost })),
  share.map((set) => ({ set })),
  fc.constantFrom('A', 'B', 'C').map((element) => ({ set: { element }, add: 0.1 })),
  fc.constantFrom('A', 'B', 'C').map((element) => ({ atMost: { element } })),
  fc.constantFrom('A', 'B', 'C').map((element) => ({ atLeast: { element } })),
);
const condition = fc.tuple(fc.constantFrom('A', 'B'), share, fc.boolean()).map(([element, threshold, negated]) => {
  const when = { element, atLeast: threshold };
  return negated ? { not: when } : when;
});

it('bounds hold every completion, whatever adjustments and questions that hang on others make of it', () =>
  fc.assert(
    fc.property(
      fc.record({
        cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
        effect,
        condition,
        hangs: condition,
        otherwise: share,
      }),
      fc.array(share, { minLength: 3, maxLength: 3 }),
      ({ cells, effect, condition, hangs, otherwise }, shares) => {
        const scale = { type: 'number', range: [0, 1] } as const;
        const root = mean(
          [number('A', { scale }), number('B', { scale }), number('C', { scale, applies: { when: hangs, otherwise } })],
          {
            adjust: [{ when: condition, ...effect }],
          },
        );
        const columns = (own: readonly Cell[]) => ({ A: [own[0]!], B: [own[1]!], C: [own[2]!] });
        const completed = cells.map(({ low, high }, at) => known(low! + shares[at]! * (high! - low!)));
        const { low, high } = cellAt(scored(root, columns(cells)).get('R')!, 0);
        const { score } = cellAt(scored(root, columns(completed)).get('R')!, 0);
        expect(score).toBeGreaterThanOrEqual(low! - 1e-9);
        expect(score).toBeLessThanOrEqual(high! + 1e-9);
      },
    ),
  ));

it('passes a fault of the program on as it is, and blames no element for it', () => {
  const beside: Beside = {
    numbers: {},
    get labels(): never {
      throw new TypeError('a fault of the program');
    },
  };
  const normalise = { method: 'min-max', sample: { within: 'region' } } as const;
  expect(() => scored(mean([number('A', { normalise })]), { A: [known(1), known(2)] }, { beside })).toThrow(
    new TypeError('a fault of the program'),
  );
});
