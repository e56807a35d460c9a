import { describe, expect, it } from '@jest/globals';
import { type Diagnosable, diagnose } from './diagnose.js';
import { findings } from './findings.js';
import { isRefused } from './refused.js';

const GAP = Number.NaN;
const UNITS = Array.from({ length: 25 }, (_, unit) => unit);
/** Two columns that do not correlate: every pair of five values. */
const SLOW = UNITS.map((unit) => Math.floor(unit / 5) / 4);
const QUICK = UNITS.map((unit) => (unit % 5) / 4);
const mean = (...columns: readonly (readonly number[])[]): number[] =>
  UNITS.map((unit) => columns.reduce((sum, column) => sum + column[unit]!, 0) / columns.length);

/** P says one thing three times; Q averages one thing and its opposite, and so hardly moves. */
const P1 = SLOW;
const P2 = SLOW.map((value, unit) => value + (unit % 2) / 50);
const Q1 = QUICK.map((value) => value * 0.8);
const Q2 = QUICK.map((value, unit) => 1 - value + (unit % 3) / 30);
const P = mean(P1, P2);
const Q = mean(Q1, Q2);
const TREE: Diagnosable = {
  root: {
    code: 'I',
    children: [
      { code: 'P', children: [{ code: 'P1' }, { code: 'P2' }] },
      { code: 'Q', children: [{ code: 'Q1' }, { code: 'Q2' }] },
    ],
  },
  scores: { I: mean(P, Q), P, Q, P1, P2, Q1, Q2 },
};

function texts(given: Diagnosable, kind: string, names?: Readonly<Record<string, string>>): readonly string[] {
  return findings(diagnose(given), names)
    .filter((finding) => finding.kind === kind)
    .map(({ text }) => text);
}

describe('diagnose', () => {
  const found = diagnose(TREE);

  it('describes every element and criterion', () => {
    expect(Object.keys(found.profiles)).toEqual(['I', 'P', 'Q', 'P1', 'P2', 'Q1', 'Q2']);
    expect(found.criteria).toEqual(['P1', 'P2', 'Q1', 'Q2']);
    expect(found).toMatchObject({ root: 'I', units: 25, minimum: 20 });
  });

  it('looks at criteria as they were measured, where that is given', () => {
    const measured = { P1: P1.map((value) => 1000 * value) };
    expect(diagnose({ ...TREE, measured }).profiles['P1']).toMatchObject({ distribution: { max: 1000 } });
  });

  it('weighs each element’s children, and the index’s parts at each depth', () => {
    expect(Object.keys(found.importance)).toEqual(['I', 'P', 'Q']);
    expect(found.importanceByDepth).toHaveLength(2);
    expect(found.importanceByDepth[1]).toMatchObject([
      { code: 'P1', weight: 0.25 },
      { code: 'P2', weight: 0.25 },
      { code: 'Q1', weight: 0.25 },
      { code: 'Q2', weight: 0.25 },
    ]);
  });

  it('counts availability by label', () => {
    const scores = { ...TREE.scores, P1: P1.map((value, unit) => (unit === 0 ? GAP : value)) };
    const labels = { region: UNITS.map((unit) => (unit < 5 ? 'east' : 'west')) };
    expect(diagnose({ ...TREE, scores, labels }).availabilityByLabel).toEqual({
      region: [
        { label: 'east', units: 5, answered: 19, of: 20 },
        { label: 'west', units: 20, answered: 80, of: 80 },
      ],
    });
  });

  it('refuses all that six units cannot carry, and counts what they can', () => {
    const few = Object.fromEntries(
      Object.entries(TREE.scores).map(([code, column]) => [code, Array.from(column).slice(0, 6)]),
    );
    const { siblings, ancestors, alpha, components, importance, importanceByDepth, profiles } = diagnose({
      ...TREE,
      scores: few,
    });
    for (const { correlation } of [...siblings, ...ancestors]) expect(isRefused(correlation)).toBe(true);
    for (const part of [alpha, components, importance]) expect(Object.values(part).every(isRefused)).toBe(true);
    expect(importanceByDepth.every(isRefused)).toBe(true);
    expect(profiles['P1']).toMatchObject({
      n: 6,
      distribution: { refused: 'needs at least 20 units, 6 have a value' },
    });
    expect(findings(diagnose({ ...TREE, scores: few }))).toEqual([
      {
        kind: 'too-few-units',
        codes: ['I'],
        text: '6 units have a score of I. Correlations, components and importance need at least 20: below that they would describe these units, not the method.',
      },
    ]);
  });

  it('never gives NaN or Infinity', () => {
    const scores = { ...TREE.scores, P1: P1.map(() => GAP), Q1: Q1.map(() => 0.5) };
    const told = JSON.stringify(diagnose({ ...TREE, scores, denominators: { GDP: SLOW } }), (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? `not finite: ${value}` : value,
    );
    expect(told).not.toContain('not finite');
  });

  it('refuses an element without a column', () =>
    expect(() => diagnose({ ...TREE, scores: { I: SLOW } })).toThrow('there is no column of this code'));
});

describe('findings', () => {
  it('tells which part decides, and which does not, against its weight', () => {
    expect(texts(TREE, 'heavier-than-declared')).toEqual([]);
    expect(texts(TREE, 'lighter-than-declared', { Q: 'Quickness', I: 'the index' })[0]).toBe(
      'Quickness carries 50 % of the weight of the index but brings 1 % of the differences between units (by itself it explains 1 % of them): it varies little, or moves with few of the others. See which before raising its weight.',
    );
    const weighted = {
      root: {
        code: 'I',
        children: [
          { code: 'P', weight: 0.1 },
          { code: 'Q', weight: 0.9 },
        ],
      },
      scores: { ...TREE.scores, I: UNITS.map((unit) => 0.1 * P[unit]! + 0.9 * Q[unit]!) },
    };
    expect(texts(weighted, 'heavier-than-declared')[0]).toMatch(
      /^P carries 10 % of the weight of I but brings \d\d % of the differences .+: it varies more than the others, or they move with it\. Lower its weight, or bring its spread in line\.$/,
    );
  });

  it('tells what runs against the others and evens them out', () => {
    const opposed = {
      root: { code: 'I', children: [{ code: 'A', weight: 3 }, { code: 'B' }] },
      scores: { I: UNITS.map((unit) => 2 * SLOW[unit]!), A: SLOW, B: SLOW.map((value) => 1 - value) },
    };
    expect(texts(opposed, 'lighter-than-declared')).toEqual([
      'B carries 25 % of the weight of I but brings −50 % of the differences between units (by itself it explains 100 % of them): it runs against the others and evens them out. Check its direction before its weight.',
    ]);
  });

  it('tells what is counted twice, and what cancels out', () => {
    expect(texts(TREE, 'redundant')).toEqual([
      'P1 and P2 say nearly the same (r = 1.00 over 25 units): P counts it twice. Keep one, or let them share one weight.',
    ]);
    expect(texts(TREE, 'conflicting')).toEqual([
      'Q1 and Q2 pull against each other (r = −1.00 over 25 units), and Q averages that away. Check their directions, or show them apart.',
    ]);
  });

  it('tells the nearest element that a part runs against', () => {
    const against = findings(diagnose(TREE)).filter(({ kind }) => kind === 'against');
    expect(against.map(({ codes }) => codes)).toEqual([['Q1', 'Q']]);
    expect(against[0]!.text).toMatch(/^Q1 runs against Q, of which it is a part \(r = −0\.\d\d over 25 units\)/);
  });

  it('tells which element holds several things', () => {
    const apart = { ...TREE, root: { code: 'I', children: [{ code: 'P1' }, { code: 'Q1' }] } };
    expect(texts(apart, 'several-things')).toEqual([
      'The 2 parts of I hardly measure one thing: little holds them together (Cronbach’s alpha 0.00; the first component explains 50 %). Read them one by one beside the mean, or regroup them.',
    ]);
    const two = { ...TREE, root: { code: 'I', children: ['P1', 'P2', 'Q1', 'Q2'].map((code) => ({ code })) } };
    expect(texts(two, 'several-things')[0]).toContain('they hold about 2 different things');
  });

  it('tells gaps, extremes, and answers that are all the same, in counts', () => {
    const scores = {
      ...TREE.scores,
      P1: P1.map((value, unit) => (unit < 10 ? value : GAP)),
      P2: P2.map((_, unit) => (unit === 7 ? 40 : unit % 4)),
      Q1: Q1.map((_, unit) => (unit < 3 ? 0.5 : 1)),
      Q2: Q2.map(() => 0),
    };
    const given = { ...TREE, scores };
    expect(texts(given, 'gaps')).toEqual([
      'P1 has a value for 10 of 25 units. What it says rests on those: fill the gaps before it is compared, or leave it out.',
    ]);
    expect(texts(given, 'extreme-values')[0]).toMatch(
      /^P2 is carried by a few extreme values \(skewness 4\.\d, kurtosis 2\d\.\d\)/,
    );
    expect(texts(given, 'same-value')).toEqual([
      'Q2 is 0 for all 25 units that have a value: it tells none of them apart.',
      'Q1 is 1 for 22 of the 25 units that have a value: it tells few of them apart.',
    ]);
  });

  it('tells the longest gaps and the most extreme values first', () => {
    const scores = {
      I: SLOW,
      A: SLOW.map((value, unit) => (unit < 10 ? value : GAP)),
      B: SLOW.map((value, unit) => (unit < 9 ? value : GAP)),
      C: QUICK.map((value, unit) => (unit === 4 ? 9 : value)),
      D: QUICK.map((value, unit) => (unit === 4 ? 900 : value)),
    };
    const given = { root: { code: 'I', children: ['A', 'B', 'C', 'D'].map((code) => ({ code })) }, scores };
    expect(texts(given, 'gaps').map((text) => text.slice(0, 28))).toEqual([
      'B has a value for 9 of 25 un',
      'A has a value for 10 of 25 u',
    ]);
    expect(texts(given, 'extreme-values').map((text) => text[0])).toEqual(['D', 'C']);
  });

  it('tells what still moves with size', () =>
    expect(texts({ ...TREE, denominators: { GDP: SLOW } }, 'sized')[0]).toBe(
      'P1 moves with GDP (r = 1.00 over 25 units): it may tell how large a place is. Divide by it before normalising.',
    ));

  it('tells the five strongest of a kind', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'];
    const scores = { I: SLOW, ...Object.fromEntries(many.map((code) => [code, QUICK.map(() => 0)])) };
    expect(texts({ root: { code: 'I', children: many.map((code) => ({ code })) }, scores }, 'same-value')).toHaveLength(
      5,
    );
  });

  it('tells what nobody has', () => {
    const none = { root: { code: 'I', children: [{ code: 'A' }] }, scores: { I: [GAP, GAP], A: [GAP, GAP] } };
    expect(texts(none, 'too-few-units')[0]).toMatch(/^No unit has a score of I\./);
    expect(texts(none, 'gaps')).toEqual(['A has no value for any of the 2 units: look for some, or leave it out.']);
  });

  it('says that one unit has a score', () =>
    expect(
      texts({ root: { code: 'I', children: [{ code: 'A' }] }, scores: { I: [1], A: [1] } }, 'too-few-units')[0],
    ).toMatch(/^1 unit has a score of I\./));
});
