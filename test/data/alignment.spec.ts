import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../src/assessments/answer.js';
import { answers as answerList } from '../../src/files/schema/answers.js';
import { assessment as assessmentFile } from '../../src/files/schema/assessment.js';
import { coverage as coverageList } from '../../src/files/schema/coverage.js';
import { framework as frameworkFile } from '../../src/files/schema/framework.js';
import { instruments as instrumentList } from '../../src/files/schema/instruments.js';
import { type Criterion, criteriaOf, type FrameworkElement, isCriterion } from '../../src/frameworks/framework.js';
import { isAlignment } from '../../src/scoreboards/alignment.js';
import { derive } from '../../src/scoreboards/derive.js';
import { jurisdictionList, readYaml } from './read-data.js';

const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const instruments = SIX.flatMap((code) => instrumentList.parse(readYaml(`assessments/instruments/${code}.yaml`)));
const coverage = SIX.flatMap((code) => coverageList.parse(readYaml(`assessments/coverage/${code}.yaml`)));

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
].map((each) => ({ ...each, framework: frameworkOf(each.id) }));
const easd = frameworkOf('oecd-easd');
const everyFramework = [...FRAMEWORKS.map(({ framework }) => framework), easd];

const EDITIONS = ['alignment-odd-2025', 'alignment-easd-2025', 'alignment-gdpr-2025'].map((id) => {
  const assessment = assessmentFile.parse(readYaml(`assessments/${id}/assessment.yaml`));
  const given = SIX.flatMap((code) =>
    answerList
      .parse(readYaml(`assessments/${id}/answers/${code}.yaml`))
      .map((answer) => ({ at: `${id} ${code} ${answer.criterion}`, jurisdiction: code, answer })),
  );
  return { id, assessment, framework: frameworkOf(assessment.framework.replace('@1', '')), given };
});
const answers = EDITIONS.flatMap(({ given }) => given);

function frameworkOf(id: string) {
  return frameworkFile.parse(readYaml(`assessments/frameworks/${id}/1.yaml`));
}

/** The number of the article in a pinpoint: `5` of `Article 5(1)`, `45e` of `Article 45e(1)`. */
function articleOf({ sources }: Criterion): string {
  return /^Article (\d+[a-z]?)\b/.exec(sources[0]?.pinpoint ?? '')?.[1] ?? 'none';
}

function isUnverified({ note = '' }: Criterion): boolean {
  return note.startsWith('Unverified: ');
}

function isOfTheUnion({ note = '' }: Criterion): boolean {
  return note.includes('not-applicable');
}

/** The elements with criteria of their own, and those above them. */
function partsOf(element: FrameworkElement): readonly FrameworkElement[] {
  return [element, ...element.children.flatMap((child) => (isCriterion(child) ? [] : partsOf(child)))];
}

/** How sure an act or provision is that an answer cites. */
function surenessOf({
  instrument: code,
  provision,
}: {
  instrument?: string | undefined;
  provision?: string | undefined;
}) {
  const act = instruments.find((each) => each.code === code);
  const cited = act?.provisions?.find(({ pinpoint }) => pinpoint === provision);
  return cited?.confidence ?? act?.confidence ?? 'seen';
}

function named(list: readonly { at: string; answer: Answer }[]): readonly string[] {
  return list.map(({ at }) => at);
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

describe.each(everyFramework)('the framework $id', ({ root, description }) => {
  const criteria = criteriaOf(root);

  it('is one of obligations, and says that it measures alignment with what does not bind', () => {
    expect(criteria.every(({ scale }) => scale.type === 'choice')).toBe(true);
    expect(isAlignment({ ...easd, root })).toBe(true);
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
});

describe('the answers on alignment', () => {
  it('are of the six at the end of 2025, with the entities for the record', () => {
    for (const { assessment } of EDITIONS) {
      expect([assessment.asOf, assessment.subjects]).toEqual(['2025-12-31', SIX]);
      expect(assessment.memo).toEqual(['BA-BIH', 'BA-SRP', 'BA-BRC']);
      expect(assessment.note).toContain('not bound');
    }
  });

  it('all cite evidence, but for what does not apply', () => {
    const bare = answers.filter(({ answer }) => (answer.evidence ?? []).length === 0);
    expect(named(bare.filter(({ answer }) => answer.missing !== 'not-applicable'))).toEqual([]);
  });

  it('cite acts of the jurisdiction, or a source of one of its searches on record', () => {
    const wrong = answers.filter(({ jurisdiction, answer }) =>
      (answer.evidence ?? []).some(({ instrument: code, source }) => {
        if (code !== undefined) return instruments.find((act) => act.code === code)?.jurisdiction !== jurisdiction;
        const searches = coverage.filter((search) => search.jurisdiction === jurisdiction);
        return !searches.some(({ where }) => where.some(({ title }) => title === source?.title));
      }),
    );
    expect(named(wrong)).toEqual([]);
  });

  it('are never full on evidence that is unverified', () => {
    const full = answers.filter(({ answer }) => answer.value === 'full');
    expect(full.length).toBeGreaterThan(0);
    const unsure = full.filter(
      ({ answer }) =>
        answer.confidence === 'unverified' || (answer.evidence ?? []).map(surenessOf).includes('unverified'),
    );
    expect(named(unsure)).toEqual([]);
  });

  it('are none only where a search is on record, or the law itself shows it', () => {
    const none = answers.filter(({ answer }) => answer.value === 'none');
    expect(named(none)).toEqual([
      'alignment-odd-2025 MKD 17-1',
      'alignment-odd-2025 SRB 5-5',
      'alignment-odd-2025 SRB 17-1',
    ]);
  });

  it('say what is missing wherever they are partial or none', () => {
    const short = answers.filter(({ answer }) => answer.value === 'partial' || answer.value === 'none');
    expect(named(short.filter(({ answer }) => answer.gap === undefined))).toEqual([]);
  });

  it('give no value to what only the Union can have', () => {
    for (const { framework, given } of EDITIONS) {
      const union = new Set(
        criteriaOf(framework.root)
          .filter(isOfTheUnion)
          .map(({ code }) => code),
      );
      const own = given.filter(({ answer }) => union.has(answer.criterion));
      expect(named(own.filter(({ answer }) => answer.missing !== 'not-applicable'))).toEqual([]);
    }
  });

  it('hold on the reference date and say when they were given', () => {
    const off = answers.filter(({ answer: { valid } }) => {
      const { from = '0000', until = '9999' } = valid ?? {};
      return from > '2025-12-31' || until < '2025-12-31';
    });
    expect(named(off)).toEqual([]);
    expect(new Set(answers.map(({ answer }) => answer.answered))).toEqual(new Set(['2026-11-23']));
  });

  it('take commitments from strategies of the register, with a date and a place in them', () => {
    const committed = answers.flatMap(({ answer, jurisdiction }) =>
      answer.commitment ? [{ jurisdiction, ...answer.commitment }] : [],
    );
    expect(committed.length).toBeGreaterThan(0);
    for (const { jurisdiction, until, source } of committed) {
      const strategies = instruments.filter((act) => act.jurisdiction === jurisdiction && act.type === 'strategy');
      const pinned = strategies.filter((act) => act.provisions?.some(({ pinpoint }) => pinpoint === source?.pinpoint));
      expect(pinned.map((act) => act.sources[0]?.href)).toContain(source?.href);
      expect(until).toMatch(/^20\d\d-12-31$/);
    }
  });
});

describe('what the register answers by itself', () => {
  const places = jurisdictionList.parse(readYaml('assessments/jurisdictions.yaml'));
  const rule = criteriaOf(frameworkOf('odd').root).find(({ code }) => code === '5-2')?.derive;

  /* SRB: article 27(1) obliges each body to publish; MKD: the law of 2014 obliges bodies to publish what they create. */
  /* The others have duties for listed information, a strategy or a charter, and no search that would exclude more. */
  it.each([
    { place: 'SRB', value: 'full', candidates: [] },
    { place: 'MKD', value: 'full', candidates: [] },
    { place: 'ALB', value: null, candidates: ['full', 'partial'] },
    { place: 'MNE', value: null, candidates: ['full', 'partial'] },
    { place: 'XKX', value: null, candidates: ['full', 'partial'] },
    { place: 'BIH', value: null, candidates: ['full', 'partial'] },
  ])('finds openness encouraged in $place: $value, or one of $candidates', ({ place, value, candidates }) => {
    if (!rule) throw new Error('5-2 has no rule');
    const acts = instruments.filter(({ jurisdiction }) => jurisdiction === place);
    const searches = coverage.filter(({ jurisdiction }) => jurisdiction === place);
    const usual = places.find(({ code }) => code === place)?.commencement;
    const derived = derive(rule, { instruments: acts, usual, asOf: '2025-12-31' }, searches);
    expect(derived.value).toBe(value);
    expect(derived.candidates).toEqual(candidates);
  });
});
