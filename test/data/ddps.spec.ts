import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../src/assessments/answer.js';
import { answers as answerList } from '../../src/files/schema/answers.js';
import { assessment as assessmentFile } from '../../src/files/schema/assessment.js';
import { coverage as coverageList } from '../../src/files/schema/coverage.js';
import { framework as frameworkFile } from '../../src/files/schema/framework.js';
import { instruments as instrumentList } from '../../src/files/schema/instruments.js';
import { jurisdictions as jurisdictionList } from '../../src/files/schema/jurisdictions.js';
import { rulings as rulingList } from '../../src/files/schema/rulings.js';
import { criteriaOf, type Criterion, elementsOf, isCriterion } from '../../src/frameworks/framework.js';
import { derive } from '../../src/scoreboards/derive/derive.js';
import { readYaml } from './read-data.js';

const framework = frameworkFile.parse(readYaml('assessments/frameworks/ddps/1.yaml'));
const criteria = criteriaOf(framework.root);
const pillars = framework.root.children.flatMap((child) => (isCriterion(child) ? [] : [child]));
const rulings = rulingList.parse(readYaml('assessments/rulings.yaml'));
const jurisdictions = jurisdictionList.parse(readYaml('assessments/jurisdictions.yaml'));
const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const instruments = SIX.flatMap((code) => instrumentList.parse(readYaml(`assessments/instruments/${code}.yaml`)));
const coverage = SIX.flatMap((code) => coverageList.parse(readYaml(`assessments/coverage/${code}.yaml`)));
const IDS = ['ddps-western-balkans-2020', 'ddps-western-balkans-2025'];
const editions = IDS.map((id) => ({
  assessment: assessmentFile.parse(readYaml(`assessments/${id}/assessment.yaml`)),
  answers: SIX.flatMap((code) =>
    answerList
      .parse(readYaml(`assessments/${id}/answers/${code}.yaml`))
      .map((answer) => ({ at: `${id} ${code} ${answer.criterion}`, jurisdiction: code, answer })),
  ),
}));
const answers = editions.flatMap((edition) => edition.answers);

function criterionOf(code: string): Criterion {
  const found = criteria.find((one) => one.code === code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
}

function optionsOf({ scale }: Criterion): readonly string[] {
  return scale.type === 'choice' ? Object.keys(scale.options) : [];
}

function pointsOf({ scale }: Criterion, option: string): number {
  return scale.type === 'choice' ? (scale.options[option]?.points ?? Number.NaN) : Number.NaN;
}

function givenBy(answer: Answer) {
  return [...(answer.value === undefined ? [] : [answer.value]), ...(answer.unsure ?? []), ...(answer.disputed ?? [])];
}

describe('the framework ddps@1', () => {
  it('has four pillars of equal weight and 22 criteria: 5, 7, 5 and 5', () => {
    expect(pillars.map(({ code, weight }) => [code, weight ?? 1])).toEqual([
      ['G', 1],
      ['S', 1],
      ['O', 1],
      ['T', 1],
    ]);
    expect(pillars.map((pillar) => criteriaOf(pillar).length)).toEqual([5, 7, 5, 5]);
    expect(new Set(criteria.map(({ code }) => code)).size).toBe(22);
    expect(elementsOf(framework.root)).toHaveLength(27);
  });

  it.each([
    { pillar: 'G', weights: 6, single: 25 / 6, double: 25 / 3, because: 'one of 2 and four of 1' },
    { pillar: 'S', weights: 8, single: 25 / 8, double: 25 / 4, because: 'one of 2 and six of 1' },
    { pillar: 'O', weights: 6, single: 25 / 6, double: 25 / 3, because: 'one of 2 and four of 1' },
    { pillar: 'T', weights: 5, single: 5, double: 10, because: 'five of 1, none of 2' },
  ])('gives $pillar $weights shares of a quarter: $because', ({ pillar, weights, single, double }) => {
    const own = criteria.filter(({ code }) => code.startsWith(pillar)).map(({ weight }) => weight ?? 1);
    expect(own.reduce((sum, weight) => sum + weight, 0)).toBe(weights);
    const shares = own.map((weight) => (25 * weight) / weights);
    expect(new Set(shares)).toEqual(new Set(own.includes(2) ? [double, single] : [single]));
    expect(Math.max(...shares)).toBeLessThan(8.34);
  });

  it('weighs double what the source itself compares', () => {
    expect(criteria.filter(({ weight }) => weight === 2).map(({ code }) => code)).toEqual(['G1', 'S1', 'O1']);
  });

  it('gives a pillar from two thirds of its weight, and a composite only with every pillar', () => {
    expect(framework.root.missing).toEqual({ method: 'reweight', atLeast: 1 });
    expect(pillars.map(({ missing }) => missing)).toEqual(pillars.map(() => ({ method: 'reweight', atLeast: '2/3' })));
  });

  it.each(criteria.map((criterion) => ({ code: criterion.code, criterion })))(
    '$code says what it asks, why, and where it comes from, under a title that fits a column',
    ({ criterion }) => {
      const { title, question, why, sources, facets } = criterion;
      expect(title['en']).toMatch(/^.{4,30}$/);
      expect(question['en']).toMatch(/\?$/);
      expect(why['en']).toMatch(/\.$/);
      expect(sources.length).toBeGreaterThan(0);
      expect(facets.length).toBeGreaterThan(0);
    },
  );

  it.each(
    criteria.filter(({ scale }) => scale.type === 'choice').map((criterion) => ({ code: criterion.code, criterion })),
  )('$code runs from full points down to none', ({ criterion }) => {
    const points = optionsOf(criterion).map((option) => pointsOf(criterion, option));
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect([points[0], points.at(-1)]).toEqual([1, 0]);
  });

  it.each(criteria.filter(({ derive: rule }) => rule).map((criterion) => ({ code: criterion.code, criterion })))(
    '$code derives answers of its own scale, best first, the worst for want of any',
    ({ criterion }) => {
      const rule = criterion.derive;
      const values = [...(rule?.answers.map(({ value }) => value) ?? []), rule?.otherwise ?? ''];
      expect(values).toEqual(optionsOf(criterion).filter((option) => values.includes(option)));
      expect(values.at(-1)).toBe(optionsOf(criterion).at(-1));
    },
  );

  it('rolls up law alone from the nine criteria that the law alone decides', () => {
    const only = criteria.filter(({ facets }) => facets.every((facet) => facet === 'law')).map(({ code }) => code);
    expect(only).toEqual(['G5', 'S1', 'S2', 'S4', 'S7', 'O1', 'O2', 'O5', 'T1']);
    expect(framework.rollUps?.map(({ code }) => code)).toEqual([
      'law',
      'policy',
      'institution',
      'practice',
      'law-only',
    ]);
  });
});

it('derives every criterion that the law alone decides', () => {
  const derived = criteria.filter(({ derive: rule }) => rule).map(({ code }) => code);
  expect(derived).toEqual(['G3', 'G5', 'S1', 'S2', 'S4', 'S7', 'O1', 'O2', 'O5', 'T1', 'T2', 'T3', 'T4', 'T5']);
});

describe('what the rules read in Serbian law', () => {
  const serbian = instruments.filter(({ jurisdiction }) => jurisdiction === 'SRB');
  const searches = coverage.filter(({ jurisdiction }) => jurisdiction === 'SRB');
  /* Official Gazette 27/2018 of 6 April 2018, article 55: in force on the eighth day after publication, 14 April. */
  /* Official Gazette 87/2018 of 13 November 2018, article 102: in force on 21 November, applied nine months later. */
  it.each([
    { code: 'O1', asOf: '2018-04-14', value: 'presumption', because: 'the duty to publish open data is in force' },
    {
      code: 'S2',
      asOf: '2018-04-14',
      value: 'all',
      because: 'data are taken over from registers, not asked for again',
    },
    { code: 'T1', asOf: '2019-08-19', value: 'in-force', because: 'nine months have not passed, by either source' },
    { code: 'T1', asOf: '2019-08-21', value: 'applied', because: 'nine months have passed, by either source' },
  ])('$code is $value on $asOf: $because', ({ code, asOf, value }) => {
    const rule = criterionOf(code).derive;
    if (!rule) throw new Error(`${code} has no rule`);
    expect(derive(rule, { instruments: serbian, usual: undefined, asOf }, searches).value).toBe(value);
  });

  it('does not find openness by default on the day before the law commenced', () => {
    const rule = criterionOf('O1').derive;
    if (!rule) throw new Error('O1 has no rule');
    const before = derive(rule, { instruments: serbian, usual: undefined, asOf: '2018-04-13' }, searches);
    expect(before.value).not.toBe('presumption');
  });
});

describe('what the rules of S7 and O5 read', () => {
  const given = (place: string, code: string, asOf: string) => {
    const rule = criterionOf(code).derive;
    if (!rule) throw new Error(`${code} has no rule`);
    const own = instruments.filter(({ jurisdiction }) => jurisdiction === place);
    const searches = coverage.filter(({ jurisdiction }) => jurisdiction === place);
    const usual = jurisdictions.find((jurisdiction) => jurisdiction.code === place)?.commencement;
    const { value, candidates } = derive(rule, { instruments: own, usual, asOf }, searches);
    return value === null ? candidates : [value];
  };
  it.each([
    {
      place: 'SRB',
      code: 'S7',
      candidates: ['full', 'part'],
      because: 'three of five parts are tagged, and nobody searched for the others',
    },
    {
      place: 'ALB',
      code: 'O5',
      candidates: ['harm-test', 'closed-list'],
      because: 'the grounds are listed; harm and appeal were not seen',
    },
    {
      place: 'SRB',
      code: 'O5',
      candidates: ['harm-test'],
      because: 'articles 8 (harm), 22 and 24 (Commissioner) of the law of 2004',
    },
    { place: 'BIH', code: 'O5', candidates: [], because: 'the list was not read, and its appeal is not independent' },
  ])('$place $code: $because', ({ place, code, candidates }) =>
    expect(given(place, code, '2024-12-31')).toEqual(candidates),
  );
});

describe('the two assessments', () => {
  it('apply the same framework to the same six in the order of the publication', () => {
    for (const { assessment } of editions) {
      expect(assessment.framework).toBe('ddps@1');
      expect(assessment.subjects).toEqual(SIX);
      expect(assessment.memo).toEqual(['BA-BIH', 'BA-SRP', 'BA-BRC']);
      expect(assessment.submittedToGovernments).toBe(false);
    }
    expect(editions.map(({ assessment }) => assessment.asOf)).toEqual(['2019-12-31', '2025-12-31']);
    expect(editions.map(({ assessment }) => assessment.comparableWith)).toEqual([[IDS[1]], [IDS[0]]]);
  });

  it('read “more than half” of six as at least four, and only in the edition of the source', () => {
    expect(
      editions.map(({ assessment }) =>
        assessment.constraints?.map(({ criterion, value, atLeast }) => [criterion, value, atLeast]),
      ),
    ).toEqual([[['S1', 'all', 4]], undefined]);
  });

  it('answer every typed criterion or say why not, and leave the derived ones to the register', () => {
    const typed = criteria.filter(({ derive: rule }) => !rule).map(({ code }) => code);
    for (const { assessment, answers: given } of editions) {
      for (const code of SIX) {
        const own = given.filter(({ jurisdiction }) => jurisdiction === code).map(({ answer }) => answer);
        const asked = own.filter(({ override }) => override === undefined).map(({ criterion }) => criterion);
        expect([assessment.id, code, asked]).toEqual([assessment.id, code, typed]);
      }
    }
  });

  it('give answers that their criterion admits', () => {
    const wrong = answers.filter(({ answer }) =>
      givenBy(answer).some((value) => !optionsOf(criterionOf(answer.criterion)).includes(String(value))),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('cite acts and provisions that the register holds, of the same jurisdiction', () => {
    const wrong = answers.flatMap(({ at, jurisdiction, answer }) =>
      (answer.evidence ?? [])
        .filter(({ instrument: code, provision }) => {
          if (code === undefined) return false;
          const act = instruments.find((one) => one.code === code);
          const pinned = act?.provisions?.some(({ pinpoint }) => pinpoint === provision) ?? false;
          return act?.jurisdiction !== jurisdiction || (provision !== undefined && !pinned);
        })
        .map(({ instrument: code, provision }) => `${at}: ${code} ${provision ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });

  it('rest every answer on evidence, and leave no gap without a reason', () => {
    const bare = answers.filter(({ answer }) => givenBy(answer).length > 0 && (answer.evidence ?? []).length === 0);
    expect(bare.map(({ at }) => at)).toEqual([]);
    expect(answers.filter(({ answer }) => answer.justification.length < 30).map(({ at }) => at)).toEqual([]);
  });

  it('hold on their reference date', () => {
    const past = editions.flatMap(({ assessment, answers: given }) =>
      given.filter(({ answer: { valid } }) => {
        const { from = '0000', until = '9999' } = valid ?? {};
        return from > assessment.asOf || until < assessment.asOf;
      }),
    );
    expect(past.map(({ at }) => at)).toEqual([]);
  });

  it('carry no source of a later year back to 2019, but for what tells of that time', () => {
    const later = answers
      .filter(({ at }) => at.startsWith('ddps-western-balkans-2020'))
      .flatMap(({ at, answer }) =>
        (answer.evidence ?? []).filter(({ source }) => (source?.date ?? '') > '2020-12-31').map(() => at),
      );
    /* Telling of 2018 (a portal set up then), of 2020 (transactions) and of 2018 again (a portal launched then). */
    expect(later).toEqual([
      'ddps-western-balkans-2020 ALB S3',
      'ddps-western-balkans-2020 ALB O4',
      'ddps-western-balkans-2020 MNE O4',
      'ddps-western-balkans-2020 MKD S5',
    ]);
  });
});

describe('the rulings', () => {
  it('each decide a question of a criterion, with a reason and a date', () => {
    for (const { framework: id, criterion, date, question, reason } of rulings) {
      expect(id).toBe('ddps@1');
      expect(criterionOf(criterion).code).toBe(criterion);
      expect(date).toBe('2026-11-23');
      expect(question).toMatch(/\?$/);
      expect(reason).toMatch(/\.$/);
    }
  });
});
