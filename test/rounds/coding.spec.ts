import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller } from '../../src/access/caller.js';
import { type Grant } from '../../src/access/role.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { type Told, walk } from './coding-walk.js';

const ROUND = 'coded-twice';
const FIRST = 'MARKER-OF-THE-FIRST-CODER';
const SECOND = 'MARKER-OF-THE-SECOND-CODER';

interface Question {
  readonly code: string;
  readonly derive: string | null;
  readonly scale: string;
  readonly options: readonly { readonly code: string }[] | null;
}

interface Row {
  readonly criterion: string;
  readonly own: { readonly version: number; readonly state: string } | null;
  readonly outcome: {
    readonly settlement: { readonly decision: string; readonly first: { justification: string } };
  } | null;
}

const GRANTS = {
  administrator: { role: 'administrator', round: null, jurisdiction: null },
  analyst: { role: 'analyst', round: ROUND, jurisdiction: null },
  coder: { role: 'second-coder', round: ROUND, jurisdiction: null },
  reviewer: { role: 'reviewer', round: ROUND, jurisdiction: null },
} as const satisfies Record<string, Grant>;

type Who = keyof typeof GRANTS;

let api: TestApi;
let questions: readonly Question[];
const people = {} as Record<Who, TestPerson>;
const callerOf = (who: Who): Caller => ({ person: people[who].person, grants: [GRANTS[who]] });

async function ask<T>(who: Who, text: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await api.query<T>(text, variables, { key: people[who].key });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

async function refusal(who: Who, text: string, variables: Record<string, unknown> = {}) {
  const { errors } = await api.query(text, variables, { key: people[who].key });
  return { code: errors[0]?.extensions.code, message: errors[0]?.message ?? '', extensions: errors[0]?.extensions };
}

/** An answer that the scale of a question admits, or another. */
function valueOf({ scale, options }: Question, other: boolean): unknown {
  if (scale === 'number') return other ? 1 : 0;
  if (scale === 'date') return other ? '2018-06-01' : '2018-05-01';
  const code = other ? options?.at(-1)?.code : options?.[0]?.code;
  return scale === 'boolean' ? code === 'true' : code;
}

/** The answer of a coder to a question. */
function answerTo(question: Question, marker: string, other = false): Record<string, unknown> {
  return {
    value: valueOf(question, other),
    justification: marker,
    evidence: [{ source: { title: marker, href: 'https://example.org/' } }],
    ...(question.derive !== null && marker === FIRST && { override: marker }),
  };
}

const SAVE = `mutation ($j: String!, $c: String!, $a: AnswerInput!) {
  saveAnswer(round: "${ROUND}", jurisdiction: $j, criterion: $c, version: 1, answer: $a) { state } }`;
const SUBMIT = `mutation ($j: String!, $c: [String!]) {
  submitAnswers(round: "${ROUND}", jurisdiction: $j, criteria: $c) { criterion state } }`;
const SAVE_SECOND = `mutation ($j: String!, $c: String!, $v: Int!, $a: AnswerInput!) {
  saveSecondCode(round: "${ROUND}", jurisdiction: $j, criterion: $c, version: $v, code: $a) { version state } }`;
const SUBMIT_SECOND = `mutation ($j: String!, $c: [String!]) {
  submitSecondCodes(round: "${ROUND}", jurisdiction: $j, criteria: $c) { criterion state } }`;
const SHEET = `query ($j: String!) { codingSheet(round: "${ROUND}", jurisdiction: $j) {
  criterion own { version state } outcome { settlement { decision first { justification } } } } }`;
const DRAW = `mutation ($j: [String!], $s: Float!) { drawSecondCoding(round: "${ROUND}", seed: $s, jurisdictions: $j) {
  number seed before of taken jurisdictions items { jurisdiction criterion } progress { of coded differing } } }`;
const ALONE = `mutation ($j: String!, $c: [String!]) {
  settleAlone(round: "${ROUND}", jurisdiction: $j, criteria: $c) { state settlement { decision } } }`;

const sheet = async (jurisdiction: string): Promise<readonly Row[]> =>
  (await ask<{ codingSheet: readonly Row[] }>('coder', SHEET, { j: jurisdiction })).codingSheet;

const look = (who: Who, publicToo = false): Promise<Told> =>
  walk(api, {
    key: people[who].key,
    caller: callerOf(who),
    place: { round: ROUND, jurisdiction: 'ALB' },
    criterion: 'S1',
    publicToo,
  });

/** The operations that told somebody what they must not know. */
const leaks = (told: Told, marker: string): readonly string[] =>
  [...told].filter(([, text]) => text.includes(marker)).map(([operation]) => operation);

const entries = async (marker: string): Promise<number> => {
  const [row] = await api.database.manager.query<readonly { n: number }[]>(
    `SELECT count(*)::int AS "n" FROM "audit_entries" WHERE coalesce("before"::text, '') || coalesce("after"::text, '') LIKE $1`,
    [`%${marker}%`],
  );
  return row?.n ?? -1;
};

beforeAll(async () => {
  api = await testApi({ MERILO_CHANGES_PER_MINUTE: '10000' });
  for (const [who, grant] of Object.entries(GRANTS)) {
    people[who as Who] = await addPerson(api.database, { name: who, grants: [grant] });
  }
  await ask(
    'administrator',
    `mutation { openRound(round: "${ROUND}", title: "A round", framework: "ddps@1", asOf: "2019-12-31",
      subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "A survey" }], secondCoding: true) { round } }`,
  );
  const { framework } = await ask<{ framework: { elements: readonly (Question & { kind: string })[] } }>(
    'analyst',
    '{ framework(id: "ddps@1") { elements { code kind derive scale options { code } } } }',
  );
  questions = framework.elements.filter(({ kind }) => kind === 'criterion');
}, 120_000);
afterAll(() => api?.close());

describe('blind second coding', () => {
  it('has no questions, and settles nothing, before it was drawn', async () => {
    const s1 = questions.find(({ code }) => code === 'S1') as Question;
    await ask('analyst', SAVE, { j: 'ALB', c: 'S1', a: answerTo(s1, FIRST) });
    await ask('analyst', SUBMIT, { j: 'ALB', c: ['S1'] });
    expect(await sheet('ALB')).toEqual([]);
    expect(await refusal('reviewer', ALONE, { j: 'ALB', c: ['S1'] })).toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('drawSecondCoding'),
    });
  });

  it('is drawn without a look at answers: all of the first batch', async () => {
    const { drawSecondCoding } = await ask<{ drawSecondCoding: object }>('reviewer', DRAW, { j: ['ALB'], s: 2026 });
    expect(drawSecondCoding).toMatchObject({ number: 1, seed: 2026, before: null, of: 22, taken: 'all' });
    expect(await sheet('ALB')).toEqual(questions.map(({ code }) => ({ criterion: code, own: null, outcome: null })));
    expect(await refusal('reviewer', DRAW, { j: ['ALB'], s: 1 })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refusal('reviewer', DRAW, { j: ['XXX'], s: 1 })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows a second coder nothing of the first by any query or download', async () => {
    for (const question of questions.filter(({ code }) => code !== 'S1')) {
      await ask('analyst', SAVE, { j: 'ALB', c: question.code, a: answerTo(question, FIRST) });
    }
    // Some are submitted, some are drafts: the sheet is the same.
    await ask('analyst', SUBMIT, {
      j: 'ALB',
      c: questions
        .slice(0, 8)
        .map(({ code }) => code)
        .filter((c) => c !== 'S1'),
    });
    expect(await sheet('ALB')).toEqual(questions.map(({ code }) => ({ criterion: code, own: null, outcome: null })));
    const told = await look('coder', true);
    expect(leaks(told, FIRST)).toEqual([]);
    expect(leaks(told, people.analyst.person)).toEqual([]);
    expect([...told.keys()]).toEqual(expect.arrayContaining(['Query.codingSheet', 'Query.search', 'Query.round']));
    expect([...told.keys()]).not.toContain('Query.roundItem');
    // The walk would find it: an analyst is told.
    expect(leaks(await look('analyst'), FIRST)).toContain('Query.roundItem');
  });

  it('takes drafts with all that is wrong, and refuses a stale one with both', async () => {
    const s1 = questions.find(({ code }) => code === 'S1') as Question;
    const wrong = await refusal('coder', SAVE_SECOND, {
      j: 'ALB',
      c: 'S1',
      v: 0,
      a: { ...answerTo(s1, SECOND), value: 'al' },
    });
    expect(wrong).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('"al"') });
    for (const question of questions) {
      const a = answerTo(question, SECOND, question.code === 'S1');
      await ask('coder', SAVE_SECOND, { j: 'ALB', c: question.code, v: 0, a });
    }
    expect(await refusal('coder', SAVE_SECOND, { j: 'ALB', c: 'S1', v: 0, a: answerTo(s1, SECOND) })).toMatchObject({
      code: 'CONFLICT',
      extensions: { yours: { version: 0 }, theirs: { version: 1, state: 'draft' } },
    });
    const nowhere = await refusal('coder', SAVE_SECOND, { j: 'SRB', c: 'S1', v: 0, a: answerTo(s1, SECOND) });
    const nothing = await refusal('coder', SAVE_SECOND, { j: 'SRB', c: 'S99', v: 0, a: answerTo(s1, SECOND) });
    expect(nowhere.code).toBe('BAD_USER_INPUT');
    expect(nothing).toEqual({ ...nowhere, message: nowhere.message.replace('S1', 'S99') });
  });

  it('shows the first coder and the reviewer nothing of the second before both are in', async () => {
    for (const who of ['analyst', 'reviewer', 'administrator'] as const) {
      expect({ who, leaks: leaks(await look(who), SECOND) }).toEqual({ who, leaks: [] });
    }
    expect(await entries(SECOND)).toBe(0);
  });

  it('lets codes meet whichever comes last: what agrees is settled, what differs waits', async () => {
    const { submitSecondCodes } = await ask<{ submitSecondCodes: readonly object[] }>('coder', SUBMIT_SECOND, {
      j: 'ALB',
    });
    expect(submitSecondCodes).toHaveLength(22);
    const { submitAnswers } = await ask<{ submitAnswers: readonly { state: string }[] }>('analyst', SUBMIT, {
      j: 'ALB',
    });
    expect(new Set(submitAnswers.map(({ state }) => state))).toEqual(new Set(['settled']));
    const { secondCodingDraws } = await ask<{ secondCodingDraws: readonly object[] }>(
      'reviewer',
      `{ secondCodingDraws(round: "${ROUND}") { number progress { of coded differing } } }`,
    );
    expect(secondCodingDraws).toEqual([{ number: 1, progress: { of: 22, coded: 22, differing: 1 } }]);
    const { codingDifferences } = await ask<{ codingDifferences: readonly object[] }>(
      'reviewer',
      `{ codingDifferences(round: "${ROUND}", jurisdiction: "ALB") { code first { justification } second { justification } } }`,
    );
    expect(codingDifferences).toEqual([
      { code: 'ALB/S1', first: { justification: FIRST }, second: { justification: SECOND } },
    ]);
    expect(await entries(SECOND)).toBeGreaterThan(0);
  });

  it('hides what differs from both coders until it is settled', async () => {
    const told = { coder: await look('coder'), analyst: await look('analyst') };
    // S1 is the criterion that the walk asks for, and the only one that differs.
    expect(told.analyst.get('Query.roundItem')).toContain('"state":"coded"');
    expect(told.analyst.get('Query.roundItem')).not.toContain(SECOND);
    expect(told.analyst.get('Query.roundItemHistory')).not.toContain(SECOND);
    const s1 = (await sheet('ALB')).find(({ criterion }) => criterion === 'S1');
    expect(s1).toMatchObject({ own: { version: 2, state: 'submitted' }, outcome: null });
    expect(leaks(told.coder, FIRST)).toEqual(['Query.codingSheet']);
  });

  it('keeps a submitted code as it is', async () => {
    const s1 = questions.find(({ code }) => code === 'S1') as Question;
    const again = { j: 'ALB', c: 'S1', v: 2, a: answerTo(s1, SECOND) };
    expect(await refusal('coder', SAVE_SECOND, again)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refusal('coder', SUBMIT_SECOND, { j: 'ALB', c: ['S1'] })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('settles with both codes, the decision and the reason, and then shows the outcome', async () => {
    const SETTLE = `mutation ($v: Int!, $d: SettlementDecision!) { settleAnswer(round: "${ROUND}", jurisdiction: "ALB",
      criterion: "S1", version: $v, decision: $d, reason: "Article 5 says so") { state answer { value } author
      settlement { decision reason first { justification } second { justification } by } } }`;
    expect(await refusal('reviewer', SETTLE, { v: 1, d: 'SECOND' })).toMatchObject({ code: 'CONFLICT' });
    const { roundItem } = await ask<{ roundItem: { version: number } }>(
      'reviewer',
      `{ roundItem(round: "${ROUND}", jurisdiction: "ALB", criterion: "S1") { version } }`,
    );
    expect(await refusal('reviewer', SETTLE, { v: roundItem.version, d: 'OTHER' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const { settleAnswer } = await ask<{ settleAnswer: object }>('reviewer', SETTLE, {
      v: roundItem.version,
      d: 'SECOND',
    });
    expect(settleAnswer).toEqual({
      state: 'settled',
      answer: { value: questions.find(({ code }) => code === 'S1')?.options?.at(-1)?.code },
      author: people.coder.person,
      settlement: {
        decision: 'second',
        reason: 'Article 5 says so',
        first: { justification: FIRST },
        second: { justification: SECOND },
        by: people.reviewer.person,
      },
    });
    const s1 = (await sheet('ALB')).find(({ criterion }) => criterion === 'S1');
    expect(s1?.outcome?.settlement).toEqual({ decision: 'second', first: { justification: FIRST } });
  });

  // 21 of 22 agree. By question n is 1: where codes agree chance has nothing to differ in, on S1 they differ and chance
  // would (1 of 1). Pooled: 1 − 1 ÷ 1 = 0. One item is too few to flag a question.
  it('tells how far the coders agree, over all and by question', async () => {
    const { agreement } = await ask<{ agreement: { overall: object; questions: readonly { criterion: string }[] } }>(
      'reviewer',
      `{ agreement(round: "${ROUND}") { overall { n agreeing percent divergence kappa { value } alpha { value } }
         questions { criterion n agreeing flagged kappa { value missing } } } }`,
    );
    expect(agreement.overall).toEqual({
      n: 22,
      agreeing: 21,
      percent: expect.closeTo(2100 / 22, 10),
      divergence: expect.closeTo(1 / 22, 12),
      kappa: { value: 0 },
      alpha: { value: 0 },
    });
    expect(agreement.questions.find(({ criterion }) => criterion === 'S1')).toEqual({
      criterion: 'S1',
      n: 1,
      agreeing: 0,
      flagged: false,
      kappa: { value: 0, missing: null },
    });
  });

  it('draws a sample once the batch before diverges by less than 5 %, and settles the rest alone', async () => {
    const { drawSecondCoding: drawn } = await ask<{
      drawSecondCoding: { items: readonly { criterion: string }[] };
    }>('reviewer', DRAW, { j: null, s: 7 });
    // 20 % of 22 is 4.4: five items. 1 of 22 differed.
    expect(drawn).toMatchObject({ number: 2, of: 22, taken: 'sample', jurisdictions: ['SRB'] });
    expect(drawn).toMatchObject({ before: expect.closeTo(1 / 22, 12) });
    expect(drawn.items).toHaveLength(5);
    const inSample = questions.find(({ code }) => drawn.items.some(({ criterion }) => criterion === code)) as Question;
    const outside = questions.find(({ code }) => !drawn.items.some(({ criterion }) => criterion === code)) as Question;
    for (const question of [inSample, outside]) {
      await ask('analyst', SAVE, { j: 'SRB', c: question.code, a: answerTo(question, FIRST) });
    }
    await ask('analyst', SUBMIT, { j: 'SRB', c: [inSample.code, outside.code] });
    expect(await refusal('reviewer', ALONE, { j: 'SRB', c: [inSample.code] })).toMatchObject({ code: 'WRONG_STATE' });
    const { settleAlone } = await ask<{ settleAlone: readonly object[] }>('reviewer', ALONE, { j: 'SRB', c: null });
    expect(settleAlone).toEqual([{ state: 'settled', settlement: { decision: 'alone' } }]);
  });

  it('lets codes meet that are submitted at the same moment', async () => {
    const places = await sheet('SRB');
    const asked = questions.filter(({ code }) => places.some(({ criterion }) => criterion === code));
    expect(asked).toHaveLength(5);
    const codes = asked.map(({ code }) => code);
    // One of them the analyst has submitted already.
    const item = `{ ${codes.map((c) => `${c}: roundItem(round: "${ROUND}", jurisdiction: "SRB", criterion: "${c}") { state }`).join(' ')} }`;
    const before = await ask<Record<string, { state: string }>>('reviewer', item);
    const open = asked.filter(({ code }) => before[code]?.state === 'empty');
    expect(open).toHaveLength(4);
    for (const question of open)
      await ask('analyst', SAVE, { j: 'SRB', c: question.code, a: answerTo(question, FIRST) });
    for (const question of asked) {
      await ask('coder', SAVE_SECOND, { j: 'SRB', c: question.code, v: 0, a: answerTo(question, SECOND) });
    }
    await Promise.all([
      ask('analyst', SUBMIT, { j: 'SRB', c: open.map(({ code }) => code).reverse() }),
      ask('coder', SUBMIT_SECOND, { j: 'SRB' }),
    ]);
    const after = await ask<Record<string, { state: string }>>('reviewer', item);
    expect(Object.values(after).map(({ state }) => state)).toEqual(codes.map(() => 'settled'));
  });

  it('records a ruling and marks the answers to its question that there are, until somebody has looked', async () => {
    const RULE = `mutation { rule(round: "${ROUND}", criterion: "S1", code: "s1-may-publish", question: "Does may count?",
      decision: "No.", reason: "It obliges nobody.") { code framework } }`;
    expect(await refusal('analyst', RULE)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask('reviewer', RULE)).toEqual({ rule: { code: 's1-may-publish', framework: 'ddps@1' } });
    expect(await refusal('reviewer', RULE)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const item = async (jurisdiction: string) =>
      (
        await ask<{ roundItem: { version: number; state: string; marks: readonly object[] } }>(
          'reviewer',
          `{ roundItem(round: "${ROUND}", jurisdiction: "${jurisdiction}", criterion: "S1") { version state marks { kind code } } }`,
        )
      ).roundItem;
    const marked = await item('ALB');
    expect(marked).toMatchObject({ state: 'settled', marks: [{ kind: 'ruling', code: 's1-may-publish' }] });
    await ask(
      'reviewer',
      `mutation { confirmAnswer(round: "${ROUND}", jurisdiction: "ALB", criterion: "S1", version: ${marked.version},
        reason: "It stands") { version } }`,
    );
    expect(await item('ALB')).toMatchObject({ marks: [] });
  });
});
