import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assess } from '../../src/scoreboards/assess.js';
import { type Derivation } from '../../src/scoreboards/explain.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { SCORE_COLUMNS, scoresDocument, scoresJson } from '../../src/scoreboards/scores-json.js';
import { listAssessments, readAssessment } from '../../src/files/read-assessment.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type TestApi, testApi } from '../support/api.js';
import { runMerilo } from '../support/run-merilo.js';

const HEAD = ['assessment', 'framework', 'asOf', 'knownAt', 'release', 'engine', 'digest', 'resultDigest'] as const;
const COMPARED = ['code', 'element', 'kind', 'vintage', 'relation', 'value', 'count', 'of', 'label'];
const COLUMNS = SCORE_COLUMNS.join(' ');
const BOARD = `query Board($assessment: String!, $asOf: String, $framework: String, $language: String! = "en") {
  scoreboard(assessment: $assessment, asOf: $asOf, framework: $framework, language: $language) {
    ${HEAD.join(' ')} scores { ${COLUMNS} } memo { ${COLUMNS} } comparators { ${COMPARED.join(' ')} }
  }
}`;

interface Variables {
  readonly assessment: string;
  readonly asOf?: string;
  readonly framework?: string;
}

/** The document as the command line prints it, and the text of its numbers. */
function printed({ assessment, ...overrides }: Variables): { document: unknown; text: string } {
  const board = assess(readAssessment('assessments', assessment, overrides), ENGINE);
  return { document: scoresDocument(board), text: scoresJson(board) };
}

async function textOf({ address }: TestApi, query: string, variables: Variables): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

/** The texts of all numbers in a JSON text, in their order. */
function numbersIn(json: string): readonly string[] {
  // What the answer costs stands behind the data, under its extensions.
  const [data = ''] = json.split('"extensions":');
  return data.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g) ?? [];
}

function expectSameNumbers(got: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number') {
    if (!Object.is(got, wanted)) throw new Error(`${path}: ${String(got)} is not ${wanted}`);
    return;
  }
  if (typeof wanted !== 'object' || wanted === null) return;
  const from = got as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(wanted)) expectSameNumbers(from[key], value, `${path}.${key}`);
}

const WB = 'ddps-western-balkans-2020';
let api: TestApi;

beforeAll(async () => {
  api = await testApi();
}, 60_000);
afterAll(() => api.close());

describe('a scoreboard over the API', () => {
  const asked: readonly Variables[] = listAssessments('assessments').flatMap((assessment) => [
    { assessment },
    { assessment, asOf: '2014' },
    { assessment, asOf: '2018-06-30' },
    { assessment, framework: readAssessment('assessments', assessment).assessment.framework },
  ]);

  it.each(asked)('is what the command line prints of $assessment, $asOf, $framework, digit for digit', async (call) => {
    const { document, text } = printed(call);
    const { data, errors } = await api.query<{ scoreboard: unknown }>(BOARD, { ...call });
    expect(errors).toEqual([]);
    expect(data.scoreboard).toEqual(document);
    expectSameNumbers(data.scoreboard, document);
    expect(Object.keys((data.scoreboard as { scores: ScoreRow[] }).scores[0] ?? {})).toEqual([...SCORE_COLUMNS]);
    expect(numbersIn(await textOf(api, BOARD, call))).toEqual(numbersIn(text));
  });

  it('names places and elements in the language asked for, and in English where there is no name in it', async () => {
    const rowsIn = async (language: string) => {
      const { data } = await api.query<{
        scoreboard: { scores: { jurisdictionName: string; elementTitle: string }[] };
      }>(
        `query ($language: String!) { scoreboard(assessment: "${WB}", language: $language) {
          scores(jurisdiction: ["MKD"], element: ["ddps", "O1", "law-only"]) { jurisdictionName elementTitle } } }`,
        { language },
      );
      return data.scoreboard.scores;
    };
    const [english, macedonian] = [await rowsIn('en'), await rowsIn('mk')];
    expect(english.map(({ jurisdictionName }) => jurisdictionName)).toEqual(Array(3).fill('North Macedonia'));
    expect(macedonian.map(({ jurisdictionName }) => jurisdictionName)).toEqual(Array(3).fill('Северна Македонија'));
    expect(english[0]?.elementTitle).toBe('Data-driven public sector');
    expect(macedonian.every(({ elementTitle }) => elementTitle !== '')).toBe(true);
  });

  it('gives the rows of the places and elements asked for, in its own order', async () => {
    const { data } = await api.query<{ scoreboard: { scores: ScoreRow[]; memo: ScoreRow[] } }>(
      `{ scoreboard(assessment: "${WB}") {
        scores(jurisdiction: ["SRB", "ALB"], element: ["O1"]) { jurisdiction element }
        memo(element: ["O1"]) { jurisdiction element } } }`,
    );
    expect(data.scoreboard.scores).toEqual(['ALB', 'SRB'].map((jurisdiction) => ({ jurisdiction, element: 'O1' })));
    expect(data.scoreboard.memo.map(({ jurisdiction }) => jurisdiction)).toEqual(['BA-BIH', 'BA-SRP', 'BA-BRC']);
  });

  it('is a draft, and carries the footnote that its publisher requires', async () => {
    const { data } = await api.query<{ scoreboard: { draft: boolean; designations: Record<string, string>[] } }>(
      `{ scoreboard(assessment: "${WB}") { draft designations { jurisdiction jurisdictionName mark text } } }`,
    );
    expect(data.scoreboard.draft).toBe(true);
    expect(data.scoreboard.designations).toEqual([
      {
        jurisdiction: 'XKX',
        jurisdictionName: 'Kosovo',
        mark: '*',
        text: expect.stringContaining('without prejudice to positions on status'),
      },
    ]);
  });

  it('bounds the set as a whole by what was published of it', async () => {
    const { data } = await api.query<{ scoreboard: { groupBounds: Record<string, unknown>[] } }>(
      `{ scoreboard(assessment: "${WB}") { groupBounds { element n low high fullLow fullHigh constraints contradicted } } }`,
    );
    expect(data.scoreboard.groupBounds).toEqual(assess(readAssessment('assessments', WB), ENGINE).groupBounds);
    // "More than half" of six: at least four.
    const shared = data.scoreboard.groupBounds.find(({ element }) => element === 'S1');
    expect(shared?.['fullLow']).toBeGreaterThanOrEqual(4);
  });

  it('needs no statement once it is warm, but for the version of the data', async () => {
    await api.query(BOARD, { assessment: WB });
    api.counted.reset();
    await Promise.all([1, 2, 3].map(() => api.query(BOARD, { assessment: WB })));
    await api.query(`{ scorecard(assessment: "${WB}", jurisdiction: "SRB") { nodes { element row { score } } } }`);
    await api.query(`{ comparators(assessment: "${WB}") { code places { jurisdiction } } }`);
    const others = api.counted.statements.filter((statement) => !statement.includes('FROM "loads"'));
    expect(others).toEqual([]);
    expect(api.counted.statements.length).toBeLessThanOrEqual(3);
  });

  it('needs a statement for each kind of record when it is cold, and not for each record', async () => {
    const cold = await testApi();
    try {
      cold.counted.reset();
      await cold.query(BOARD, { assessment: WB });
      const read = cold.counted.statements.filter((statement) => !statement.includes('FROM "loads"'));
      expect(read.length).toBe(10);
    } finally {
      await cold.close();
    }
  }, 60_000);
});

const NODE = `element parent depth title weight method question row { ${COLUMNS} }
  answer { origin value missing candidates unverified justification remarks answerLabel points { score low high missing }
    evidence { instrument title gazette provision text confidence href note } }
  comparators { comparator title kind vintage relation label
    place { jurisdiction score low high gap higherLow higherHigh of } }`;
const CARD = `query Card($assessment: String!, $jurisdiction: String!, $element: String, $asOf: String) {
  scorecard(assessment: $assessment, jurisdiction: $jurisdiction, element: $element, asOf: $asOf) {
    ${HEAD.join(' ')} jurisdiction name draft scores { element } nodes { ${NODE} }
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
  return JSON.parse(stdout) as { derivation: Derivation };
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

describe('wrong arguments', () => {
  it.each([
    { query: '{ scoreboard(assessment: "ddps-western-balkans-202") { asOf } }', said: 'Did you mean "ddps-western' },
    { query: '{ scoreboard(assessment: "nothing-like-it") { asOf } }', said: 'There are: ddps-western-balkans-2020' },
    { query: `{ scoreboard(assessment: "${WB}", asOf: "2019-02-30") { asOf } }`, said: 'no day of the calendar' },
    { query: `{ scoreboard(assessment: "${WB}", asOf: "yesterday") { asOf } }`, said: 'Write a day as' },
    { query: `{ scoreboard(assessment: "${WB}", framework: "ddsp@1") { asOf } }`, said: 'Did you mean "ddps@1"?' },
    { query: `{ scoreboard(assessment: "${WB}", framework: "egdi@1") { asOf } }`, said: 'Name a version of ddps' },
    { query: `{ scoreboard(assessment: "${WB}", language: "klingon") { asOf } }`, said: 'write one of en, sq' },
    {
      query: `{ scoreboard(assessment: "${WB}") { scores(jurisdiction: ["SBR"]) { score } } }`,
      path: ['scoreboard', 'scores'],
      said: 'Did you mean "SRB"?',
    },
    {
      query: `{ scoreboard(assessment: "${WB}") { memo(element: ["O11"]) { score } } }`,
      path: ['scoreboard', 'memo'],
      said: 'Did you mean "O1"?',
    },
    { query: `{ scorecard(assessment: "${WB}", jurisdiction: "SBR") { name } }`, said: 'Did you mean "SRB"?' },
    {
      query: `{ scorecard(assessment: "${WB}", jurisdiction: "SRB", element: "O11") { name } }`,
      said: 'Did you mean "O1"?',
    },
    { query: `{ comparators(assessment: "${WB}", element: "O11") { code } }`, said: 'Did you mean "O1"?' },
    { query: '{ comparators(assessment: "egdi-2042") { code } }', said: 'Did you mean "egdi-2024"?' },
    { query: '{ assessment(id: "egdi-2042") { id } }', said: 'Did you mean "egdi-2024"?' },
    {
      query: `{ assessment(id: "${WB}") { answers(jurisdiction: "SBR") { totalCount } } }`,
      path: ['assessment', 'answers'],
      said: 'Did you mean "SRB"?',
    },
    {
      query: `{ assessment(id: "${WB}") { answers(criterion: "O11") { totalCount } } }`,
      path: ['assessment', 'answers'],
      said: 'Did you mean "O1"?',
    },
  ])('of $query are told with the path and what to write', async ({ query, path, said }) => {
    const { status, errors } = await api.query(query);
    const field = /\{ (\w+)/.exec(query)?.[1];
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.path).toEqual(path ?? [field]);
    expect(errors[0]?.message).toContain(said);
  });

  it('are none where an argument is null: it is as one that is left out', async () => {
    const { errors } = await api.query(`{ scoreboard(assessment: "${WB}", asOf: null, framework: null) {
      asOf scores(jurisdiction: null, element: null) { score } } }`);
    expect(errors).toEqual([]);
  });
});
