import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { AnswerEntity } from '../../src/assessments/answer.entity.js';
import { ReplyEntity } from '../../src/assessments/reply.entity.js';
import { SecondCodeEntity } from '../../src/rounds/coding/second-code.entity.js';
import { EMPTY, type ItemContent } from '../../src/rounds/item.js';
import { RoundItemEntity } from '../../src/rounds/round-item.entity.js';
import { type ItemState } from '../../src/rounds/states.js';
import { addPerson, type TestPerson } from '../support/access.js';
import { testApi, type TestApi } from '../support/api.js';
import { PDF, PNG, TEXT, xlsx } from './files.js';

const ROUND = 'pilot-2026';
const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

let api: TestApi;
const people: Record<string, TestPerson> = {};

beforeAll(async () => {
  api = await testApi({ MERILO_EVIDENCE_MB: '1' });
  const grants = {
    analyst: { role: 'analyst', round: ROUND, jurisdiction: 'ALB' },
    elsewhere: { role: 'analyst', round: ROUND, jurisdiction: 'SRB' },
    reviewer: { role: 'reviewer', round: ROUND },
    coder: { role: 'second-coder', round: ROUND, jurisdiction: 'ALB' },
    other: { role: 'second-coder', round: ROUND, jurisdiction: 'ALB' },
    government: { role: 'government-contributor', round: ROUND, jurisdiction: 'ALB' },
    reader: { role: 'reader', round: ROUND },
    later: { role: 'analyst', round: 'pilot-2027' },
  } as const;
  for (const [name, grant] of Object.entries(grants)) {
    people[name] = await addPerson(api.database, { name, grants: [grant] });
  }
  people['both'] = await addPerson(api.database, { name: 'both', grants: [grants.analyst, grants.later] });
  await item('ALB', 'S1');
  await item('SRB', 'S1');
  await item('ALB', 'S1', {}, 'draft', 'pilot-2027');
}, 60_000);
afterAll(() => api.close());

/** The current version of an item, whatever there was before. */
async function item(
  jurisdiction: string,
  criterion: string,
  content: Partial<ItemContent> = {},
  state: ItemState = 'draft',
  round = ROUND,
): Promise<void> {
  const place = { round, jurisdiction, criterion };
  await api.database.manager.delete(RoundItemEntity, place);
  const by = people['analyst']?.person ?? '';
  const made = { step: 'save', by, reason: null, knownFrom: new Date(), knownUntil: null } as const;
  await api.database.manager.insert(RoundItemEntity, {
    ...place,
    ...EMPTY,
    ...content,
    marks: [],
    version: 1,
    state,
    ...made,
  });
}

const citing = (bytes: Uint8Array) => ({
  justification: 'As the law says.',
  evidence: [{ source: { title: 'Law', hash: hashOf(bytes) } }],
});

interface Sent {
  readonly as?: string;
  readonly at?: string;
  readonly name?: string;
  readonly type?: string;
  readonly round?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function bearer(as: string | undefined): Record<string, string> {
  return as === undefined ? {} : { authorization: `Bearer ${people[as]?.key}` };
}

async function send(
  body: Uint8Array,
  { as, at = 'ALB', name = 'law.pdf', type = 'application/pdf', round = ROUND, headers = {} }: Sent,
): Promise<{ readonly status: number; readonly told: Record<string, unknown> }> {
  const query = new URLSearchParams({ round, jurisdiction: at, name });
  const answer = await fetch(`${api.address}/evidence?${query}`, {
    method: 'POST',
    headers: { 'content-type': type, ...bearer(as), ...headers },
    body: Uint8Array.from(body),
  });
  return { status: answer.status, told: (await answer.json()) as Record<string, unknown> };
}

const get = (bytes: Uint8Array | string, as?: string): Promise<Response> =>
  fetch(`${api.address}/evidence/${typeof bytes === 'string' ? bytes : hashOf(bytes)}`, { headers: bearer(as) });

async function statuses(bytes: Uint8Array): Promise<Record<string, number>> {
  const all: Record<string, number> = { anyone: (await get(bytes)).status };
  for (const name of Object.keys(people)) all[name] = (await get(bytes, name)).status;
  return all;
}

const fileOf = (text: string): Uint8Array => Buffer.concat([PDF, Buffer.from(`\n${text}%%EOF`)]);

interface Listed {
  readonly evidence: {
    readonly nodes: readonly {
      readonly hash: string;
      readonly uses: readonly { readonly round: string; readonly jurisdiction: string; readonly criteria: string[] }[];
    }[];
  };
}

const list = async (as: string, round = ROUND): Promise<Listed['evidence']['nodes']> => {
  const text = `query ($round: String!) { evidence(round: $round) { nodes { hash uses { round jurisdiction criteria } } } }`;
  const { data, errors } = await api.query<Listed>(text, { round }, { key: people[as]?.key ?? '' });
  expect(errors).toEqual([]);
  return data.evidence.nodes;
};

const trail = (): Promise<{ action: string; target: string; person: string }[]> =>
  api.database.manager.query('SELECT "action", "target", "person" FROM "audit_entries" ORDER BY "number"');

const kept = async (): Promise<number> => {
  const [row] = await api.database.manager.query<{ count: string }[]>('SELECT count(*) FROM "evidence_files"');
  return Number(row?.count);
};

describe('an upload', () => {
  it('is kept by its hash, once, with who brought it where, and an entry in the trail', async () => {
    const first = await send(TEXT, { as: 'analyst', name: '../Закон.txt', type: 'text/plain' });
    expect(first).toMatchObject({
      status: 201,
      told: { hash: hashOf(TEXT), type: 'text/plain', size: TEXT.length, href: `/evidence/${hashOf(TEXT)}` },
    });
    expect(first.told['uses']).toMatchObject([{ round: ROUND, jurisdiction: 'ALB', name: 'Закон.txt', isMine: true }]);
    const before = [await kept(), (await trail()).length];
    expect(await send(TEXT, { as: 'analyst', name: 'other.txt', type: 'text/plain' })).toEqual(first);
    expect([await kept(), (await trail()).length]).toEqual(before);
    expect((await trail()).at(-1)).toEqual({
      action: 'uploadEvidence',
      target: hashOf(TEXT),
      person: people['analyst']?.person,
    });
  });

  it('tells nobody whether another has brought the same bytes', async () => {
    const bytes = fileOf('the same');
    const first = await send(bytes, { as: 'elsewhere', at: 'SRB' });
    const second = await send(bytes, { as: 'analyst' });
    const plain = ({ told }: typeof first) =>
      JSON.stringify(told)
        .replace(/"at":"[^"]+"/g, '')
        .replaceAll('SRB', 'ALB');
    expect(plain(second)).toBe(plain(first));
  });

  it.each([
    { why: 'a lie about its type', code: 'WRONG_TYPE', status: 415, bytes: TEXT, sent: { as: 'analyst' } },
    {
      why: 'a page',
      code: 'WRONG_TYPE',
      status: 415,
      bytes: Buffer.from('<html/>'),
      sent: { as: 'analyst', name: 'a.html', type: 'text/html' },
    },
    {
      why: 'a document with macros',
      code: 'WRONG_TYPE',
      status: 415,
      bytes: xlsx({ 'xl/vbaProject.bin': 'x' }),
      sent: { as: 'analyst', name: 'a.xlsx', type: '' },
    },
    {
      why: 'JSON',
      code: 'WRONG_TYPE',
      status: 415,
      bytes: Buffer.from('{}'),
      sent: { as: 'analyst', name: 'a.json', type: 'application/json' },
    },
    { why: 'nothing', code: 'WRONG_TYPE', status: 415, bytes: new Uint8Array(), sent: { as: 'analyst' } },
    {
      why: 'too much',
      code: 'TOO_LARGE',
      status: 413,
      bytes: Buffer.concat([PDF, Buffer.alloc(1_000_001)]),
      sent: { as: 'analyst' },
    },
    {
      why: 'a packed one',
      code: 'CALL_INVALID',
      status: 400,
      bytes: PDF,
      sent: { as: 'analyst', headers: { 'content-encoding': 'br' } },
    },
    { why: 'no name', code: 'CALL_INVALID', status: 400, bytes: PDF, sent: { as: 'analyst', name: '' } },
    { why: 'no such place', code: 'NOT_FOUND', status: 404, bytes: PDF, sent: { as: 'reviewer', at: 'XXX' } },
    { why: 'nobody', code: 'UNAUTHENTICATED', status: 401, bytes: PDF, sent: {} },
    { why: 'a reader', code: 'FORBIDDEN', status: 403, bytes: PDF, sent: { as: 'reader' } },
    { why: 'another place', code: 'FORBIDDEN', status: 403, bytes: PDF, sent: { as: 'analyst', at: 'SRB' } },
    { why: 'another round', code: 'FORBIDDEN', status: 403, bytes: PDF, sent: { as: 'analyst', round: 'other' } },
  ])('is refused and leaves nothing: $why', async ({ code, status, bytes, sent }) => {
    const before = [await kept(), (await trail()).length];
    expect(await send(bytes, sent)).toMatchObject({ status, told: { code } });
    expect([await kept(), (await trail()).length]).toEqual(before);
  });

  it('is broken off as soon as it is too large, though it does not say how large it is', async () => {
    const { hostname, port } = new URL(api.address);
    const path = `/evidence?round=${ROUND}&jurisdiction=ALB&name=a.pdf`;
    const headers = { 'content-type': 'application/pdf', ...bearer('analyst') };
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request({ hostname, port, path, method: 'POST', headers }, (answer) => {
        clearInterval(ticking);
        sending.destroy();
        resolve(answer.statusCode);
      });
      sending.on('error', reject);
      const ticking = setInterval(() => sending.write(Buffer.alloc(200_000)), 5);
    });
    expect(status).toBe(413);
  });

  it('is done once for one Idempotency-Key, which is good for no other file', async () => {
    const as = { as: 'analyst', headers: { 'idempotency-key': 'upload-1' } };
    const first = await send(fileOf('once'), as);
    expect(await send(fileOf('once'), as)).toEqual(first);
    expect(await send(fileOf('twice'), as)).toMatchObject({ told: { code: 'IDEMPOTENCY_MISMATCH' } });
  });
});

describe('a download', () => {
  it('is offered to be saved, never shown, under a safe name and the type that was found', async () => {
    await send(PNG, { as: 'analyst', name: 'a"b\\c/карта.png', type: 'image/png' });
    const answer = await get(PNG, 'analyst');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(PNG));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="_____.png"; filename*=UTF-8''%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('is for its own side at its place, and for nobody else there is such a file', async () => {
    const bytes = fileOf('of the analyst');
    await send(bytes, { as: 'analyst' });
    const [ok, none] = [200, 404];
    expect(await statuses(bytes)).toEqual({
      ...{ anyone: none, analyst: ok, both: ok, reviewer: ok, elsewhere: none, later: none },
      ...{ coder: none, other: none, government: none, reader: none },
    });
    const told = async (hash: string) =>
      (await (await get(hash, 'coder')).text()).replaceAll(hash, '').replace(/"requestId":"[^"]*"/, '');
    expect(await told(hashOf(bytes))).toBe(await told(hashOf(fileOf('that nobody has'))));
    for (const hash of ['x', 'sha256:', hashOf(bytes).toUpperCase()])
      expect((await get(hash, 'analyst')).status).toBe(404);
    // U+0000 is refused before anything is looked for.
    expect((await get('%00', 'analyst')).status).toBe(400);
  });

  it('of a second coder is for that second coder alone, until both codes are in, and the assessors once it is settled', async () => {
    const bytes = fileOf('of the second coder');
    await send(bytes, { as: 'coder' });
    await item('ALB', 'S2', { answer: citing(bytes) }, 'submitted');
    const seeing = async (): Promise<string[]> =>
      Object.entries(await statuses(bytes)).flatMap(([name, status]) => (status === 200 ? [name] : []));
    expect(await seeing()).toEqual(['coder']);
    await api.database.manager.insert(SecondCodeEntity, {
      ...{ round: ROUND, jurisdiction: 'ALB', criterion: 'S2', version: 1, state: 'submitted', salt: 'x' },
      ...{ code: citing(bytes), by: people['coder']?.person ?? '', knownFrom: new Date(), knownUntil: null },
    });
    expect(await seeing()).toEqual(['coder']);
    await item('ALB', 'S2', { answer: citing(PDF) }, 'coded');
    expect(await seeing()).toEqual(['reviewer', 'coder']);
    const settlement = {
      decision: 'second',
      first: null,
      second: citing(bytes),
      reason: 'It is right.',
      by: '',
    } as const;
    await item('ALB', 'S2', { answer: citing(bytes), settlement }, 'settled');
    // Both codes are then open to whoever coded there a second time.
    expect(await seeing()).toEqual(['analyst', 'reviewer', 'coder', 'other', 'both']);
  });

  it('goes to the government with the sheet that cites it, and its own to the assessors once it is signed', async () => {
    const [ours, theirs] = [fileOf('of ours'), fileOf('of theirs')];
    await send(ours, { as: 'analyst' });
    await send(theirs, { as: 'government' });
    const reply = (signed: null | { by: string; on: string }) => ({
      position: 'disputed' as const,
      answer: citing(theirs),
      signed,
    });
    await item('ALB', 'S3', { answer: citing(ours), reply: reply(null) }, 'settled');
    expect([(await get(ours, 'government')).status, (await get(theirs, 'analyst')).status]).toEqual([404, 404]);
    await item('ALB', 'S3', { answer: citing(ours), reply: reply(null) }, 'sent');
    expect([(await get(ours, 'government')).status, (await get(theirs, 'analyst')).status]).toEqual([200, 404]);
    await item('ALB', 'S3', { answer: citing(ours), reply: reply({ by: 'x', on: '2026-12-01' }) }, 'replied');
    expect([(await get(ours, 'government')).status, (await get(theirs, 'analyst')).status]).toEqual([200, 200]);
  });

  it('does not come to who cites what another side has brought', async () => {
    const bytes = fileOf('guessed');
    await send(bytes, { as: 'coder' });
    await item('ALB', 'S4', { answer: citing(bytes) }, 'draft');
    expect((await get(bytes, 'analyst')).status).toBe(404);
    expect((await list('analyst')).map(({ hash }) => hash)).not.toContain(hashOf(bytes));
  });

  it('is for anyone once a published answer of that assessment cites it, and not one of another', async () => {
    const bytes = fileOf('published');
    await send(bytes, { as: 'analyst' });
    const publish = (assessment: string) =>
      api.database.manager.insert(AnswerEntity, {
        ...{ assessment, jurisdiction: 'ALB', criterion: 'S1', knownFrom: new Date(), file: 'x', position: 0 },
        ...citing(bytes),
      });
    await publish('another');
    expect((await get(bytes)).status).toBe(404);
    await publish(ROUND);
    const answer = await get(bytes);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const same = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
    expect((await fetch(`${api.address}/evidence/${hashOf(bytes)}`, same)).status).toBe(304);
  });

  it('of a government is for anyone once its published reply cites it', async () => {
    const bytes = fileOf('published reply');
    await send(bytes, { as: 'government' });
    expect((await get(bytes)).status).toBe(404);
    const { evidence } = citing(bytes);
    await api.database.manager.insert(ReplyEntity, {
      ...{ assessment: ROUND, jurisdiction: 'ALB', criterion: 'S1', knownFrom: new Date(), file: 'x', position: 0 },
      ...{ stance: 'disputed', comment: 'See our law.', evidence, signed: '2026-12-15' },
    });
    expect((await get(bytes)).status).toBe(200);
  });
});

describe('evidence again', () => {
  const reuse = (as: string, jurisdiction: string, hash: string, round = ROUND) =>
    api.query<{ reuseEvidence: { hash: string } }>(
      `mutation ($round: String!, $jurisdiction: String!, $hash: String!) {
        reuseEvidence(round: $round, jurisdiction: $jurisdiction, hash: $hash) { hash } }`,
      { round, jurisdiction, hash },
      { key: people[as]?.key ?? '' },
    );

  it('lists what the caller sees, with the criteria that cite it, in other rounds too', async () => {
    const bytes = fileOf('again');
    await send(bytes, { as: 'both' });
    await item('ALB', 'S5', { answer: citing(bytes) });
    expect((await reuse('both', 'ALB', hashOf(bytes), 'pilot-2027')).errors).toEqual([]);
    const [earlier, later] = [
      { round: ROUND, jurisdiction: 'ALB', criteria: ['S5'] },
      { round: 'pilot-2027', jurisdiction: 'ALB', criteria: [] },
    ];
    const found = async (as: string, round?: string) =>
      (await list(as, round)).find(({ hash }) => hash === hashOf(bytes))?.uses;
    expect(await found('both')).toEqual([later, earlier]);
    expect(await found('analyst')).toEqual([earlier]);
    expect(await found('later', 'pilot-2027')).toEqual([later]);
    for (const name of ['coder', 'government', 'elsewhere']) expect(await found(name)).toBeUndefined();
  });

  it('cannot bring a file that the caller may not have', async () => {
    const bytes = fileOf('not yours');
    await send(bytes, { as: 'analyst' });
    const refused = await reuse('elsewhere', 'SRB', hashOf(bytes));
    const absent = await reuse('elsewhere', 'SRB', hashOf(fileOf('that nobody has')));
    expect(refused.errors[0]?.message.replace(hashOf(bytes), '')).toBe(
      absent.errors[0]?.message.replace(hashOf(fileOf('that nobody has')), ''),
    );
  });
});
