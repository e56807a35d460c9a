import { describe, expect, it } from '@jest/globals';
import { type ScoringCriterion, type ScoringElement, type ScoringNode } from './method.js';
import { compile, conditionsOf } from './plan.js';

const scale = { type: 'number', range: [0, 1] } as const;
const criterion = (code: string, rest: Partial<ScoringCriterion> = {}): ScoringCriterion => ({ code, scale, ...rest });
const element = (
  code: string,
  children: readonly ScoringNode[],
  rest: Partial<ScoringElement> = {},
): ScoringElement => ({
  code,
  aggregate: { method: 'arithmetic' },
  missing: { method: 'reweight', atLeast: 1 },
  children,
  ...rest,
});
const codesOf = (root: ScoringNode): readonly string[] => compile(root).nodes.map(({ code }) => code);

describe('compile', () => {
  it('lays a tree out flat, children before parents, with what is needed beside', () => {
    const root = element('R', [element('P', [criterion('A'), criterion('B', { weight: 2 })]), criterion('C')]);
    const plan = compile(root);
    expect(plan.nodes.map(({ code }) => code)).toEqual(['A', 'B', 'P', 'C', 'R']);
    expect([...plan.parents]).toEqual([2, 2, 4, 4, -1]);
    expect([...plan.weights]).toEqual([1, 2, 1, 1, 1]);
    expect([...plan.firstChild]).toEqual([0, 0, 0, 2, 2, 4]);
    expect([...plan.children]).toEqual([0, 1, 2, 3]);
    expect([...plan.criteria]).toEqual([0, 1, 3]);
    expect([...plan.of]).toEqual([1, 1, 2, 1, 3]);
    expect(plan.places.get('P')).toBe(2);
  });

  it('puts what a condition looks at before who looks', () => {
    const when = { all: [{ any: [{ not: { element: 'C', atLeast: 0.5 } }] }, { label: 'region', is: ['south'] }] };
    const root = element('R', [
      criterion('A', { applies: { when, otherwise: 0 } }),
      element('P', [criterion('B')], { adjust: [{ when: { element: 'A', below: 1 }, add: 1 }] }),
      criterion('C'),
    ]);
    expect(codesOf(root)).toEqual(['C', 'A', 'B', 'P', 'R']);
    expect([...compile(root).criteria].map((place) => compile(root).nodes[place]!.code)).toEqual(['A', 'B', 'C']);
  });

  it('refuses conditions that run in a circle, and those that look at nothing', () => {
    const looksAt = (code: string) => ({ adjust: [{ when: { element: code, below: 1 }, add: 1 }] });
    const circle = element('R', [criterion('A', looksAt('B')), criterion('B', looksAt('A'))]);
    expect(() => compile(circle)).toThrow('element A: its conditions run in a circle, A → B → A');
    const upwards = element('R', [element('P', [criterion('A', looksAt('P'))])]);
    expect(() => compile(upwards)).toThrow('element P: its conditions run in a circle, P → A → P');
    expect(() => compile(criterion('A', looksAt('X')))).toThrow('element A: a condition looks at "X"');
  });

  it('finds no circle in a criterion that its own answer adjusts, but in one that its own score does', () => {
    const asked = { element: 'A', is: [true] };
    const when = { all: [asked, { any: [{ not: asked }, { element: 'B', is: [true] }] }] };
    const root = element('R', [criterion('A', { adjust: [{ when, add: 1 }] }), criterion('B')]);
    expect(codesOf(root)).toEqual(['B', 'A', 'R']);
    const scored = { any: [asked, { element: 'A', missing: true }] } as const;
    const circle = 'element A: its conditions run in a circle, A → A';
    expect(() => compile(criterion('A', { adjust: [{ when: scored, add: 1 }] }))).toThrow(circle);
    expect(() => compile(criterion('A', { applies: { when: asked, otherwise: 0 } }))).toThrow(circle);
  });

  it('puts a score that an adjustment takes before who takes it, and refuses circles and what is not there', () => {
    const when = { label: 'region', is: ['south'] };
    const takes = (effect: 'set' | 'atLeast' | 'atMost', element: string) => ({
      adjust: [{ when, [effect]: { element } }],
    });
    const root = element('R', [
      criterion('A', takes('set', 'B')),
      criterion('B', takes('atMost', 'C')),
      criterion('C'),
    ]);
    expect(codesOf(root)).toEqual(['C', 'B', 'A', 'R']);
    const circle = element('R', [criterion('A', takes('atLeast', 'R'))]);
    expect(() => compile(circle)).toThrow('element R: its conditions run in a circle, R → A → R');
    expect(() => compile(criterion('A', takes('set', 'A')))).toThrow('in a circle, A → A');
    expect(() => compile(criterion('A', takes('set', 'X')))).toThrow('element A: an adjustment takes the score of "X"');
  });

  it('refuses a weight that is no number', () =>
    expect(() => compile(element('R', [criterion('A', { weight: Number.NaN })]))).toThrow(
      'element A: its weight is NaN',
    ));
});

it('the conditions of a node are when it applies, and those of its adjustments', () => {
  const [first, second] = ['south', 'north'].map((region) => ({ label: 'region', is: [region] }));
  const applies = { when: first!, otherwise: 0 };
  expect(conditionsOf(criterion('A', { applies, adjust: [{ when: second!, add: 1 }] }))).toEqual([first, second]);
  expect(conditionsOf(criterion('A'))).toEqual([]);
});
