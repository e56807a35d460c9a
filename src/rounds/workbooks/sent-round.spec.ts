import { describe, expect, it } from '@jest/globals';
import { criteriaOf, type Criterion, elementsOf, type Framework } from '../../frameworks/framework.js';
import { restingOnOthers } from './resting-on-others.js';
import { frameworkOf, roundOfOne } from './sent-round.js';

function criterion(code: string, more: Partial<Criterion> = {}): Criterion {
  const text = { en: code };
  const scale = { type: 'boolean', points: { yes: 1, no: 0 } } as const;
  return { code, title: text, question: text, why: text, facets: ['law'], sources: [], scale, ...more };
}

const SUM = { aggregate: { method: 'arithmetic' }, missing: { policy: 'widen' } } as unknown as Pick<
  Framework['root'],
  'aggregate' | 'missing'
>;

const FRAMEWORK: Framework = {
  id: 'f',
  version: 1,
  title: { en: 'F' },
  description: { en: 'F' },
  licence: 'CC0-1.0',
  sources: [],
  root: {
    code: 'all',
    title: { en: 'All' },
    ...SUM,
    children: [
      { code: 'P', title: { en: 'P' }, ...SUM, children: [criterion('P1'), criterion('P2', { facets: ['practice'] })] },
      {
        code: 'Q',
        title: { en: 'Q' },
        ...SUM,
        children: [
          criterion('Q1', { applies: { when: { element: 'P1', is: [true] }, otherwise: 0 } }),
          criterion('Q2', { applies: { when: { element: 'P2', is: [true] }, otherwise: 0 } }),
        ],
        adjust: [
          { when: { element: 'P2', atLeast: 1 }, add: 0.1 },
          { when: { element: 'P1', atLeast: 1 }, atMost: { element: 'P2' } },
          { when: { element: 'P1', atLeast: 1 }, add: 0.2 },
        ],
      },
    ],
  },
  rollUps: [
    { code: 'law', title: { en: 'Law' }, facets: ['law'], match: 'only', missing: SUM.missing },
    { code: 'practice', title: { en: 'Practice' }, facets: ['practice'], match: 'any', missing: SUM.missing },
  ],
};

describe('what was sent of a framework', () => {
  it('is the framework itself where all of it was', () => {
    expect(frameworkOf(FRAMEWORK, new Set(['P1', 'P2', 'Q1', 'Q2']))).toBe(FRAMEWORK);
  });

  it('has the criteria that were sent, what is above them, and no condition that looks at another', () => {
    const own = frameworkOf(FRAMEWORK, new Set(['P1', 'Q1', 'Q2']))!;
    expect(elementsOf(own.root).map(({ code }) => code)).toEqual(['all', 'P', 'P1', 'Q', 'Q1', 'Q2']);
    expect(criteriaOf(own.root).map(({ applies }) => applies !== undefined)).toEqual([false, true, false]);
    expect(own.root.children[1]?.adjust).toEqual([{ when: { element: 'P1', atLeast: 1 }, add: 0.2 }]);
    expect(own.rollUps?.map(({ code }) => code)).toEqual(['law']);
  });

  it('has no element of which nothing was sent, and is nothing where nothing was', () => {
    expect(elementsOf(frameworkOf(FRAMEWORK, new Set(['P2']))!.root).map(({ code }) => code)).toEqual([
      'all',
      'P',
      'P2',
    ]);
    expect(frameworkOf(FRAMEWORK, new Set(['Z']))).toBeNull();
  });
});

it.each<{ more: Partial<Criterion>; code: string | null; because: string }>([
  { more: {}, code: null, because: 'an answer earns its points by itself' },
  { more: { normalise: { method: 'goalposts', min: 0, max: 9 } }, code: null, because: 'the posts are fixed' },
  { more: { normalise: { method: 'min-max' } }, code: 'P1', because: 'least and greatest are those of all' },
  { more: { impute: { method: 'mean' } }, code: 'P1', because: 'a gap is filled from others' },
])('a score rests on others, or not: $because', ({ more, code }) => {
  const root = { ...FRAMEWORK.root, children: [criterion('P1', more)] };
  expect(restingOnOthers({ ...FRAMEWORK, root })).toBe(code);
});

it('a place is not ranked among others that are not there', () => {
  const root = {
    ...FRAMEWORK.root,
    rank: { sample: { where: { label: 'g', is: ['yes'] } } },
  } as unknown as Framework['root'];
  const codes = new Set(['P1', 'P2', 'Q1', 'Q2']);
  expect(frameworkOf({ ...FRAMEWORK, root }, codes)!.root.rank).toBeUndefined();
});

it('a round of one place tells of no other', () => {
  const round = {
    id: 'r',
    assessment: {
      id: 'r',
      subjects: ['ALB', 'SRB'],
      memo: ['BA-SRP'],
      groups: ['EU'],
      comparableWith: ['before'],
      constraints: [{ code: 'c', of: ['ALB', 'SRB'] }],
      licence: 'CC0-1.0',
    },
    comparators: [{ code: 'mean' }],
  } as unknown as Parameters<typeof roundOfOne>[0];
  expect(roundOfOne(round, 'BA-SRP')).toEqual({
    id: 'r',
    assessment: { id: 'r', subjects: ['BA-SRP'], licence: 'CC0-1.0' },
    comparators: [],
  });
});
