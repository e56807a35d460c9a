import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../../src/scoreboards/scoreboard.js';
import { SCORE_COLUMNS, scoresDocument, scoresJson } from '../../../src/scoreboards/scores-json.js';
import { listAssessments, readAssessment } from '../../../src/files/read-assessment.js';
import { ENGINE } from '../../../src/settings/engine.js';
import { sharedApi, type TestApi, testApi } from '../../support/api.js';
import { expectSameNumbers } from '../../support/same-numbers.js';

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

const WB = 'ddps-western-balkans-2020';
let api: TestApi;

beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

describe('a scoreboard over the API', () => {
  const all = listAssessments('assessments');
  const asked: readonly Variables[] = [
    ...all.map((assessment) => ({ assessment })),
    // Dates within the law's own time, and a year among the many of a table.
    ...[WB, 'egdi-2024', 'hdi'].flatMap((assessment) => [
      { assessment, asOf: '2014' },
      { assessment, asOf: '2018-06-30' },
      { assessment, framework: readAssessment('assessments', assessment).assessment.framework },
    ]),
  ];

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
        scores(jurisdiction: ["SRB", "ALB", "XK"], element: ["O1"]) { jurisdiction element }
        memo(element: ["O1"]) { jurisdiction element } } }`,
    );
    expect(data.scoreboard.scores).toEqual(
      ['ALB', 'XKX', 'SRB'].map((jurisdiction) => ({ jurisdiction, element: 'O1' })),
    );
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
      // Of these kinds; the last is what governments replied.
      expect(read.length).toBe(12);
    } finally {
      await cold.close();
    }
  }, 60_000);
});

describe('what a scoreboard costs', () => {
  it.each([
    { args: '', rows: 800, because: 'all rows of a large one' },
    { args: '(element: ["ddps", "O1"])', rows: 400, because: 'two elements of two hundred places' },
    { args: '(jurisdiction: ["SRB"])', rows: 25, because: 'one place' },
    { args: '(jurisdiction: ["SRB", "ALB"], element: ["O1"])', rows: 2, because: 'two rows' },
  ])('follows from the rows that are named: $because', async ({ args, rows }) => {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ scoreboard(assessment: "${WB}") { scores${args} { score low high } } }` }),
    });
    const { extensions } = (await response.json()) as { extensions: { cost: { requested: number } } };
    expect(extensions.cost.requested).toBe(2 + 3 * rows);
  });
});

describe('wrong arguments', () => {
  it.each([
    { query: '{ scoreboard(assessment: "ddps-western-balkans-202") { asOf } }', said: 'Did you mean "ddps-western' },
    {
      query: '{ scoreboard(assessment: "nothing-like-it") { asOf } }',
      said: 'co-digital-2024, ddps-western-balkans-2020',
    },
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
    {
      query: `{ scoreboard(assessment: "${WB}") { scores(jurisdiction: ["SBR", "SRB", "FRA"], element: ["O11"]) { score } } }`,
      path: ['scoreboard', 'scores'],
      said: 'Did you mean "SRB"? jurisdiction: "FRA" is not assessed in ddps-western-balkans-2020. It has: ALB, BIH, XKX, MNE, MKD, SRB, BA-BIH, BA-SRP, BA-BRC. element: "O11" is no element of ddps@1. Did you mean "O1"?',
    },
    { query: `{ scorecard(assessment: "${WB}", jurisdiction: "SBR") { name } }`, said: 'Did you mean "SRB"?' },
    {
      query: `{ scorecard(assessment: "${WB}", jurisdiction: "SRB", element: "O11") { name } }`,
      said: 'Did you mean "O1"?',
    },
    { query: `{ comparators(assessment: "${WB}", element: "O11") { code } }`, said: 'Did you mean "O1"?' },
    { query: '{ comparators(assessment: "egdi-2o24") { code } }', said: 'Did you mean "egdi-2024"?' },
    { query: '{ assessment(id: "egdi-2o24") { id } }', said: 'Did you mean "egdi-2024"?' },
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
