import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';

let api: TestApi;
let people: Record<'administrator' | 'analyst' | 'reviewer' | 'other' | 'coordinator' | 'contributor', TestPerson>;

const ROUND = 'round-under-test';

beforeAll(async () => {
  api = await testApi();
  const add = (name: string, ...grants: Parameters<typeof addPerson>[1]['grants'][number][]): Promise<TestPerson> =>
    addPerson(api.database, { name, grants });
  people = {
    administrator: await add('Ada', { role: 'administrator' }),
    analyst: await add('Ana', { role: 'analyst', round: ROUND, jurisdiction: 'ALB' }),
    reviewer: await add('Rea', { role: 'reviewer', round: ROUND }),
    other: await add('Otto', { role: 'analyst', round: ROUND, jurisdiction: 'SRB' }),
    contributor: await add('Gent', { role: 'government-contributor', round: ROUND, jurisdiction: 'ALB' }),
    coordinator: await add('Gjon', { role: 'government-co-ordinator', round: ROUND, jurisdiction: 'ALB' }),
  };
}, 120_000);
afterAll(() => api.close());

type Who = keyof typeof people;

async function ask<T>(who: Who | null, text: string, variables: Record<string, unknown> = {}) {
  return api.query<T>(text, variables, who === null ? {} : { key: people[who].key });
}

const OPEN = `mutation { openRound(
  round: "${ROUND}", title: "A round", framework: "ddps@1", asOf: "2019-12-31", subjects: ["ALB", "SRB"],
  licence: "CC BY 4.0", sources: [{ title: "A survey" }], secondCoding: false
) { round state framework governments } }`;

const SAVE = `mutation ($c: String!, $v: Int!, $a: AnswerInput!) {
  saveAnswer(round: "${ROUND}", jurisdiction: "ALB", criterion: $c, version: $v, answer: $a) { version state answer { value justification } }
}`;

const SOUND = {
  value: 'all',
  justification: 'a marker that nobody else may read',
  override: 'the register lacks a by-law',
  evidence: [{ source: { title: 'A page', href: 'https://example.org/' } }],
};

describe('a round', () => {
  it('is opened by an administrator, with an item for each place and criterion', async () => {
    expect((await ask('reviewer', OPEN)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(null, OPEN)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { data, errors } = await ask<{ openRound: object }>('administrator', OPEN);
    expect(errors).toEqual([]);
    expect(data.openRound).toEqual({ round: ROUND, state: 'open', framework: 'ddps@1', governments: true });
    const [{ count }] = (await api.database.manager.query(
      `SELECT count(*)::int AS "count" FROM "round_items" WHERE "round" = '${ROUND}'`,
    )) as [{ count: number }];
    // Two places; the framework's own number of criteria.
    const { data: framework } = await ask<{ assessment: { answers: unknown } }>(
      null,
      '{ scoreboard(assessment: "ddps-western-balkans-2020") { scores(jurisdiction: ["ALB"], element: ["ddps"]) { of } } }',
    );
    const { of } = (framework as unknown as { scoreboard: { scores: [{ of: number }] } }).scoreboard.scores[0];
    expect(count).toBe(2 * of);
  });

  it('takes the draft of an answer from its analyst alone, with all that is wrong at once', async () => {
    const wrong = await ask('analyst', SAVE, {
      c: 'S1',
      v: 1,
      a: { value: 'al', justification: 'x', valid: { from: '2020-13' }, evidence: [{ instrument: 'NO-SUCH-ACT' }] },
    });
    expect(wrong.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(wrong.errors[0]?.message).toContain('2020-13');
    expect((await ask('other', SAVE, { c: 'S1', v: 1, a: SOUND })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask('reviewer', SAVE, { c: 'S1', v: 1, a: SOUND })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { data, errors } = await ask<{ saveAnswer: object }>('analyst', SAVE, { c: 'S1', v: 1, a: SOUND });
    expect(errors).toEqual([]);
    expect(data.saveAnswer).toEqual({
      version: 2,
      state: 'draft',
      answer: { value: 'all', justification: SOUND.justification },
    });
  });

  it('refuses a version that is no longer the newest, and shows both', async () => {
    const { errors } = await ask('analyst', SAVE, { c: 'S1', v: 1, a: { ...SOUND, value: 'none' } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      yours: { version: 1, content: { value: 'none' } },
      theirs: { version: 2, state: 'draft', content: { answer: { value: 'all' } } },
    });
  });

  it('is unknown to whoever has no role in it', async () => {
    const { data } = await ask<{ assessments: { id: string }[] }>(null, '{ assessments { id } }');
    expect(data.assessments.map(({ id }) => id)).not.toContain(ROUND);
    expect(
      (await ask('other', `{ roundItem(round: "${ROUND}", jurisdiction: "ALB", criterion: "S1") { state } }`)).errors[0]
        ?.extensions.code,
    ).toBe('FORBIDDEN');
  });
});
