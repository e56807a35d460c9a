import { describe, expect, it } from '@jest/globals';
import {
  choiceOf,
  closed,
  known,
  meanOf,
  modelOf,
  numberOf,
  oneOf,
  unknown,
} from '../../../test/support/robustness-model.js';
import { cubeRoot } from '../stats/cube-root.js';
import { type Assumption, type Model } from './assumption.js';
import { BLOCK } from './block.js';
import { systemOf } from './system.js';

function scoresAt(model: Model, ...uniforms: readonly number[]): readonly number[] {
  const system = systemOf(model);
  const points = Float64Array.from({ length: system.dimensions }, (_, i) => uniforms[i] ?? 0.5);
  const scores = new Float64Array(system.units);
  system.score(points, 1, scores);
  return Array.from(scores, (score) => Number(score.toFixed(12)));
}

const TREE = meanOf('whole', [
  meanOf('left', [numberOf('a', { weight: 2 }), numberOf('b')]),
  meanOf('right', [numberOf('c')], { weight: 3 }),
]);
const ANSWERS = { a: [1, 0.5], b: [0.4, 0.2], c: [0.8, 0.9] };
const NOISE: Assumption = { code: 'w', vary: 'weights', how: { method: 'noise', share: 0.5 } };

describe('weights', () => {
  // Places a, b, left, right in the order of the flat tree: left, right, a, b. All at the middle: as declared.
  // left = (2·1 + 0.4)/3 = 0.8, (2·0.5 + 0.2)/3 = 0.4; whole = (0.8 + 3·0.8)/4 = 0.8, (0.4 + 2.7)/4 = 0.775.
  it('are the declared ones in the middle of the noise', () =>
    expect(scoresAt(modelOf(TREE, ANSWERS, [NOISE]))).toEqual([0.8, 0.775]));

  // All four uniforms 0, 0.5, …: left × 0.5: (0.5·0.8 + 3·0.8)/3.5 and (0.5·0.4 + 2.7)/3.5.
  it('go half as low at the lower end of a noise of a half', () =>
    expect(scoresAt(modelOf(TREE, ANSWERS, [NOISE]), 0)).toEqual([0.8, Number((2.9 / 3.5).toFixed(12))]));

  it('vary only where the assumption says', () => {
    const only: Assumption = { ...NOISE, elements: ['a'] };
    expect(systemOf(modelOf(TREE, ANSWERS, [only])).dimensions).toBe(1);
    // a × 1.5: left = (3·1 + 0.4)/4 = 0.85.
    expect(scoresAt(modelOf(TREE, ANSWERS, [only]), 1)[0]).toBe(Number(((0.85 + 2.4) / 4).toFixed(12)));
  });

  it('come from sets, what a set does not name staying as it is', () => {
    const sets: Assumption = { code: 's', vary: 'weights', how: { method: 'sets', sets: [{ right: 0 }, { a: 0 }] } };
    expect(scoresAt(modelOf(TREE, ANSWERS, [sets]), 0.1)).toEqual([0.8, 0.4]);
    expect(scoresAt(modelOf(TREE, ANSWERS, [sets]), 0.9)).toEqual(
      [(0.4 + 2.4) / 4, (0.2 + 2.7) / 4].map((x) => Number(x.toFixed(12))),
    );
  });

  it('of a Dirichlet distribution have the declared shares as their mean', () => {
    const model = modelOf(
      meanOf('whole', [numberOf('a', { weight: 3 }), numberOf('b'), numberOf('z', { weight: 0 })]),
      { a: [1], b: [0], z: [0.5] },
      [{ code: 'd', vary: 'weights', how: { method: 'dirichlet', concentration: 10 } }],
    );
    let sum = 0;
    for (let i = 0; i < 400; i += 1) sum += scoresAt(model, ((i % 20) + 0.5) / 20, (Math.floor(i / 20) + 0.5) / 20)[0]!;
    expect(sum / 400).toBeCloseTo(0.75, 2);
  });

  it('take sets before noise and what is left out last, in whatever order they are named', () => {
    const leave: Assumption = { code: 'o', vary: 'leave-out', elements: ['left'] };
    const sets: Assumption = { code: 's', vary: 'weights', how: { method: 'sets', sets: [{ left: 9 }] } };
    const only: Assumption = { ...NOISE, elements: ['left'] };
    const model = modelOf(TREE, ANSWERS, [leave, only, sets]);
    expect(scoresAt(model, 0.1, 1)[1]).toBe(Number(((13.5 * 0.4 + 3 * 0.9) / 16.5).toFixed(12)));
    expect(scoresAt(model, 0.9, 1)[1]).toBe(0.9);
  });

  it('are left out one at a time or not at all, and take an emptied parent with them', () => {
    const model = modelOf(TREE, ANSWERS, [{ code: 'o', vary: 'leave-out', elements: ['b', 'c'] }]);
    expect(scoresAt(model, 0.1)).toEqual([0.8, 0.775]);
    expect(scoresAt(model, 0.5)[0]).toBe(Number(((1 + 2.4) / 4).toFixed(12)));
    expect(scoresAt(model, 0.9)).toEqual([0.8, 0.4]);
  });

  it.each([
    { how: { method: 'noise', share: 1 } as const, says: 'a share from 0 to below 1' },
    { how: { method: 'dirichlet', concentration: 0 } as const, says: 'is above 0' },
    { how: { method: 'sets', sets: [{ x: 1 }] } as const, says: 'names "x", which the tree has not' },
  ])('refuse $how.method that makes no sense', ({ how, says }) =>
    expect(() => systemOf(modelOf(TREE, ANSWERS, [{ code: 'w', vary: 'weights', how }]))).toThrow(says),
  );

  // (2·1 − 0.5) ÷ 3 and (2·0.4 − 0.1) ÷ 3: the divisor is the sum of the sizes, also where the sum is 0.
  it('of what counts negatively are subtracted, and divided by the sum of their sizes', () => {
    const tree = meanOf('whole', [numberOf('a', { weight: 2 }), numberOf('b', { weight: -1 })]);
    expect(scoresAt(modelOf(tree, { a: [1, 0.4], b: [0.5, 0.1] }, [NOISE]))).toEqual([0.5, 0.233333333333]);
    const even = meanOf('whole', [numberOf('a'), numberOf('b')]);
    const set: Assumption = { code: 's', vary: 'weights', how: { method: 'sets', sets: [{ b: -1 }] } };
    expect(scoresAt(modelOf(even, { a: [1, 0.4], b: [0.5, 0.1] }, [set]))).toEqual([0.25, 0.15]);
  });

  it('refuse a Dirichlet distribution of a negative weight, and leaving all out', () => {
    const tree = meanOf('whole', [numberOf('a'), numberOf('b', { weight: -0.5 })]);
    const dirichlet: Assumption = { code: 'd', vary: 'weights', how: { method: 'dirichlet', concentration: 5 } };
    expect(() => scoresAt(modelOf(tree, { a: [1], b: [1] }, [dirichlet]))).toThrow('element b: a negative weight');
    const alone = meanOf('whole', [numberOf('a')]);
    const leave: Assumption = { code: 'o', vary: 'leave-out', elements: ['a'] };
    expect(() => scoresAt(modelOf(alone, { a: [1] }, [leave]), 0.9)).toThrow(
      'all that the index is made of is left out',
    );
    const zero = meanOf('whole', [numberOf('a'), numberOf('b')]);
    const none: Assumption = { code: 's', vary: 'weights', how: { method: 'sets', sets: [{}, { a: 0, b: 0 }] } };
    const system = systemOf(modelOf(zero, { a: [1], b: [1] }, [none]));
    system.score(Float64Array.of(0.1), 1, new Float64Array(1));
    expect(() => system.score(Float64Array.of(0.9), 1, new Float64Array(1))).toThrow(
      'element whole: the weights of its children sum to 0',
    );
  });
});

describe('points', () => {
  const tree = meanOf('whole', [choiceOf('a'), numberOf('n', { weight: 0 })]);
  const answers = { a: ['none', 'some', 'most', 'all', unknown], n: [1, 1, 1, 1, 1] };
  const points: Assumption = { code: 'p', vary: 'points' };

  it('are drawn between the least and the greatest, and keep their order', () => {
    const given = { ...answers, a: ['none', 'some', 'most', 'all', 'some'] };
    expect(scoresAt(modelOf(tree, given, [points]), 0.9, 0.2)).toEqual([0, 0.2, 0.9, 1, 0.2]);
  });

  it('go only part of the way when asked to', () => {
    const given = { ...answers, a: ['none', 'some', 'most', 'all', 'some'] };
    // 0.3 + 0.5·(0.2 − 0.3), 0.6 + 0.5·(0.9 − 0.6).
    expect(scoresAt(modelOf(tree, given, [{ ...points, within: 0.5 }]), 0.9, 0.2)).toEqual([0, 0.25, 0.75, 1, 0.25]);
    expect(scoresAt(modelOf(tree, given, [{ ...points, within: 0 }]), 0.9, 0.2)).toEqual([0, 0.3, 0.6, 1, 0.3]);
  });

  it('hold where several answers stay possible that earn the same, and not where the points are open', () => {
    const options = { none: { points: 0 }, some: { points: 0.3 }, few: { points: 0.3 }, all: { points: 1 } };
    const same = meanOf('whole', [{ code: 'a', scale: { type: 'choice', options } }]);
    const given = [oneOf('some', 'few'), oneOf('some', 'all'), { ...known('some'), unverified: true }, unknown];
    expect(scoresAt(modelOf(same, { a: given }, [points]), 0.8)).toEqual([0.8, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('hold for an answer that is drawn as well', () =>
    // The fifth answer: dimension 2 chooses among four options; 0.6 is the third, "most", which earns the drawn 0.9.
    expect(scoresAt(modelOf(tree, answers, [points, { code: 'x', vary: 'answers' }]), 0.9, 0.2, 0.6)[4]).toBe(0.9));

  it('of two levels have nothing between', () => {
    const yes = meanOf('whole', [{ code: 'b', scale: { type: 'boolean', points: { yes: 1, no: 0 } } }]);
    expect(systemOf(modelOf(yes, { b: [true] }, [points])).dimensions).toBe(0);
  });
});

describe('answers', () => {
  const drawn: Assumption = { code: 'x', vary: 'answers' };

  it('are drawn over their candidates, over the scale, or over a range, and known ones stay', () => {
    const tree = meanOf('whole', [choiceOf('a'), numberOf('n', { weight: 0 })]);
    const model = modelOf(
      tree,
      { a: [oneOf('some', 'all'), unknown, 'most', { ...known('all'), unverified: true }], n: [1, 1, 1, 1] },
      [drawn],
    );
    expect(systemOf(model).dimensions).toBe(3);
    expect(scoresAt(model, 0.1, 0.3, 0.1)).toEqual([0.3, 0.3, 0.6, 0]);
    expect(scoresAt(model, 0.6, 0.99, 0.6)).toEqual([1, 1, 0.6, 0.6]);
  });

  it('of numbers are drawn over the range, and brought to the common range by goalposts', () => {
    const goalposts = { method: 'goalposts', min: 200, max: 0 } as const;
    const tree = meanOf('whole', [numberOf('n', { scale: { type: 'number', range: [0, 100] }, normalise: goalposts })]);
    expect(scoresAt(modelOf(tree, { n: [unknown, 50] }, [drawn]), 0.25)).toEqual([0.875, 0.75]);
    const cut = meanOf('whole', [
      numberOf('n', { scale: { type: 'number', range: [0, 100] }, normalise: { ...goalposts, min: 50 } }),
    ]);
    expect(scoresAt(modelOf(cut, { n: [unknown, 50] }, [drawn]), 0.25)).toEqual([0.5, 0]);
    expect(scoresAt(modelOf(cut, { n: [unknown, 50] }, [drawn]), 0.75)).toEqual([0, 0]);
  });

  it('of dates and checklists are drawn too', () => {
    const dates = meanOf('whole', [{ code: 'd', scale: { type: 'date', range: ['2010-01-01', '2020-01-01'] } }]);
    expect(scoresAt(modelOf(dates, { d: [unknown, '2015'] }, [drawn]), 0.5)[0]).toBeCloseTo(2015, 1);
    const options = { portal: { points: 1 }, bulk: { points: 2 } };
    const list = meanOf('whole', [{ code: 'l', scale: { type: 'checklist', options, combine: 'sum' } }]);
    const at = (uniform: number) => scoresAt(modelOf(list, { l: [unknown] }, [drawn]), uniform)[0];
    expect([0.1, 0.3, 0.6, 0.9].map(at)).toEqual([0, 1, 2, 3]);
    const yes = meanOf('whole', [{ code: 'b', scale: { type: 'boolean', points: { yes: 1, no: 0 } } }]);
    expect([0.4, 0.6].map((uniform) => scoresAt(modelOf(yes, { b: [unknown] }, [drawn]), uniform)[0])).toEqual([0, 1]);
  });

  it('stay open where they are not drawn: the policy decides', () => {
    const lenient = meanOf('whole', [numberOf('a'), numberOf('b')], { missing: { method: 'reweight', atLeast: 0.5 } });
    const answers = { a: [unknown, 0.5], b: [0.8, 0.4] };
    expect(scoresAt(modelOf(lenient, answers, [NOISE]))).toEqual([0.8, 0.45]);
    const strict = meanOf('whole', [numberOf('a'), numberOf('b')]);
    expect(scoresAt(modelOf(strict, answers, [{ ...drawn, elements: ['b'] }, NOISE]))).toEqual([Number.NaN, 0.45]);
  });

  it('that cannot be known leave both sides', () =>
    expect(scoresAt(modelOf(TREE, { ...ANSWERS, b: [closed, 0.2] }, [drawn, NOISE]))).toEqual([0.85, 0.775]));

  it('of units that are not ranked are not drawn', () => {
    const tree = meanOf('whole', [numberOf('a'), numberOf('b')], { missing: { method: 'reweight', atLeast: 0.5 } });
    const model = modelOf(tree, { a: [unknown, unknown], b: [0.8, 0.4] }, [drawn], { ranked: 1 });
    expect(systemOf(model).dimensions).toBe(1);
    expect(scoresAt(model, 1)).toEqual([0.9]);
  });

  it('are what conditions look at', () => {
    const penalty = { when: { element: 'a', is: ['none'] }, set: 0 } as const;
    const tree = meanOf('whole', [choiceOf('a'), numberOf('b')], { adjust: [penalty] });
    const answers = {
      a: [unknown, 'none', oneOf('none', 'all'), { ...known('all'), unverified: true }],
      b: [1, 1, 1, 1],
    };
    expect(scoresAt(modelOf(tree, answers, [drawn]), 0.9, 0.1, 0.9)).toEqual([1, 0, 0, 1]);
    const part = modelOf(tree, answers, [{ ...drawn, elements: ['b'] }]);
    expect(scoresAt(part)[1]).toBe(0);
    const n = meanOf('whole', [numberOf('n'), numberOf('b')], {
      adjust: [{ when: { element: 'n', atLeast: 0.5 }, set: 9 }],
    });
    expect(scoresAt(modelOf(n, { n: [unknown], b: [1] }, [drawn]), 0.7)).toEqual([9]);
  });
});

describe('methods', () => {
  const geometric = { method: 'geometric' } as const;

  it('are one of several, each as likely: means', () => {
    const model = modelOf(TREE, ANSWERS, [
      { code: 'm', vary: 'aggregate', between: ['declared', geometric, { method: 'minimum' }] },
    ]);
    expect(systemOf(model).variants).toBe(3);
    expect(scoresAt(model, 0.1)).toEqual([0.8, 0.775]);
    // left = ∛(1·1·0.4), whole = ⁴√(left · 0.8³).
    expect(scoresAt(model, 0.5)[0]).toBeCloseTo(Math.sqrt(Math.sqrt(cubeRoot(0.4) * 0.512)), 12);
    expect(scoresAt(model, 0.9)).toEqual([0.4, 0.2]);
  });

  it('of one element leave the others: a geometric mean of arithmetic ones, of a zero 0', () => {
    const model = modelOf(TREE, { ...ANSWERS, c: [0.8, 0] }, [
      { code: 'm', vary: 'aggregate', elements: ['whole'], between: [geometric] },
      NOISE,
    ]);
    expect(scoresAt(model)[0]).toBeCloseTo(Math.sqrt(Math.sqrt(0.8 * 0.512)), 12);
    expect(scoresAt(model)[1]).toBe(0);
  });

  it('of a part below 0 under a geometric mean leave the draw without a score', () => {
    const low = meanOf('whole', [
      meanOf('p', [numberOf('a', { scale: { type: 'number', range: [-0.1, 2] } })]),
      numberOf('b'),
    ]);
    const sets: Assumption = { code: 's', vary: 'weights', how: { method: 'noise', share: 0.1 } };
    const drawn: Assumption = { code: 'x', vary: 'answers' };
    const model = modelOf(low, { a: [unknown], b: [1] }, [
      drawn,
      sets,
      { code: 'm', vary: 'aggregate', elements: ['whole'], between: [geometric] },
    ]);
    const system = systemOf(model);
    const scores = new Float64Array(1);
    const refused = [0.9, 0.01].map((uniform) => system.score(Float64Array.of(uniform, 0.5, 0.5, 0.5), 1, scores));
    expect(refused).toEqual([0, 1]);
    expect(scores[0]).toBeNaN();
  });

  it('are normalisations of criteria of numbers, with what they take from the units', () => {
    const tree = meanOf('whole', [numberOf('a'), choiceOf('b')]);
    const model = modelOf(tree, { a: [0.2, 0.6, 1], b: ['all', 'all', 'none'] }, [
      { code: 'n', vary: 'normalise', between: ['declared', { method: 'min-max' }] },
      NOISE,
    ]);
    expect(scoresAt(model, 0.1)).toEqual([0.6, 0.8, 0.5]);
    expect(scoresAt(model, 0.9)).toEqual([0.5, 0.75, 0.5]);
  });

  it('are policies for gaps, imputations and outlier rules, or none', () => {
    const tree = meanOf('whole', [
      numberOf('a', { impute: { method: 'mean' }, treat: { method: 'quantiles', lower: 0, upper: 0.5 } }),
    ]);
    const answers = { a: [0.2, 0.6, 1, unknown] };
    const strict = { method: 'reweight', atLeast: 1 } as const;
    const model = modelOf(tree, answers, [
      { code: 'i', vary: 'impute', between: ['declared', { method: 'none' }, { method: 'constant', value: 0 }] },
      { code: 't', vary: 'treat', between: ['declared', { method: 'none' }] },
      { code: 'g', vary: 'missing', between: [strict] },
    ]);
    expect(systemOf(model).variants).toBe(6);
    expect(scoresAt(model, 0.1, 0.9)).toEqual([0.2, 0.6, 1, 0.6]);
    expect(scoresAt(model, 0.5, 0.9)).toEqual([0.2, 0.6, 1, Number.NaN]);
    expect(scoresAt(model, 0.9, 0.9)).toEqual([0.2, 0.6, 1, 0]);
    expect(scoresAt(model, 0.1, 0.1)).toEqual([0.2, 0.6, 0.6, 0.6]);
  });

  it('that round are ranked as the framework says, on the rounded or the unrounded', () => {
    const on = (which: 'rounded' | 'unrounded') =>
      scoresAt(modelOf(meanOf('whole', [numberOf('a')], { decimals: 1, rank: { on: which } }), { a: [0.23] }, []));
    expect([on('rounded'), on('unrounded')]).toEqual([[0.2], [0.23]]);
  });

  it('none at an element change nothing in how it is drawn', () => {
    const plain = meanOf('whole', [numberOf('a'), numberOf('b')], { normalise: { method: 'none' } });
    expect(scoresAt(modelOf(plain, { a: [1], b: [0.5] }, [NOISE]))).toEqual([0.75]);
  });

  it('of a criterion that is the whole are the engine’s', () =>
    expect(scoresAt(modelOf(numberOf('a'), { a: [0.3] }, []))).toEqual([0.3]));
});

describe('systemOf', () => {
  // Left to right p is (1e17 + 7 − 1e17)/3, where 1e17 + 7 is 1e17: the whole is 0. As one sum with weights of a sixth
  // 1e17/6 + 7/6 is 2 more than 1e17/6.
  it('leaves to the engine numbers so large that it matters in which order they are added', () => {
    const large = (code: string) => numberOf(code, { scale: { type: 'number', range: [-1e18, 1e18] } });
    const tree = meanOf('whole', [meanOf('p', [large('a'), large('d'), large('b')]), large('c')]);
    expect(scoresAt(modelOf(tree, { a: [1e17], d: [7], b: [-1e17], c: [0] }, []))).toEqual([0]);
  });

  it('leaves to the engine columns of drawn answers that are worked on', () => {
    const drawn: readonly Assumption[] = [{ code: 'x', vary: 'answers' }];
    const doubled = meanOf('whole', [numberOf('a', { transform: [{ method: 'linear', factor: 2 }] })]);
    expect(scoresAt(modelOf(doubled, { a: [unknown, 1] }, drawn), 0.25)).toEqual([0.5, 2]);
    const ranged = meanOf('whole', [numberOf('a', { normalise: { method: 'min-max' } })]);
    expect(scoresAt(modelOf(ranged, { a: [unknown, 1, 0.5] }, drawn), 0.25)).toEqual([
      0,
      1,
      Number((1 / 3).toFixed(12)),
    ]);
  });

  it('leaves to the engine gaps that are filled while answers are drawn', () => {
    const tree = meanOf('whole', [numberOf('a'), numberOf('b', { impute: { method: 'mean' } })]);
    const drawn: Assumption = { code: 'x', vary: 'answers', elements: ['a'] };
    const scores = scoresAt(modelOf(tree, { a: [unknown, 1], b: [unknown, 0.5] }, [drawn]), 0.25);
    expect(scores).toEqual([0.375, 0.75]);
  });

  it('wants an answer of every unit to every criterion', () => {
    expect(() => systemOf(modelOf(TREE, { ...ANSWERS, c: [1] }, []))).toThrow(
      'criterion c: 2 answers are needed, 1 were',
    );
    expect(() => systemOf(modelOf(TREE, { a: [1], b: [1] }, []))).toThrow('criterion c: 1 answers are needed, 0 were');
  });

  it('scores several draws of a block at once', () => {
    const system = systemOf(modelOf(TREE, ANSWERS, [{ ...NOISE, elements: ['a'] }]));
    const scores = new Float64Array(4);
    system.score(Float64Array.of(0.5, 1), 2, scores);
    expect(Array.from(scores, (score) => Number(score.toFixed(12)))).toEqual([0.8, 0.775, 0.8125, 0.78125]);
  });

  it('gives by blocks what the engine gives one by one', () => {
    const tree = meanOf('whole', [
      meanOf('p', [numberOf('a'), choiceOf('b', { weight: 2 }), meanOf('q', [numberOf('c'), numberOf('d')])]),
      meanOf('r', [numberOf('e'), numberOf('f')], { aggregate: { method: 'geometric' } }),
    ]);
    const answers = {
      a: [0.2, 0.9],
      b: ['some', unknown],
      c: [0.4, unknown],
      d: [0.1, 0.7],
      e: [0.5, 0.6],
      f: [unknown, 0.3],
    };
    const assumptions: readonly Assumption[] = [NOISE, { code: 'p', vary: 'points' }, { code: 'x', vary: 'answers' }];
    const fast = modelOf(tree, answers, assumptions);
    // An adjustment that never holds keeps the tree from being taken as stages of means.
    const never = { when: { element: 'a', above: 5 }, set: 0 } as const;
    const slow = modelOf({ ...tree, adjust: [never] }, answers, assumptions);
    for (const uniforms of [
      [0.1, 0.9, 0.3, 0.2],
      [0.7],
      [0.2, 0.2, 0.8, 0.1, 0.9, 0.4, 0.6, 0.3, 0.2, 0.8, 0.7, 0.9, 0.1],
    ]) {
      scoresAt(fast, ...uniforms).forEach((score, unit) =>
        expect(score).toBeCloseTo(scoresAt(slow, ...uniforms)[unit]!, 11),
      );
    }
  });

  it('leaves what the draws leave untouched: the declared scores, from the answers as they are', () => {
    const model = modelOf(TREE, { ...ANSWERS, c: [0.8, unknown] }, [{ code: 'x', vary: 'answers' }, NOISE]);
    expect([...systemOf(model).declared()].map((score) => Number(score.toFixed(12)))).toEqual([0.8, Number.NaN]);
  });

  it('takes no more draws than a block holds', () =>
    expect(() =>
      systemOf(modelOf(TREE, ANSWERS, [])).score(new Float64Array(0), BLOCK + 1, new Float64Array(1000)),
    ).toThrow('are more than the 128 of a block'));

  it.each([
    { assumptions: [NOISE, NOISE], says: 'two assumptions are called "w"' },
    { assumptions: [{ ...NOISE, elements: ['x'] }], says: 'assumption w: the tree has no "x"' },
    { assumptions: [{ code: 'o', vary: 'leave-out', elements: ['whole'] }], says: '"whole" is the whole' },
    { assumptions: [{ code: 'm', vary: 'aggregate', between: [] }], says: 'list what it is between' },
  ] as { assumptions: Assumption[]; says: string }[])(
    'refuses assumptions that do not fit: $says',
    ({ assumptions, says }) => expect(() => systemOf(modelOf(TREE, ANSWERS, assumptions))).toThrow(says),
  );
});
