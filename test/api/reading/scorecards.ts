import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listAssessments, readAssessment } from '../../../src/files/read-assessment.js';
import { assess } from '../../../src/scoreboards/assess.js';
import { type Derivation } from '../../../src/scoreboards/explain.js';
import { SCORE_COLUMNS } from '../../../src/scoreboards/scores-json.js';
import { ENGINE } from '../../../src/settings/engine.js';
import { sharedApi, type TestApi } from '../../support/api.js';
import { runMerilo } from '../../support/run-merilo.js';
import { expectSameNumbers } from '../../support/same-numbers.js';

const HEAD = 'assessment framework asOf knownAt release engine digest resultDigest';
const COLUMNS = SCORE_COLUMNS.join(' ');
const WB = 'ddps-western-balkans-2020';

let api: TestApi;

beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

const NODE = `element parent depth title weight method question row { ${COLUMNS} }
  answer { origin value missing candidates unverified justification remarks answerLabel points { score low high missing }
    evidence { instrument title gazette provision text confidence href note } }
  comparators { comparator title kind vintage relation label
    place { jurisdiction score low high gap higherLow higherHigh of } }`;
const CARD = `query Card($assessment: String!, $jurisdiction: String!, $element: String, $asOf: String) {
  scorecard(assessment: $assessment, jurisdiction: $jurisdiction, element: $element, asOf: $asOf) {
    ${HEAD} jurisdiction name draft scores { element } nodes { ${NODE} }
  }
}`;

interface Card {
  readonly jurisdiction: string;
  readonly name: string;
  readonly nodes: readonly Record<string, unknown>[];
}

/** The nodes of a derivation as the API lists them, made from what the command line prints. */
function listed(node: Derivation, parent: string | null = null, depth = 0): readonly Record<string, unknown>[] {
  const { element, title, weight, method, question, row, answer, answerLabel, citations, beside, children } = node;
  const { origin, value, missing, candidates, unverified, justification, remarks, points } = answer ?? {};
  const settled = { origin, value, missing, candidates, unverified, justification, remarks, points };
  const own = { element, parent, depth, title, weight, method, question, row, comparators: beside };
  return [
    { ...own, answer: answer && { ...settled, answerLabel, evidence: citations } },
    ...children.flatMap((child) => listed(child, element, depth + 1)),
  ];
}

async function explained(args: readonly string[]): Promise<{ derivation: Derivation } & Record<string, unknown>> {
  const { stdout, exitCode } = await runMerilo(['explain', ...args, '--format', 'json']);
  expect(exitCode).toBe(0);
  // What makes a difference is a field of its own over the API: studies.spec.ts.
  const document = JSON.parse(stdout) as { derivation: Derivation } & Record<string, unknown>;
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'contributions')) as typeof document;
}

describe('a scorecard over the API', () => {
  it.each([
    ...['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB', 'BA-SRP'].map((jurisdiction) => ({ assessment: WB, jurisdiction })),
    { assessment: 'ddps-western-balkans-2025', jurisdiction: 'MKD' },
    { assessment: 'egdi-2024', jurisdiction: 'SRB' },
    { assessment: WB, jurisdiction: 'SRB', element: 'law-only' },
    { assessment: WB, jurisdiction: 'SRB', element: 'O1' },
  ])('derives what the command line does: $assessment $jurisdiction $element', async (call) => {
    const { data, errors } = await api.query<{ scorecard: Card }>(CARD, call);
    expect(errors).toEqual([]);
    const { derivation, ...head } = await explained(Object.values(call));
    expect(data.scorecard.nodes).toEqual(listed(derivation));
    expectSameNumbers(data.scorecard.nodes, listed(derivation));
    expect(data.scorecard).toMatchObject(head);
  });

  it('is of another day when one is asked for', async () => {
    const { data } = await api.query<{ scorecard: Card }>(CARD, { assessment: WB, jurisdiction: 'SRB', asOf: '2014' });
    const { derivation, digest } = await explained([WB, 'SRB', '--as-of', '2014']);
    expect(data.scorecard.nodes).toEqual(listed(derivation));
    expect(data.scorecard).toMatchObject({ digest, asOf: '2014', draft: true });
  });

  it('carries the footnote of its own name, and of no other', async () => {
    const asked = (jurisdiction: string) =>
      api.query<{ scorecard: { designations: { mark: string }[] } }>(
        `{ scorecard(assessment: "${WB}", jurisdiction: "${jurisdiction}") { designations { mark } } }`,
      );
    expect((await asked('XKX')).data.scorecard.designations).toEqual([{ mark: '*' }]);
    expect((await asked('SRB')).data.scorecard.designations).toEqual([]);
  });

  it('knows a jurisdiction by its aliases', async () => {
    const { data } = await api.query<{ scorecard: Card }>(CARD, { assessment: WB, jurisdiction: 'XK' });
    expect([data.scorecard.jurisdiction, data.scorecard.name]).toEqual(['XKX', 'Kosovo']);
  });
});

/** A value without the members that are null: what a record leaves out is null over the API. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const there = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(there.map(([key, member]) => [key, withoutNulls(member)]));
}

describe('comparators over the API', () => {
  const ASKED = `code kind element title titles { language text } vintage wording relation note group membership
    publication { title href date licence } population { description n members membership }
    values { jurisdiction value } counts shares { label percent answer decimals } granularity { status reason }
    questions { comparator criterion yes } count of value label range { low high }
    statistics { n mean median standardDeviation quartiles best { jurisdictions score } }
    places { jurisdiction score low high gap higherLow higherHigh of }`;

  interface Compared {
    readonly code: string;
    readonly kind: string;
    readonly element: string;
    readonly label: string;
    readonly [field: string]: unknown;
  }

  async function comparatorsOf(assessment: string, more = ''): Promise<readonly Compared[]> {
    const { data, errors } = await api.query<{ comparators: Compared[] }>(
      `{ comparators(assessment: "${assessment}"${more}) { ${ASKED} } }`,
    );
    expect(errors).toEqual([]);
    return data.comparators;
  }

  /* The countries that the figures name, and what they print: see test/data/ddps-comparators.spec.ts. */
  it.each([
    { code: 'oecd-2019-dedicated-policy', label: '4 of 29' },
    { code: 'oecd-2019-open-by-default', label: '29 of 33' },
    { code: 'oecd-2019-open-by-default-members', label: '26 of 29' },
    { code: 'oecd-2019-all-but-two', label: '26 of 28' },
    { code: 'oecd-2019-open-data-strategy', label: '27 of 33' },
    { code: 'oecd-2019-once-only', label: '23 of 33' },
    { code: 'oecd-2019-data-ethics-duty', label: '22 of 33' },
    { code: 'oecd-2019-data-ethics-initiative', label: '12 of 33' },
    { code: 'oecd-2019-sharing-points', label: '0.67' },
    { code: 'oecd-2019-data-policy-points', label: '0.55' },
  ])('$code prints $label, as published', async ({ code, label }) => {
    const all = [...(await comparatorsOf(WB)), ...(await comparatorsOf('ddps-western-balkans-2025'))];
    expect(all.find((each) => each.code === code)?.label).toBe(label);
  });

  it.each(listAssessments('assessments'))('of %s have every field that their kind has', async (assessment) => {
    const { comparators } = assess(readAssessment('assessments', assessment), ENGINE);
    const got = await comparatorsOf(assessment);
    expect(got.map(({ code }) => code)).toEqual(comparators.map(({ comparator }) => comparator.code));
    const wanted = comparators.map(({ comparator, ...figures }) => {
      const values = comparator.kind === 'computed' ? Object.entries(comparator.values) : null;
      const { title } = comparator;
      return {
        ...comparator,
        ...figures,
        title: title['en'],
        titles: Object.entries(title).map(([language, text]) => ({ language, text })),
        values: values?.map(([jurisdiction, value]) => ({ jurisdiction, value })),
        publication: { ...comparator.publication, seen: null, pinpoint: null, note: null },
      };
    });
    expect(withoutNulls(got)).toEqual(withoutNulls(wanted));
  });

  it('are those beside one element when one is asked for', async () => {
    const four = await comparatorsOf(WB, ', element: "O1"');
    expect(four.map(({ kind }) => kind)).toEqual(['computed', 'computed', 'quoted', 'computed']);
    expect(four.every(({ element }) => element === 'O1')).toBe(true);
  });
});
