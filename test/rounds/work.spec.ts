import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ItemPlace, type RoundItem } from '../../src/rounds/item.js';
import { RoundItemEntity } from '../../src/rounds/round-item.entity.js';
import { RoundThreadEntity } from '../../src/rounds/threads/round-thread.entity.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';

/** The sample of the tests: pillar A asks A1, which the register can answer, and A2; pillar B asks B1. */
const ROUND = 'pilot-2026';
const ALB = { round: ROUND, jurisdiction: 'ALB' };

let api: TestApi;
const people: Record<string, TestPerson> = {};

beforeAll(async () => {
  api = await testApi({}, 'test/cases/valid/base');
  const grants = {
    administrator: { role: 'administrator' },
    analyst: { role: 'analyst', ...ALB },
    elsewhere: { role: 'analyst', round: ROUND, jurisdiction: 'SRB' },
    reviewer: { role: 'reviewer', round: ROUND },
    coder: { role: 'second-coder', ...ALB },
    other: { role: 'second-coder', ...ALB },
    government: { role: 'government-contributor', ...ALB },
    reader: { role: 'reader', round: ROUND },
  } as const;
  for (const [name, grant] of Object.entries(grants)) {
    people[name] = await addPerson(api.database, { name, grants: [grant] });
  }
  await done(
    'administrator',
    `mutation { openRound(round: "${ROUND}", title: "Pilot", framework: "sample@1", asOf: "2019-12-31",
      subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "Invented for the tests" }]) { round } }`,
  );
  await done('reviewer', `mutation { drawSecondCoding(round: "${ROUND}", seed: 1) { number } }`);
}, 60_000);
afterAll(() => api.close());

async function asked(
  as: string,
  text: string,
): Promise<{ readonly data: Record<string, never>; readonly codes: string[] }> {
  const { data, errors } = await api.query<Record<string, never>>(text, {}, { key: people[as]?.key ?? '' });
  return { data, codes: errors.map(({ extensions, message }) => `${extensions.code}: ${message}`) };
}

/** The one field that was asked for, without an error. */
async function done<T>(as: string, text: string): Promise<T> {
  const { data, codes } = await asked(as, text);
  expect(codes).toEqual([]);
  return Object.values(data)[0] as T;
}

/** What an item is, as if the steps to it had been taken. */
async function set(jurisdiction: string, criterion: string, content: Partial<RoundItem>): Promise<void> {
  const place: ItemPlace = { round: ROUND, jurisdiction, criterion };
  await api.database.manager.update(RoundItemEntity, place, content as object);
}

interface Heard {
  readonly id: string;
  readonly state: string;
  readonly isOverdue: boolean;
  readonly messages: readonly {
    readonly by: string | null;
    readonly isMine: boolean;
    readonly role: string;
    readonly text: string;
  }[];
}

const THREAD = 'id state isOverdue messages { by isMine role text }';
const AT = `round: "${ROUND}", jurisdiction: "ALB"`;
const start = (as: string, more: string): Promise<Heard> =>
  done(as, `mutation { startThread(${AT}, ${more}) { ${THREAD} } }`);
const say = (as: string, id: string, text: string): Promise<Heard> =>
  done(as, `mutation { comment(${AT}, thread: "${id}", text: "${text}") { ${THREAD} } }`);
const threads = async (as: string, more = ''): Promise<readonly Heard[]> =>
  (await done<{ nodes: Heard[] }>(as, `{ threads(round: "${ROUND}" ${more}) { nodes { ${THREAD} } } }`)).nodes;
const hear = async (id: string): Promise<string[]> => {
  const hearing: string[] = [];
  for (const name of Object.keys(people)) {
    if (name === 'reader') continue;
    if ((await threads(name)).some((thread) => thread.id === id)) hearing.push(name);
  }
  return hearing;
};

describe('a thread', () => {
  it('of the assessment is for the assessors of the place, and nobody who codes or is assessed', async () => {
    const { id, state } = await start('analyst', 'criterion: "A2", audience: "assessment", text: "Which law?"');
    expect(state).toBe('open');
    expect(await hear(id)).toEqual(['administrator', 'analyst', 'reviewer']);
    const { messages } = await say('reviewer', id, 'That of 2014.');
    expect(messages).toEqual([
      { by: people['analyst']?.person, isMine: false, role: 'analyst', text: 'Which law?' },
      { by: people['reviewer']?.person, isMine: true, role: 'reviewer', text: 'That of 2014.' },
    ]);
    for (const as of ['coder', 'government']) {
      const text = `mutation { comment(${AT}, thread: "${id}", text: "x") { id } }`;
      expect((await asked(as, text)).codes).toEqual([expect.stringMatching(/there is no thread/)]);
    }
  });

  it('of the coding is for the second coder who began it and the reviewers: not for the first coder, nor another', async () => {
    const asking = 'audience: "coding", text: "How is it read?", addressee: "reviewer", deadline: "2999-12-31"';
    const { id } = await start('coder', asking);
    expect(await hear(id)).toEqual(['reviewer', 'coder']);
    const answered = await say('reviewer', id, 'As a duty.');
    expect(answered.state).toBe('answered');
    expect(await threads('coder', 'state: "answered"')).toMatchObject([{ messages: [{ isMine: true }, { by: null }] }]);
    expect((await say('coder', id, 'And a power?')).state).toBe('open');
    const all = await start('reviewer', 'audience: "coding", text: "For all."');
    await say('coder', all.id, 'A marker of one coder.');
    expect(JSON.stringify(await threads('other'))).not.toContain('marker');
    expect((await threads('other')).map(({ messages }) => messages.length)).toEqual([1]);
  });

  it('with the government begins to be heard when the sheet is sent, and stops when it is recalled', async () => {
    const { id } = await start('analyst', 'criterion: "B1", audience: "government", text: "Please look."');
    expect(await hear(id)).toEqual(['administrator', 'analyst', 'reviewer']);
    const speaking = `mutation { startThread(${AT}, criterion: "B1", audience: "government", text: "x") { id } }`;
    expect((await asked('government', speaking)).codes).toEqual([expect.stringContaining('FORBIDDEN')]);
    await set('ALB', 'B1', { state: 'sent' });
    expect(await hear(id)).toEqual(['administrator', 'analyst', 'reviewer', 'government']);
    const heard = await say('government', id, 'We have.');
    expect(heard.messages.map(({ by, role }) => [by, role])).toEqual([
      [null, 'analyst'],
      [people['government']?.person, 'government-contributor'],
    ]);
    await set('ALB', 'B1', { state: 'settled' });
    expect(await hear(id)).toEqual(['administrator', 'analyst', 'reviewer']);
  });

  it('is overdue after its deadline, until its addressee has spoken or it is closed', async () => {
    const asking = 'audience: "assessment", text: "By when?", addressee: "analyst", deadline: "2999-12-31"';
    const [late, closed] = [await start('reviewer', asking), await start('reviewer', asking)];
    expect(await threads('analyst', 'overdue: true')).toEqual([]);
    for (const { id } of [late, closed])
      await api.database.manager.update(RoundThreadEntity, { id }, { deadline: '2020-01-01' });
    expect((await threads('analyst', 'overdue: true')).map(({ id }) => id).sort()).toEqual([late.id, closed.id].sort());
    await say('analyst', late.id, 'Now.');
    await done('reviewer', `mutation { closeThread(${AT}, thread: "${closed.id}") { state } }`);
    expect(await threads('analyst', 'overdue: true')).toEqual([]);
    const states = [await threads('analyst', 'state: "closed"'), await threads('analyst', 'state: "answered"')];
    expect(states.map((list) => list.map(({ id }) => id))).toEqual([[closed.id], [late.id]]);
    const again = `mutation { comment(${AT}, thread: "${closed.id}", text: "x") { id } }`;
    expect((await asked('analyst', again)).codes).toEqual([expect.stringContaining('WRONG_STATE')]);
  });

  it.each([
    { why: 'an audience of others', as: 'coder', more: 'audience: "assessment"', told: 'FORBIDDEN' },
    { why: 'a first coder among second ones', as: 'analyst', more: 'audience: "coding"', told: 'FORBIDDEN' },
    { why: 'another place', as: 'elsewhere', more: 'audience: "assessment"', told: 'FORBIDDEN' },
    { why: 'no such audience', as: 'analyst', more: 'audience: "all"', told: 'audience: write one of' },
    {
      why: 'no such criterion',
      as: 'analyst',
      more: 'audience: "assessment", criterion: "Z9"',
      told: 'no item ALB/Z9',
    },
    {
      why: 'an addressee who hears nothing',
      as: 'analyst',
      more: 'audience: "assessment", addressee: "second-coder", deadline: "2999-12-31"',
      told: 'hears nothing',
    },
    {
      why: 'no addressee',
      as: 'analyst',
      more: 'audience: "assessment", deadline: "2999-12-31"',
      told: 'addressee: is missing',
    },
    {
      why: 'a day that is over',
      as: 'analyst',
      more: 'audience: "assessment", addressee: "reviewer", deadline: "2020-01-01"',
      told: 'over already',
    },
    {
      why: 'no day of the calendar',
      as: 'analyst',
      more: 'audience: "assessment", addressee: "reviewer", deadline: "2999-02-30"',
      told: '2999-02-30',
    },
  ])('does not begin: $why', async ({ as, more, told }) => {
    const { codes } = await asked(as, `mutation { startThread(${AT}, ${more}, text: "x") { id } }`);
    expect(codes).toEqual([expect.stringContaining(told)]);
  });

  it('is in the trail by its digest, not by its words', async () => {
    const rows = await api.database.manager.query<{ after: unknown }[]>(
      `SELECT "after" FROM "audit_entries" WHERE "action" IN ('startThread', 'comment', 'closeThread')`,
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(JSON.stringify(rows)).not.toMatch(/Which law|marker|We have/);
  });
});

describe('work', () => {
  const assign = (name: string, role: string, more = ''): string =>
    `mutation { assign(${AT}, person: "${people[name]?.person}", role: "${role}" ${more}) { criteria due } }`;
  const mine = async (as: string): Promise<string[]> => {
    const fields = 'jurisdiction criterion role task state due thread';
    const all = await done<Record<string, string | null>[]>(as, `{ myWork { ${fields} } }`);
    return all.map(({ criterion, task, state, due }) => [criterion ?? 'all', task, state ?? '-', due ?? '-'].join(' '));
  };
  const progress = (as: string): Promise<Record<'jurisdictions' | 'pillars' | 'people', unknown[]>> =>
    done(
      as,
      `{ progress(round: "${ROUND}") { ${['jurisdictions', 'pillars', 'people'].map((by) => `${by} { code role of states { state count } }`).join(' ')} } }`,
    );

  beforeAll(async () => {
    await api.database.manager.query('DELETE FROM "round_messages"');
    await api.database.manager.query('DELETE FROM "round_threads"');
    await set('ALB', 'A1', { state: 'draft' });
    await set('ALB', 'A2', { state: 'submitted' });
    await set('ALB', 'B1', { state: 'sent' });
    await done('reviewer', assign('analyst', 'analyst', ', due: "2999-06-30"'));
    await done('reviewer', assign('reviewer', 'reviewer', ', due: "2999-07-31"'));
    await done('administrator', assign('coder', 'second-coder', ', criteria: ["A1", "B1"]'));
    await done('reviewer', assign('government', 'government-contributor', ', due: "2999-05-31"'));
  });

  it('is what one was assigned and asked, by due date, across what one sees', async () => {
    expect(await mine('analyst')).toEqual(['A1 answer draft 2999-06-30']);
    await start(
      'reviewer',
      'audience: "assessment", criterion: "A2", text: "?", addressee: "analyst", deadline: "2999-01-01"',
    );
    expect(await mine('analyst')).toEqual(['A2 clarify - 2999-01-01', 'A1 answer draft 2999-06-30']);
    expect(await mine('reviewer')).toEqual(['A2 settle submitted 2999-07-31']);
    expect(await mine('coder')).toEqual(['A1 code - -', 'B1 code - -']);
    expect(await mine('government')).toEqual(['B1 reply sent 2999-05-31']);
    expect(await mine('elsewhere')).toEqual([]);
  });

  it('is told as far as one sees: to a second coder their own, to a government what it was sent', async () => {
    const [one, two] = [{ count: 1 }, { count: 2 }];
    const states = (...names: string[]) => names.map((state) => ({ state, count: 1 }));
    const all = await progress('reviewer');
    expect(all.jurisdictions).toEqual([
      { code: 'ALB', role: null, of: 3, states: states('draft', 'submitted', 'sent') },
      { code: 'SRB', role: null, of: 3, states: [{ state: 'empty', count: 3 }] },
    ]);
    expect(all.pillars).toEqual([
      {
        code: 'A',
        role: null,
        of: 4,
        states: [
          { state: 'empty', ...two },
          { state: 'draft', ...one },
          { state: 'submitted', ...one },
        ],
      },
      { code: 'B', role: null, of: 2, states: states('empty', 'sent') },
    ]);
    const coder = {
      code: people['coder']?.person,
      role: 'second-coder',
      of: 2,
      states: [{ state: 'empty', count: 2 }],
    };
    expect(all.people).toHaveLength(4);
    expect(all.people).toContainEqual(coder);
    expect((await progress('analyst')).people).toHaveLength(3);
    expect(await progress('coder')).toEqual({ jurisdictions: [], pillars: [], people: [coder] });
    const government = await progress('government');
    expect(government.jurisdictions).toEqual([{ code: 'ALB', role: null, of: 1, states: states('sent') }]);
    expect(government.people).toEqual([
      { code: people['government']?.person, role: 'government-contributor', of: 1, states: states('sent') },
    ]);
  });

  it('is given to who has the role, for criteria that there are: all that is wrong is told at once', async () => {
    const { codes } = await asked(
      'reviewer',
      assign('coder', 'analyst', ', criteria: ["A1", "Z9"], due: "2999-02-30"'),
    );
    expect(codes).toEqual([expect.stringMatching(/criteria: .*Z9.*\n.*due: "2999-02-30".*\n.*is not analyst at ALB/s)]);
    expect((await asked('analyst', assign('analyst', 'analyst'))).codes).toEqual([
      expect.stringContaining('FORBIDDEN'),
    ]);
  });

  it('can be given anew and taken away, and every change is in the trail', async () => {
    await done('reviewer', assign('analyst', 'analyst', ', criteria: ["A2"]'));
    expect(await mine('analyst')).toEqual(['A2 clarify - 2999-01-01']);
    const away = `mutation { unassign(${AT}, person: "${people['analyst']?.person}", role: "analyst") { criteria } }`;
    expect(await done('reviewer', away)).toEqual({ criteria: ['A2'] });
    expect((await asked('reviewer', away)).codes).toEqual([expect.stringContaining('has nothing to do as analyst')]);
    const trail = await api.database.manager.query<unknown[]>(
      `SELECT "action", "before", "after" FROM "audit_entries" WHERE "target" = $1 ORDER BY "number"`,
      [people['analyst']?.person],
    );
    const [first, second] = [
      { role: 'analyst', criteria: null, due: '2999-06-30' },
      { role: 'analyst', criteria: ['A2'], due: null },
    ];
    expect(trail).toEqual([
      { action: 'assign', before: null, after: first },
      { action: 'assign', before: first, after: second },
      { action: 'unassign', before: second, after: null },
    ]);
  });
});

describe('the items of a round in a list', () => {
  const listed = async (as: string, filter = ''): Promise<Record<string, string>> => {
    const text = `{ roundItems(round: "${ROUND}" ${filter && `, filter: { ${filter} }`}) { nodes { code pillar looks } } }`;
    const { nodes } = await done<{ nodes: { code: string; looks: string[] }[] }>(as, text);
    return Object.fromEntries(nodes.map(({ code, looks }) => [code, looks.join(' ')]));
  };

  /** By hand: the sample's ruling R1 on A1 is of 2020-02-01; its act ALB-OPEN-2014 commenced on 2014-06-17. */
  beforeAll(async () => {
    const cited = [{ instrument: 'ALB-OPEN-2014' }];
    const said = { justification: 'As it says.' };
    const author = people['analyst']?.person ?? null;
    await set('ALB', 'A1', {
      author,
      answer: { ...said, value: 'selected', override: 'No tag.', evidence: cited, answered: '2019-05-01' },
    });
    await set('ALB', 'A2', { answer: { ...said, value: 'none', evidence: cited, answered: '2014-06-16' } });
    await set('ALB', 'B1', { answer: { ...said, value: 50, confidence: 'unverified' } });
    await set('SRB', 'A2', { state: 'draft', answer: { ...said, unsure: ['all', 'none'] } });
    await set('SRB', 'B1', {
      state: 'replied',
      answer: { ...said, value: 10 },
      reply: { position: 'disputed', comment: 'It is 20.', signed: { by: null, on: '2026-12-01' } },
      marks: [{ kind: 'ruling', code: 'R2', reason: 'Parts count.' }],
    });
  });

  it('says why each wants a look', async () => {
    expect(await listed('reviewer')).toEqual({
      'ALB/A1': 'STALE',
      'ALB/A2': 'STALE',
      'ALB/B1': 'UNVERIFIED',
      // The register gives it: Serbia was searched, and nothing was found.
      'SRB/A1': '',
      'SRB/A2': 'UNSURE',
      'SRB/B1': 'STALE DISPUTED RULED',
    });
    await set('SRB', 'A2', { answer: null, state: 'empty' });
    expect(await listed('reviewer', 'look: [MISSING, RULED]')).toEqual({
      'SRB/A2': 'MISSING',
      'SRB/B1': 'STALE DISPUTED RULED',
    });
  });

  it('is narrowed by what an item is, and whose', async () => {
    const codes = async (filter: string): Promise<string[]> => Object.keys(await listed('reviewer', filter));
    expect(await codes('jurisdiction: "ALB", pillar: "A"')).toEqual(['ALB/A1', 'ALB/A2']);
    expect(await codes('criterion: "B1", state: "replied"')).toEqual(['SRB/B1']);
    expect(await codes('look: [STALE, UNVERIFIED], jurisdiction: "ALB", criterion: "B1"')).toEqual(['ALB/B1']);
    expect(await codes(`person: "${people['analyst']?.person}"`)).toEqual(['ALB/A1']);
    expect(await codes('jurisdiction: "XXX"')).toEqual([]);
  });

  it('shows each caller what they see, and counts nothing else', async () => {
    expect(Object.keys(await listed('analyst'))).toEqual(['ALB/A1', 'ALB/A2', 'ALB/B1']);
    expect(await listed('government')).toEqual({ 'ALB/B1': 'UNVERIFIED' });
    expect(await listed('government', `person: "${people['analyst']?.person}"`)).toEqual({});
    for (const as of ['coder', 'reader']) {
      expect((await asked(as, `{ roundItems(round: "${ROUND}") { totalCount } }`)).codes).toEqual([
        expect.stringContaining('FORBIDDEN'),
      ]);
    }
  });
});
