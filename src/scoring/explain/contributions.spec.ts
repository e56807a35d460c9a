import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Compared, type Contribution, contributions } from './contributions.js';
import { shapley } from './shapley.js';
import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';

/** A criterion that the two sides have at these numbers. */
function leaf(code: string, of: number | null, against: number | null): Compared {
  return { code, of, against, children: [], combine: () => Number.NaN, shares: null };
}

type Mean = (values: readonly number[]) => number;
const mean: Mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const geometric: Mean = (values) => exp(mean(values.map(ln)));
const least: Mean = (values) => Math.min(...values);

function sideOf(children: readonly Compared[], side: 'of' | 'against', by: Mean): number | null {
  const known = children.map((child) => child[side]).filter((value) => value !== null);
  return known.length === 0 ? null : by(known);
}

/** An element that is a mean of the children that have a number. */
function element(code: string, by: Mean, children: readonly Compared[], rest: Partial<Compared> = {}): Compared {
  const shareOf = (side: 'of' | 'against'): readonly number[] => {
    const known = children.filter((child) => child[side] !== null).length;
    return children.map((child) => (child[side] === null ? 0 : 1 / known));
  };
  return {
    code,
    of: sideOf(children, 'of', by),
    against: sideOf(children, 'against', by),
    children,
    combine: (values) => by(values.filter((value) => value !== null)),
    shares: by === mean ? { of: shareOf('of'), against: shareOf('against') } : null,
    ...rest,
  };
}

function shared({ children, apart }: Contribution): number {
  return children.reduce((sum, child) => sum + (child.contribution ?? 0), apart);
}

function all(node: Contribution): readonly Contribution[] {
  return [node, ...node.children.flatMap(all)];
}

describe('contributions', () => {
  it('gives each child of an arithmetic mean its weight times the difference', () => {
    const top = contributions(element('top', mean, [leaf('a', 1, 0.5), leaf('b', 0.2, 0.6)]));
    expect(top).toMatchObject({ sharedBy: 'additive', apart: 0 });
    expect(top.contribution).toBeCloseTo(0.05, 12);
    expect(top.children[0]?.contribution).toBeCloseTo(0.25, 12);
    expect(top.children[1]?.contribution).toBeCloseTo(-0.2, 12);
  });

  it('gives each child of a geometric mean its Shapley value', () => {
    // From (1, 1) to (4, 9): of 6 − 1 the first has ½((2 − 1) + (6 − 3)) = 2, the second ½((3 − 1) + (6 − 2)) = 3.
    const top = contributions(element('top', geometric, [leaf('a', 4, 1), leaf('b', 9, 1)]));
    expect(top.sharedBy).toBe('shapley');
    expect(top.children[0]?.contribution).toBeCloseTo(2, 12);
    expect(top.children[1]?.contribution).toBeCloseTo(3, 12);
  });

  it('shares a child’s value on among its own children over the orders of both floors (Owen)', () => {
    // The top is √(x·y), x the mean of a and b. From a = b = y = 1 to a = 1, b = 7, y = 9: x goes from 1 to 4.
    // b alone moves x, so b has all of x’s 2, and a nothing.
    const x = element('x', mean, [leaf('a', 1, 1), leaf('b', 7, 1)]);
    const top = contributions(element('top', geometric, [x, leaf('y', 9, 1)]));
    const [ofX, ofY] = top.children;
    expect(ofX?.contribution).toBeCloseTo(2, 12);
    expect(ofY?.contribution).toBeCloseTo(3, 12);
    expect(ofX?.children.map(({ contribution }) => contribution)).toEqual([0, expect.closeTo(2, 12)]);
  });

  it('shows what cancels out under an element that is the same on both sides', () => {
    const x = element('x', mean, [leaf('a', 1, 0), leaf('b', 0, 1)]);
    const top = contributions(element('top', geometric, [x, leaf('y', 4, 1)]));
    expect(top.children[0]).toMatchObject({ contribution: 0 });
    const [a, b] = top.children[0]?.children ?? [];
    expect(a?.contribution).toBeGreaterThan(0.1);
    expect((a?.contribution ?? NaN) + (b?.contribution ?? NaN)).toBeCloseTo(0, 12);
  });

  it('tells gaps apart and gives them no contribution', () => {
    // The mean of 1 and 0.5 is 0.75; without b it was 0.4. a: 0.6 at half of both weights, (1 + ½) ÷ 2.
    const gap = element('b', mean, [leaf('b1', 0.5, null)]);
    const top = contributions(element('top', mean, [leaf('a', 1, 0.4), gap]));
    expect(top.children.map(({ contribution }) => contribution)).toEqual([expect.closeTo(0.45, 12), null]);
    expect(top.children[1]?.children[0]).toMatchObject({ contribution: null, of: 0.5, against: null });
    expect(top.apart).toBeCloseTo(0.35 - 0.45, 12);
  });

  it('tells apart what an element’s own rounding or limit adds', () => {
    const children = [leaf('a', 4, 1), leaf('b', 9, 1)];
    for (const by of [mean, geometric]) {
      const top = contributions(element('top', by, children, { of: by([4, 9]) - 0.5 }));
      expect(top.apart).toBeCloseTo(-0.5, 12);
      expect(shared(top)).toBeCloseTo(top.contribution ?? NaN, 12);
    }
  });

  it('gives nothing where a side has no number', () => {
    const top = contributions(element('top', mean, [leaf('a', 1, null)]));
    expect(top).toMatchObject({ contribution: null, sharedBy: 'whole' });
  });

  it('takes the two orders of the tree where all are too many, and still adds up', () => {
    const children = Array.from({ length: 14 }, (_, i) => leaf(`c${i}`, 1 + i, 1));
    const top = contributions(element('top', geometric, [...children, leaf('gap', 2, null)]));
    expect(top.sharedBy).toBe('two-orders');
    expect(shared(top)).toBeCloseTo(top.contribution ?? NaN, 10);
  });

  it('adds up to the difference at every element, whatever the means, gaps and floors', () => {
    const point = fc.option(fc.double({ min: 0.1, max: 1, noNaN: true }), { nil: null, freq: 4 });
    const anyLeaf = fc.tuple(point, point).map(([of, against]) => leaf('leaf', of, against));
    const by = fc.constantFrom(mean, geometric, least);
    const floor = (under: fc.Arbitrary<Compared>): fc.Arbitrary<Compared> =>
      fc
        .tuple(by, fc.array(under, { minLength: 1, maxLength: 4 }))
        .map(([how, children]) => element('node', how, children));
    fc.assert(
      fc.property(floor(floor(fc.oneof(anyLeaf, floor(anyLeaf)))), (tree) => {
        const top = contributions(tree);
        const isKnown = tree.of !== null && tree.against !== null;
        expect(top.contribution).toEqual(isKnown ? expect.closeTo((tree.of ?? 0) - (tree.against ?? 0), 9) : null);
        for (const node of all(top)) {
          if (node.contribution === null || node.children.length === 0) continue;
          expect(shared(node)).toBeCloseTo(node.contribution, 9);
        }
      }),
    );
  });
});

describe('shapley', () => {
  it('gives the values of the glove game: two left gloves, one right', () => {
    // Shapley's own example of a market: the right glove is worth 2/3 of a pair, each left one 1/6.
    const pairs = ([left, other, right]: readonly boolean[]): number => (right && (left || other) ? 1 : 0);
    const values = shapley(3, pairs);
    [1 / 6, 1 / 6, 2 / 3].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
  });

  it('gives nobody nothing, and refuses too many', () => {
    expect(shapley(0, () => 1)).toEqual([]);
    expect(() => shapley(13, () => 1)).toThrow('12 players at most');
  });
});
