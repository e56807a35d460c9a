import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseCsv } from '../../src/files/csv.js';
import { readSheets } from '../../src/rounds/workbooks/read-sheets.js';
import { addPerson } from '../support/access.js';
import { type TestApi, testApi } from '../support/api.js';

jest.setTimeout(60_000);
const ROUND = 'replied-2026';
let api: TestApi;
const keys: Record<string, string> = {};

beforeAll(async () => {
  api = await testApi({}, 'test/cases/valid/base');
  const add = async (name: string, grant: Parameters<typeof addPerson>[1]['grants'][number]): Promise<void> => {
    keys[name] = (await addPerson(api.database, { name, grants: [grant] })).key;
  };
  for (const role of ['administrator', 'analyst', 'reviewer', 'publisher', 'reader'] as const)
    await add(role, { role });
  await add('ALB', { role: 'government-co-ordinator', round: ROUND, jurisdiction: 'ALB' });
  await add('SRB', { role: 'government-co-ordinator', round: ROUND, jurisdiction: 'SRB' });
  await add('analyst of SRB', { role: 'analyst', round: ROUND, jurisdiction: 'SRB' });
  await opened();
});
afterAll(() => api.close());

async function done<T = unknown>(who: string | null, text: string): Promise<T> {
  const answer = await api.query<T>(text, {}, who === null ? {} : { key: keys[who] ?? '' });
  expect(answer.errors).toEqual([]);
  return answer.data as T;
}

/** A round of two places, answered, settled and sent. */
async function opened(): Promise<void> {
  await done(
    'administrator',
    `mutation { openRound(round: "${ROUND}", title: "A round", framework: "sample@1", asOf: "2020-12-31",
       subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "Invented for the tests" }],
       secondCoding: false, governments: true) { round } }`,
  );
  for (const place of ['ALB', 'SRB']) {
    const at = `round: "${ROUND}", jurisdiction: "${place}"`;
    const values = [
      ['A1', '"selected"', ', override: "Invented."'],
      ['A2', '"none"', ''],
      ['B1', '40', ''],
    ] as const;
    for (const [criterion, value, more] of values) {
      await done(
        'analyst',
        `mutation { saveAnswer(${at}, criterion: "${criterion}", version: 1, answer: { value: ${value},
           justification: "=1+1 is how it begins.", evidence: [{ source: { title: "A gazette" } }]${more} }) { state } }`,
      );
    }
    await done('analyst', `mutation { submitAnswers(${at}) { state } }`);
    await done('reviewer', `mutation { settleAlone(${at}) { state } }`);
    await done('reviewer', `mutation { sendWorksheet(${at}, deadline: "2999-12-31") { state } }`);
  }
}

async function get(who: string | null, file: string): Promise<{ status: number; bytes: Buffer }> {
  const headers: Record<string, string> = who === null ? {} : { authorization: `Bearer ${keys[who] ?? ''}` };
  const response = await fetch(`${api.address}/rounds/${ROUND}/${file}`, { headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The rows of the matrix by criterion, each by its titles. */
async function matrix(who: string, place: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const { status, bytes } = await get(who, `matrix.csv?jurisdiction=${place}`);
  expect(status).toBe(200);
  const [head, ...rows] = parseCsv(bytes.toString('utf8')).rows.map(({ cells }) => cells);
  const named = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head?.[at] ?? '', cell])));
  return new Map(named.map((row) => [row['Criterion'] ?? '', row]));
}

async function versions(): Promise<ReadonlyMap<string, number>> {
  const { worksheet } = await done<{ worksheet: { criterion: string; item: { version: number } }[] }>(
    'reviewer',
    `{ worksheet(round: "${ROUND}", jurisdiction: "ALB") { criterion item { version } } }`,
  );
  return new Map(worksheet.map(({ criterion, item }) => [criterion, item.version]));
}

const AT = `round: "${ROUND}", jurisdiction: "ALB"`;

describe('the matrix of comments and responses', () => {
  it('shows a reply that is not signed to its government alone', async () => {
    const at = await versions();
    await done(
      'ALB',
      `mutation { saveReply(${AT}, criterion: "A1", version: ${at.get('A1') ?? 0}, position: "disputed",
         answer: { value: "all", evidence: [{ source: { title: "A letter" } }] }, comment: "@us: all of it.") { state } }`,
    );
    expect((await matrix('ALB', 'ALB')).get('A1')).toMatchObject({
      'Position of the government': 'disputed',
      "Government's answer": 'All data',
      Comment: "'@us: all of it.",
      Justification: "'=1+1 is how it begins.",
    });
    for (const who of ['reviewer', 'administrator', 'publisher', 'analyst']) {
      expect((await matrix(who, 'ALB')).get('A1')).toMatchObject({
        "Assessors' answer": 'Selected data',
        Points: '0.5',
        'Position of the government': '',
        "Government's answer": '',
        Comment: '',
      });
    }
  });

  it('is for those who have a role at the place, or in the whole round', async () => {
    const status = async (who: string | null, file: string): Promise<number> => (await get(who, file)).status;
    const [whole, own] = ['matrix.csv', 'matrix.csv?jurisdiction=ALB'];
    expect(await status(null, own)).toBe(401);
    for (const who of ['reader', 'SRB', 'analyst of SRB']) expect(await status(who, own)).toBe(403);
    for (const who of ['reader', 'ALB', 'analyst of SRB']) expect(await status(who, whole)).toBe(403);
    expect(await status('ALB', 'matrix.csv?jurisdiction=ALB&jurisdiction=SRB')).toBe(403);
    expect(await status('reviewer', 'matrix.csv?jurisdiction=XXX')).toBe(400);
    const rows = parseCsv((await get('reviewer', whole)).bytes.toString('utf8')).rows.map(({ cells }) => cells);
    expect(rows.map(([number, place, criterion]) => `${number ?? ''} ${place ?? ''} ${criterion ?? ''}`)).toEqual([
      'No. Jurisdiction Criterion',
      ...['1 ALB A1', '2 ALB A2', '3 ALB B1', '4 SRB A1', '5 SRB A2', '6 SRB B1'],
    ]);
  });

  it('has what came of the reply, each text as it is', async () => {
    const before = await versions();
    for (const criterion of ['A2', 'B1']) {
      await done(
        'ALB',
        `mutation { saveReply(${AT}, criterion: "${criterion}", version: ${before.get(criterion) ?? 0}, position: "agreed") { state } }`,
      );
    }
    await done('ALB', `mutation { signReplies(${AT}) { state } }`);
    const after = await versions();
    await done(
      'reviewer',
      `mutation { respondToReply(${AT}, criterion: "A1", version: ${after.get('A1') ?? 0}, decision: "keep",
         text: "-1 is no answer.") { state } }`,
    );
    expect((await matrix('ALB', 'ALB')).get('A1')).toMatchObject({
      Decision: 'keep',
      Response: "'-1 is no answer.",
      State: 'replied',
    });
    const { bytes } = await get('reviewer', 'matrix.xlsx?jurisdiction=ALB');
    const [, row] = (await readSheets(bytes)).get('Matrix') ?? [];
    expect(row).toContain('=1+1 is how it begins.');
  });
});

describe('a release of a round', () => {
  const REPLIES = `{ assessment(id: "${ROUND}") { replies(first: 9) { nodes {
    code position value comment evidence { source { title } } signed response { decision text } } } } }`;

  it('has the replies beside the answers, for everybody, and none before', async () => {
    const answer = await api.query(REPLIES, {}, {});
    expect(answer.errors).toHaveLength(1);
    for (const place of ['ALB', 'SRB']) {
      const at = `round: "${ROUND}", jurisdiction: "${place}"`;
      const sheet = `{ worksheet(${at}) { criterion digest item { version } } }`;
      type Sheet = { worksheet: { criterion: string; digest: string; item: { version: number } }[] };
      if (place === 'SRB') {
        for (const { criterion, item } of (await done<Sheet>('SRB', sheet)).worksheet) {
          const call = `criterion: "${criterion}", version: ${item.version}, position: "agreed"`;
          await done('SRB', `mutation { saveReply(${at}, ${call}) { state } }`);
        }
        await done('SRB', `mutation { signReplies(${at}) { state } }`);
      }
      const { worksheet } = await done<Sheet>('reviewer', sheet);
      const items = worksheet.map(({ criterion, digest }) => `{ criterion: "${criterion}", digest: "${digest}" }`);
      await done('reviewer', `mutation { approveAnswers(${at}, items: [${items.join(', ')}]) { state } }`);
    }
    await done('publisher', `mutation { releaseRound(round: "${ROUND}", name: "2026-12-01") { name } }`);
    const { assessment } = await done<{ assessment: { replies: { nodes: Record<string, unknown>[] } } }>(null, REPLIES);
    expect(assessment.replies.nodes.map(({ code, position }) => `${String(code)} ${String(position)}`)).toEqual([
      'ALB/A1 disputed',
      'ALB/A2 agreed',
      'ALB/B1 agreed',
      'SRB/A1 agreed',
      'SRB/A2 agreed',
      'SRB/B1 agreed',
    ]);
    expect(assessment.replies.nodes[0]).toMatchObject({
      value: 'all',
      comment: '@us: all of it.',
      evidence: [{ source: { title: 'A letter' } }],
      response: { decision: 'keep', text: '-1 is no answer.' },
    });
    const page = await fetch(`${api.address}/assessments/${ROUND}/ALB`).then((response) => response.text());
    expect(page).toContain('The government’s reply: disputed');
  });
});
