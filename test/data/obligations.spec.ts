import { describe, expect, it } from '@jest/globals';
import { type Criterion, criteriaOf, type FrameworkElement, isCriterion } from '../../src/frameworks/framework.js';
import { isAlignment } from '../../src/scoreboards/alignment/alignment.js';
import { isOfTheUnion, isUnverified, obligationsOf } from './obligations.js';

/*
 * Counted by hand in the list of obligations that was carried over: how many of each article; how many count, which is
 * all but the unverified and those that only the Union can have. A paragraph with two duties stands for two.
 */
const FRAMEWORKS = [
  {
    id: 'odd',
    celex: '32019L1024',
    articles: { 1: 1, 3: 2, 4: 6, 5: 7, 6: 7, 7: 3, 8: 2, 9: 3, 10: 2, 11: 2, 12: 4, 13: 1, 14: 4, 17: 1 },
    all: 45,
    unverified: 11,
    counting: 34,
  },
  {
    id: 'dga',
    celex: '32022R0868',
    articles: { 1: 1, 4: 3, 5: 10, 6: 5, 7: 5, 8: 4, 9: 2, 16: 1, 31: 1 },
    all: 32,
    unverified: 0,
    counting: 30,
  },
  {
    id: 'iea',
    celex: '32024R0903',
    articles: { 3: 5, 4: 6, 6: 2, 8: 1, 13: 1, 14: 1, 17: 5 },
    all: 21,
    unverified: 0,
    counting: 20,
  },
  { id: 'sdg', celex: '32018R1724', articles: { 14: 11, 15: 1, 28: 1 }, all: 13, unverified: 4, counting: 7 },
  {
    id: 'gdpr',
    celex: '32016R0679',
    articles: {
      ...{ 5: 4, 6: 5, 14: 1, 15: 1, 16: 1, 19: 1, 22: 2, 25: 2, 30: 1, 32: 1, 33: 1, 34: 1, 35: 2, 36: 2, 37: 2 },
      ...{ 51: 1, 52: 2, 55: 1, 57: 1, 58: 2, 77: 1, 78: 1, 83: 1, 86: 1, 89: 2 },
    },
    all: 40,
    unverified: 0,
    counting: 40,
  },
  {
    id: 'eidas',
    celex: '32014R0910',
    articles: { '11a': 2, 12: 1, '45e': 1, '45f': 2, '48a': 3 },
    all: 9,
    unverified: 0,
    counting: 7,
  },
  { id: 'hvd', celex: '32023R0138', articles: { 3: 5, 4: 4, 5: 2 }, all: 11, unverified: 5, counting: 4 },
].map((each) => ({ ...each, framework: obligationsOf(each.id) }));
const easd = obligationsOf('oecd-easd');
const everyFramework = [...FRAMEWORKS.map(({ framework }) => framework), easd];

/** The number of the article in a pinpoint: `5` of `Article 5(1)`, `45e` of `Article 45e(1)`. */
function articleOf({ sources }: Criterion): string {
  return /^Article (\d+[a-z]?)\b/.exec(sources[0]?.pinpoint ?? '')?.[1] ?? 'none';
}

/** The elements with criteria of their own, and those above them. */
function partsOf(element: FrameworkElement): readonly FrameworkElement[] {
  return [element, ...element.children.flatMap((child) => (isCriterion(child) ? [] : partsOf(child)))];
}

describe.each(FRAMEWORKS)('the obligations of $id', ({ celex, articles, all, unverified, counting, framework }) => {
  const criteria = criteriaOf(framework.root);

  it(`are ${all}, so many of each article as were counted by hand`, () => {
    const counts = new Map<string, number>();
    for (const criterion of criteria) counts.set(articleOf(criterion), (counts.get(articleOf(criterion)) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(articles);
    expect(criteria).toHaveLength(all);
  });

  it('each name the article of the act, the act by its number in EUR-Lex, and where it was read', () => {
    for (const { sources } of criteria) {
      expect(sources[0]?.pinpoint).toMatch(/^Article \d/);
      expect(sources[0]?.href).toMatch(/^http:\/\/data\.europa\.eu\/eli\//);
      expect(sources[0]?.note).toBe(`CELEX ${celex}.`);
    }
    expect(criteria.filter(({ sources }) => sources.length < 2).filter((each) => !isUnverified(each))).toEqual([]);
  });

  it(`leave ${unverified} unverified, and let ${counting} count`, () => {
    expect(criteria.filter(isUnverified)).toHaveLength(unverified);
    expect(criteria.filter(({ weight }) => weight !== 0)).toHaveLength(counting);
  });
});

describe('the obligations of the OECD Recommendation', () => {
  it('are fourteen: seven of its general part, seven believed to be of paragraphs III to X', () => {
    const pinpoints = criteriaOf(easd.root).map(({ sources }) => sources[0]?.pinpoint);
    const paragraphs = pinpoints.filter((pinpoint) => /^paragraph [IVX]+$/.test(pinpoint ?? ''));
    expect(paragraphs.map((pinpoint) => pinpoint?.replace('paragraph ', '')).sort()).toEqual([
      'III',
      'IV',
      'IX',
      'V',
      'VI',
      'VIII',
      'X',
    ]);
    expect(pinpoints.filter((pinpoint) => pinpoint === 'general part; its numbering was not visible')).toHaveLength(7);
    expect(
      criteriaOf(easd.root)
        .filter(isUnverified)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['III', 'IV', 'IX', 'V', 'VI', 'VIII', 'X']);
  });
});

describe.each(everyFramework.map((framework) => ({ id: framework.id, framework })))(
  'the framework $id',
  ({ framework }) => {
    const { root, description } = framework;
    const criteria = criteriaOf(root);

    it('is one of obligations, and says that it measures alignment with what does not bind', () => {
      expect(isAlignment(framework)).toBe(true);
      expect(description['en']).toMatch(/word is alignment/);
      expect(description['en']).toMatch(/commitment/);
    });

    it('gives a point for full, half for partial, nothing for none', () => {
      for (const { scale } of criteria) {
        if (scale.type !== 'choice') throw new Error('no choice');
        expect(Object.entries(scale.options).map(([code, { points }]) => [code, points])).toEqual([
          ['full', 1],
          ['partial', 0.5],
          ['none', 0],
        ]);
      }
    });

    it('asks a question and says why, of each', () => {
      expect(criteria.filter(({ question }) => !/\?$/.test(question['en'] ?? ''))).toEqual([]);
      expect(criteria.filter(({ why }) => !/\.$/.test(why['en'] ?? ''))).toEqual([]);
    });

    it('lets no unverified obligation, and none that only the Union can have, count', () => {
      const zero = criteria.filter(({ weight }) => weight === 0);
      expect(zero).toEqual(criteria.filter((each) => isUnverified(each) || isOfTheUnion(each)));
      expect(zero.filter(({ note = '' }) => !note.endsWith('It weighs nothing in the score.'))).toEqual([]);
    });

    it('weighs every obligation that counts the same, and wants two thirds of a part and all parts', () => {
      for (const part of partsOf(root)) {
        if (part !== root) expect(part.weight).toBe(criteriaOf(part).filter(({ weight }) => weight !== 0).length);
        expect(part.aggregate).toEqual({ method: 'arithmetic' });
        expect(part.missing).toEqual({ method: 'reweight', atLeast: part.children.every(isCriterion) ? '2/3' : 1 });
      }
    });
  },
);
