import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregate } from '../aggregate.js';
import { parseShare, reaches } from '../share.js';
import { type BoundElement, type BoundNode, leastCost } from './bound.js';
import { type Separable } from './fold.js';
import { AS_IS, type Choice, type CountedBy, firstUnmet, type Lever } from './lever.js';
import { plainSet } from './plain-set.js';
import { type ReformProblem, smallestSets } from './search.js';

const METHODS: readonly Separable[] = ['sum', 'arithmetic', 'geometric', 'harmonic', 'minimum', 'maximum'];

interface Case {
  readonly levers: readonly Lever[];
  readonly top: BoundElement;
  readonly target: number;
}

function weightOf(node: BoundNode): boolean {
  return 'children' in node ? node.children.some((child) => weightOf(child.node)) : !node.isClosed;
}

/** The number of the top, worked out by the mean itself: of all children that have one, where they are enough. */
function worth(node: BoundNode, levers: readonly Lever[], choice: Choice): number | null {
  if (!('children' in node)) {
    const option = node.lever === null ? undefined : levers[node.lever]?.options[choice[node.lever] as number];
    return option ? option.points : node.value;
  }
  const of = node.children.map((child) => ({ weight: child.weight, value: worth(child.node, levers, choice) }));
  const known = of.filter((child): child is { weight: number; value: number } => child.value !== null);
  const weight = known.reduce((sum, child) => sum + child.weight, 0);
  const whole = node.children.reduce((sum, child) => sum + (weightOf(child.node) ? child.weight : 0), 0);
  if (weight === 0 || (node.atLeast && !reaches(weight, whole, node.atLeast))) return null;
  return node.round(
    aggregate(
      { method: node.method },
      known.map(({ value }) => value),
      known.map((child) => child.weight),
    ),
  );
}

function problemOf({ levers, top, target }: Case, by: CountedBy): ReformProblem {
  return {
    levers,
    by,
    reaches: (choice) => (worth(top, levers, choice) ?? -Infinity) >= target - 1e-12,
    leastCost: (choice, isDecided, most) => leastCost(top, target, { levers, by, choice, isDecided, most }),
  };
}

function cost(levers: readonly Lever[], choice: Choice, by: CountedBy): number {
  return levers.reduce((sum, { options }, i) => {
    const option = options[choice[i] as number];
    return sum + (option ? (by === 'changes' ? 1 : option.effort) : 0);
  }, 0);
}

/** The least that any of all choices costs, tried one by one. */
function leastOfAll({ levers, ...rest }: Case, by: CountedBy): number {
  const problem = problemOf({ levers, ...rest }, by);
  let least = Infinity;
  const tryFrom = (lever: number, choice: Choice): void => {
    if (lever === levers.length) {
      if (firstUnmet(levers, choice) === null && problem.reaches(choice))
        least = Math.min(least, cost(levers, choice, by));
      return;
    }
    for (let option = AS_IS; option < (levers[lever] as Lever).options.length; option += 1) {
      choice[lever] = option;
      tryFrom(lever + 1, choice);
    }
    choice[lever] = AS_IS;
  };
  tryFrom(0, new Int16Array(levers.length).fill(AS_IS));
  return least;
}

const point = fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10);
const option = fc.record({ points: point, effort: fc.integer({ min: 1, max: 4 }) });

interface Leaf {
  readonly value: number | null;
  readonly isClosed: boolean;
  readonly options: readonly { readonly points: number; readonly effort: number }[];
  readonly weight: number;
  readonly requires: number | null;
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
  value: fc.option(point, { nil: null, freq: 2 }),
  isClosed: fc.constant(false),
  options: fc.array(option, { maxLength: 2 }),
  weight: fc.integer({ min: 1, max: 3 }),
  requires: fc.option(fc.nat(6), { nil: null, freq: 4 }),
});

function caseOf(
  pillars: readonly (readonly Leaf[])[],
  methods: readonly Separable[],
  gaps: boolean,
  target: number,
): Case {
  const leaves = pillars.flat();
  const levers = leaves.map(({ value, options, requires }, own): Lever => {
    const better = options.filter(({ points }) => value === null || points > value);
    const needed = requires === null || requires === own || requires >= leaves.length ? [] : [requires];
    // A prerequisite that is none of a ring: of an earlier one only.
    const earlier = needed.filter((other) => other < own);
    return { options: better.map((each) => ({ ...each, requires: earlier, meets: each.points > 0.1 })) };
  });
  let lever = 0;
  const children = pillars.map((pillar, i) => {
    const own = pillar.map(({ value, isClosed, weight }) => {
      const node = { lever, value: value ?? (gaps ? null : 0.1), low: value ?? 0.1, isClosed };
      lever += 1;
      return { weight, node };
    });
    const method = methods[i] as Separable;
    return {
      weight: 1 + i,
      node: { method, atLeast: gaps ? parseShare('2/3') : null, round: (x: number) => x, children: own },
    };
  });
  const method = methods.at(-1) as Separable;
  return { levers, target, top: { method, atLeast: gaps ? parseShare('1/2') : null, round: (x) => x, children } };
}

const cases = fc
  .tuple(
    fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    fc.array(fc.constantFrom(...METHODS), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10),
  )
  .map(([pillars, methods, gaps, target]) => caseOf(pillars, methods, gaps, target));

describe('smallestSets', () => {
  it.each(['changes', 'effort'] as const)('finds what trying all choices finds, by %s', (by) => {
    fc.assert(
      fc.property(cases, (each) => {
        const { sets, isProven } = smallestSets(problemOf(each, by));
        const least = leastOfAll(each, by);
        expect(isProven).toBe(true);
        expect(sets.length === 0 ? Infinity : (sets[0]?.[by] as number)).toBeCloseTo(least, 9);
      }),
      { numRuns: 300, seed: 20_20 },
    );
  });

  it('gives sets that reach, with their prerequisites, none of them within another', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const problem = problemOf(each, 'changes');
        const { sets } = smallestSets(problem);
        const changed = sets.map(({ choice }) => each.levers.flatMap((_, i) => (choice[i] === AS_IS ? [] : [i])));
        for (const { choice } of sets) {
          expect(problem.reaches(choice)).toBe(true);
          expect(firstUnmet(each.levers, choice)).toBeNull();
        }
        for (const a of changed) {
          for (const b of changed) if (a !== b) expect(a.every((lever) => b.includes(lever))).toBe(false);
        }
      }),
      { numRuns: 300, seed: 20_20 },
    );
  });

  /** Equal levers under one mean, each worth one of so many points in ten. */
  function equal(count: number, target: number, lever: Partial<Lever['options'][number]> = {}): Case {
    const levers = Array.from({ length: count }, () => ({
      options: [{ points: 1, effort: 1, requires: [], meets: true, ...lever }],
    }));
    const children = levers.map((_, i) => ({ weight: 1, node: { lever: i, value: 0, low: 0, isClosed: false } }));
    return { levers, target, top: { method: 'arithmetic', atLeast: null, round: (x) => x, children } };
  }

  it.each(['changes', 'effort'] as const)('gives five of many equally small sets, by %s', (by) => {
    const { sets, isProven } = smallestSets(problemOf(equal(20, 0.5), by));
    expect(sets.map(({ changes, effort }) => [changes, effort])).toEqual(Array.from({ length: 5 }, () => [10, 10]));
    expect(isProven).toBe(true);
  });

  it('gives one set without changes where the target is reached already', () => {
    expect(smallestSets(problemOf(equal(3, 0), 'changes')).sets).toMatchObject([{ changes: 0, effort: 0 }]);
    expect(smallestSets(problemOf(equal(0, 0.1), 'changes')).sets).toEqual([]);
  });

  it('gives none where nothing reaches the target, or only what requires what cannot be had', () => {
    expect(smallestSets(problemOf(equal(3, 1.1), 'effort'))).toEqual({ sets: [], isProven: true });
    const needs = equal(3, 0.3, { requires: [0], meets: false });
    expect(smallestSets(problemOf(needs, 'changes'))).toEqual({ sets: [], isProven: true });
  });

  it('brings a prerequisite that earns nothing for itself', () => {
    const rest = equal(2, 0.5);
    const regulator: Lever = { options: [{ points: 0, effort: 1, requires: [], meets: true }] };
    const powers: Lever = { options: [{ points: 1, effort: 1, requires: [0], meets: true }] };
    const { sets } = smallestSets(problemOf({ ...rest, levers: [regulator, powers] }, 'changes'));
    expect(sets.map(({ choice }) => [...choice])).toEqual([[0, 0]]);
    // Powers stand first, and a weak regulator is no cheaper in changes than one that meets what they require.
    const after: Lever = { options: [{ points: 1, effort: 1, requires: [1], meets: true }] };
    const weak: Lever = { options: [{ points: 0.1, effort: 1, requires: [], meets: false }, ...regulator.options] };
    const later = smallestSets(problemOf({ ...rest, levers: [after, weak] }, 'changes'));
    expect(later.sets.map(({ choice }) => [...choice])).toEqual([[0, 1]]);
  });

  it('asks for no better an answer than is needed, and tells the cheaper of two answers', () => {
    const few: Lever = {
      options: [
        { points: 0.4, effort: 1, requires: [], meets: true },
        { points: 1, effort: 3, requires: [], meets: true },
      ],
    };
    const more: Lever = { options: [{ points: 0.1, effort: 1, requires: [], meets: true }, ...few.options] };
    expect(smallestSets(problemOf({ ...equal(2, 0.2), levers: [more, more] }, 'changes')).sets).toMatchObject([
      { changes: 1, effort: 1 },
      { changes: 1, effort: 1 },
    ]);
    const problem = (by: CountedBy): ReformProblem => problemOf({ ...equal(2, 0.2), levers: [few, few] }, by);
    expect(smallestSets(problem('changes')).sets.map(({ choice }) => [...choice])).toEqual([
      [0, AS_IS],
      [AS_IS, 0],
    ]);
    expect(smallestSets(problem('effort')).sets.map(({ effort }) => effort)).toEqual([1, 1]);
  });

  it('says that nothing is proven where it is broken off', () => {
    const blind: ReformProblem = { ...problemOf(equal(10, 0.5), 'changes'), leastCost: () => 0 };
    expect(smallestSets(blind, { many: 5, mostLooks: 100 })).toEqual({ sets: [], isProven: false });
    const { sets, isProven } = smallestSets(blind, { many: 5, mostLooks: 100_000 });
    expect([sets[0]?.changes, isProven]).toEqual([5, true]);
    // The least that it must cost is known: a set that costs no more is the smallest, though others were not looked at.
    const broken = smallestSets(problemOf(equal(20, 0.5), 'changes'), { many: 50, mostLooks: 40 });
    expect([broken.sets[0]?.changes, broken.isProven]).toEqual([10, true]);
  });
});

describe('plainSet', () => {
  const option = (points: number): Lever['options'][number] => ({ points, effort: 1, requires: [], meets: true });
  const levers: readonly Lever[] = [0.2, 1, 0.9].map((points) => ({ options: [option(0.1), option(points)] }));
  const children = levers.map((_, i) => ({ weight: 1, node: { lever: i, value: 0, low: 0, isClosed: false } }));
  const top = { method: 'sum', atLeast: null, round: (x: number) => x, children } as const;

  it('takes levers in their order until they reach, and gives back what can be spared', () => {
    const found = plainSet(problemOf({ levers, top, target: 1.8 }, 'changes'), [0, 1, 2]);
    expect([...(found?.choice ?? [])]).toEqual([AS_IS, 1, 1]);
    expect(plainSet(problemOf({ levers, top, target: 0 }, 'changes'), [0, 1, 2])?.changes).toBe(0);
  });

  it('gives nothing where all together do not reach', () => {
    expect(plainSet(problemOf({ levers, top, target: 3 }, 'changes'), [2, 1, 0])).toBeNull();
  });
});

describe('leastCost', () => {
  const lever: Lever = { options: [{ points: 1, effort: 2, requires: [], meets: true }] };
  const query = {
    levers: [lever],
    by: 'effort',
    choice: Int16Array.of(AS_IS),
    isDecided: () => false,
    most: 9,
  } as const;

  it('counts what is closed on neither side of the share that must be known', () => {
    const open = { lever: 0, value: null, low: 0, isClosed: false };
    const closed = { lever: null, value: null, low: null, isClosed: true };
    const part = { method: 'arithmetic', atLeast: parseShare(1), round: (x: number) => x } as const;
    const under = { ...part, children: [{ weight: 1, node: closed }] };
    const children = [open, closed, under].map((node) => ({ weight: 1, node }));
    expect(leastCost({ ...part, children }, 0.9, query)).toBe(2);
    expect(leastCost({ ...part, children }, 0.9, { ...query, most: 1 })).toBe(Infinity);
  });

  it('knows that a score is never below what is surely reached', () => {
    // Known: 0.2. The other is not, and is 0.8 at least: the score is the low, (0.2 + 0.8) ÷ 2, and not 0.2.
    const children = [
      { weight: 1, node: { lever: null, value: 0.2, low: 0.2, isClosed: false } },
      { weight: 1, node: { lever: null, value: null, low: 0.8, isClosed: false } },
      { weight: 0, node: { lever: null, value: 0.1, low: 0.1, isClosed: false } },
    ];
    const top = { method: 'arithmetic', atLeast: parseShare('1/2'), round: (x: number) => x, children } as const;
    expect(leastCost(top, 0.5, query)).toBe(0);
    expect(leastCost(top, 0.51, query)).toBe(Infinity);
  });
});
