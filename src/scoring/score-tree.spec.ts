import { describe, expect, it } from '@jest/globals';
import { type Cell, type ScoringElement } from './method.js';
import { scoreTree } from './score-tree.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const open: Cell = { score: null, low: 0, high: 1, missing: 'not-assessed' };
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const closed: Cell = { score: null, low: null, high: null, missing: 'not-applicable' };

const scale = { type: 'boolean', points: { yes: 1, no: 0 } } as const;
const missing = { method: 'reweight', atLeast: '2/3' } as const;
const three: ScoringElement = {
  code: 'X',
  aggregate: { method: 'arithmetic' },
  missing,
  children: [
    { code: 'A', scale },
    { code: 'B', scale },
    { code: 'C', scale },
  ],
};

function scoreOf(cells: readonly [Cell, Cell, Cell], root: ScoringElement = three) {
  const [a, b, c] = cells;
  const scores = scoreTree(root, { A: [a], B: [b], C: [c] }, 1)[root.code]!;
  return { ...scores.cells[0]!, answered: scores.answered[0], of: scores.of[0] };
}

describe('scoreTree', () => {
  it.each([
    {
      because: 'all known: the mean of 1, 0.5 and 0 is 0.5, and nothing is left to chance',
      cells: [known(1), known(0.5), known(0)],
      expected: { score: 0.5, low: 0.5, high: 0.5, missing: null, answered: 3, of: 3 },
    },
    {
      because: 'two of three reach two thirds: (1 + 0.5) / 2, from (1 + 0.5 + 0) / 3 to (1 + 0.5 + 1) / 3',
      cells: [known(1), known(0.5), open],
      expected: { score: 0.75, low: 0.5, high: 2.5 / 3, missing: null, answered: 2, of: 3 },
    },
    {
      because: 'one of three does not, and the bounds stand all the same',
      cells: [known(1), open, open],
      expected: { score: null, low: 1 / 3, high: 1, missing: 'insufficient-data', answered: 1, of: 3 },
    },
    {
      because: 'what does not apply leaves both sides: one of two is less than two thirds',
      cells: [known(1), open, closed],
      expected: { score: null, low: 0.5, high: 1, missing: 'insufficient-data', answered: 1, of: 3 },
    },
    {
      because: 'where nothing applies, nothing can be known',
      cells: [closed, closed, closed],
      expected: { score: null, low: null, high: null, missing: 'not-applicable', answered: 0, of: 3 },
    },
    {
      because: 'all children share one reason, so it is the reason of the element',
      cells: [open, open, open],
      expected: { score: null, low: 0, high: 1, missing: 'not-assessed', answered: 0, of: 3 },
    },
    {
      because: '(1 + 1) / 2 = 1 cannot be reached when the third is at most 0.4: (1 + 1 + 0.4) / 3 = 0.8 at best',
      cells: [known(1), known(1), between(0.1, 0.4)],
      expected: { score: 2.4 / 3, low: 0.7, high: 2.4 / 3, missing: null, answered: 2, of: 3 },
    },
    {
      because: '(0.1 + 0.1) / 2 = 0.1 cannot be reached when the third is at least 0.7: 0.9 / 3 = 0.3 at worst',
      cells: [known(0.1), known(0.1), between(0.7, 1)],
      expected: { score: 0.3, low: 0.3, high: 0.4, missing: null, answered: 2, of: 3 },
    },
  ] as const)('$because', ({ cells, expected }) => {
    const { score, low, high, ...rest } = scoreOf(cells);
    const { score: expectedScore, low: expectedLow, high: expectedHigh, ...expectedRest } = expected;
    expect(rest).toEqual(expectedRest);
    [
      [score, expectedScore],
      [low, expectedLow],
      [high, expectedHigh],
    ].forEach(([actual, wanted]) =>
      wanted === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(wanted!, 12),
    );
  });

  it('takes the weights of siblings, 1 when left out, and lets a weight of 0 weigh nothing', () => {
    const weighted: ScoringElement = {
      ...three,
      children: [
        { code: 'A', scale, weight: 2 },
        { code: 'B', scale },
        { code: 'C', scale, weight: 0 },
      ],
    };
    // (2 × 1 + 1 × 0.4 + 0 × 0) / 3
    expect(scoreOf([known(1), known(0.4), known(0)], weighted).score).toBeCloseTo(0.8, 12);
    expect(scoreOf([known(1), known(0.4), open], weighted)).toMatchObject({ low: 2.4 / 3, high: 2.4 / 3, answered: 2 });
  });

  it('has no score and no bounds where all weight is 0', () => {
    const weightless = { ...three, children: [{ code: 'A', scale, weight: 0 }] };
    expect(scoreTree(weightless, { A: [known(1)] }, 1)['X']!.cells).toEqual([
      { score: null, low: null, high: null, missing: 'insufficient-data' },
    ]);
  });

  it('works up a ragged tree, on rounded scores where the framework rounds, and keeps the unrounded for ranks', () => {
    const root: ScoringElement = {
      code: 'R',
      aggregate: { method: 'maximum' },
      missing,
      children: [
        { ...three, decimals: 2 },
        { code: 'D', scale },
      ],
    };
    const scores = scoreTree(root, { A: [known(0.57)], B: [known(0)], C: [open], D: [known(0.2)] }, 1);
    expect(Object.keys(scores)).toEqual(['A', 'B', 'C', 'X', 'D', 'R']);
    // (0.57 + 0) / 2 = 0.285, half away from zero 0.29; low 0.57 / 3 = 0.19; high 1.57 / 3 = 0.5233…
    expect(scores['X']!.cells).toEqual([{ score: 0.29, low: 0.19, high: 0.52, missing: null }]);
    expect(scores['X']!.unrounded[0]!.score).toBe(0.285);
    expect(scores['R']).toMatchObject({ cells: [{ score: 0.29, low: 0.2, high: 0.52 }], answered: [3], of: [4] });
  });

  it('rounds a missing score to a missing score', () => {
    const root = { ...three, decimals: 1 };
    expect(scoreOf([closed, closed, closed], root)).toMatchObject({ score: null, low: null, high: null });
  });

  it('scores a criterion that stands alone, and no units at all', () => {
    expect(scoreTree({ code: 'A', scale }, { A: [open] }, 1)['A']).toEqual({
      cells: [open],
      unrounded: [open],
      answered: [0],
      of: [1],
    });
    expect(scoreTree(three, { A: [], B: [], C: [] }, 0)['X']).toEqual({
      cells: [],
      unrounded: [],
      answered: [],
      of: [],
    });
  });

  it('refuses a column that is absent, inherited or of another length', () => {
    expect(() => scoreTree(three, { A: [open], B: [open] }, 1)).toThrow(
      'criterion C: a column of 1 cells is needed, 0',
    );
    expect(() => scoreTree({ code: 'constructor', scale }, {}, 1)).toThrow('criterion constructor: a column');
    expect(() => scoreTree({ code: 'A', scale }, { A: [open] }, 2)).toThrow('a column of 2 cells is needed, 1 were');
  });

  it('names the element whose mean or policy cannot be carried out', () => {
    const geometric: ScoringElement = { ...three, aggregate: { method: 'geometric' } };
    expect(() => scoreOf([known(-1), known(1), known(1)], geometric)).toThrow('element X: a geometric mean has no');
    const vague: ScoringElement = { ...three, missing: { method: 'reweight', atLeast: 'most' } };
    expect(() => scoreOf([known(1), known(1), open], vague)).toThrow('element X: "most" is no share');
  });

  it('refuses a code that stands twice, a tree that bites its tail, and an element without children', () => {
    const twice = { ...three, children: [three.children[0]!, three.children[0]!] };
    expect(() => scoreTree(twice, { A: [open] }, 1)).toThrow('the code A stands twice');
    const children: ScoringElement[] = [];
    const tail: ScoringElement = { ...three, children };
    children.push(tail);
    expect(() => scoreTree(tail, {}, 1)).toThrow('the code X stands twice');
    expect(() => scoreTree({ ...three, children: [] }, {}, 1)).toThrow('element X: it has no children');
  });
});
