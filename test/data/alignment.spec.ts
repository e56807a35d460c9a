import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../src/assessments/answer.js';
import { answers as answerList } from '../../src/files/schema/answers.js';
import { assessment as assessmentFile } from '../../src/files/schema/assessment.js';
import { coverage as coverageList } from '../../src/files/schema/coverage.js';
import { instruments as instrumentList } from '../../src/files/schema/instruments.js';
import { criteriaOf } from '../../src/frameworks/framework.js';
import { derive } from '../../src/scoreboards/derive/derive.js';
import { isOfTheUnion, obligationsOf } from './obligations.js';
import { jurisdictionList, readYaml } from './read-data.js';

const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const instruments = SIX.flatMap((code) => instrumentList.parse(readYaml(`assessments/instruments/${code}.yaml`)));
const coverage = SIX.flatMap((code) => coverageList.parse(readYaml(`assessments/coverage/${code}.yaml`)));

const EDITIONS = ['alignment-odd-2025', 'alignment-easd-2025', 'alignment-gdpr-2025'].map((id) => {
  const assessment = assessmentFile.parse(readYaml(`assessments/${id}/assessment.yaml`));
  const given = answeredIn(id).flatMap((code) =>
    answerList
      .parse(readYaml(`assessments/${id}/answers/${code}.yaml`))
      .map((answer) => ({ at: `${id} ${code} ${answer.criterion}`, jurisdiction: code, answer })),
  );
  return { id, assessment, framework: obligationsOf(assessment.framework.replace('@1', '')), given };
});
const answers = EDITIONS.flatMap(({ given }) => given);

/** The places that an assessment has answers of: the six, and entities for the record. */
function answeredIn(id: string): readonly string[] {
  const files = readdirSync(new URL(`../../assessments/${id}/answers`, import.meta.url));
  return files.map((file) => file.replace('.yaml', '')).sort();
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

describe('the answers on alignment', () => {
  it('are of the six at the end of 2025, with the entities for the record', () => {
    for (const { assessment } of EDITIONS) {
      expect([assessment.asOf, assessment.subjects]).toEqual(['2025-12-31', SIX]);
      expect(assessment.memo).toEqual(['BA-BIH', 'BA-SRP', 'BA-BRC']);
      expect(assessment.note).toContain('not bound');
    }
  });

  it('are there for each of the six, and for an entity only of its own law', () => {
    const places = EDITIONS.map(({ id }) => [id, answeredIn(id).filter((code) => !SIX.includes(code))]);
    expect(places).toEqual([
      ['alignment-odd-2025', []],
      ['alignment-easd-2025', ['BA-BIH', 'BA-SRP']],
      ['alignment-gdpr-2025', []],
    ]);
    expect(EDITIONS.filter(({ id }) => SIX.some((code) => !answeredIn(id).includes(code)))).toEqual([]);
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

  /* The cells that were looked at one by one; 5-2 is the register's own. docs/alignment.md prints them. */
  it.each([
    { place: 'ALB', full: 2, partial: 3, none: 0, several: 4, notApplicable: 1, reason: 1 },
    { place: 'BIH', full: 0, partial: 4, none: 0, several: 0, notApplicable: 1, reason: 2 },
    { place: 'XKX', full: 1, partial: 2, none: 0, several: 5, notApplicable: 1, reason: 0 },
    { place: 'MNE', full: 0, partial: 4, none: 0, several: 2, notApplicable: 1, reason: 1 },
    { place: 'MKD', full: 0, partial: 1, none: 1, several: 2, notApplicable: 1, reason: 0 },
    { place: 'SRB', full: 4, partial: 14, none: 2, several: 1, notApplicable: 2, reason: 0 },
  ])('say of $place and the directive what the documentation counts', ({ place, ...counts }) => {
    const own =
      EDITIONS[0]?.given.filter(({ jurisdiction }) => jurisdiction === place).map(({ answer }) => answer) ?? [];
    expect({
      full: own.filter(({ value }) => value === 'full').length,
      partial: own.filter(({ value }) => value === 'partial').length,
      none: own.filter(({ value }) => value === 'none').length,
      several: own.filter(({ unsure }) => unsure !== undefined).length,
      notApplicable: own.filter(({ missing }) => missing === 'not-applicable').length,
      reason: own.filter(({ missing }) => missing === 'not-assessed').length,
    }).toEqual(counts);
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
  const rule = criteriaOf(obligationsOf('odd').root).find(({ code }) => code === '5-2')?.derive;

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
