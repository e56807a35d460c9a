import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Boss } from '../../src/jobs/boss.service.js';
import { MOST_QUEUED, ReportQueue } from '../../src/jobs/report-queue.service.js';
import { ReportWork } from '../../src/jobs/report-work.service.js';
import { testApi, type TestApi } from '../support/api.js';
import { runMerilo } from '../support/run-merilo.js';

const WB = 'ddps-western-balkans-2020';
const JOB = 'id state stage progress queuePosition address error createdAt startedAt finishedAt';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly stage: string;
  readonly progress: number;
  readonly queuePosition: number | null;
  readonly address: string;
  readonly error: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

let api: TestApi;

const ONE = `mutation One($assessment: String!, $jurisdiction: String, $language: String, $template: String, $asOf: String, $framework: String) {
  requestReport(assessment: $assessment, jurisdiction: $jurisdiction, language: $language, template: $template, asOf: $asOf, framework: $framework) { ${JOB} } }`;
const MANY = `mutation Many($assessment: String!, $jurisdictions: [String!], $languages: [String!]) {
  requestReports(assessment: $assessment, jurisdictions: $jurisdictions, languages: $languages) { ${JOB} } }`;

async function request(variables: object): Promise<Job> {
  const { data, errors } = await api.query<{ requestReport: Job }>(ONE, { assessment: WB, ...variables });
  expect(errors).toEqual([]);
  return data.requestReport;
}

async function job(id: string): Promise<Job | null> {
  const { data, errors } = await api.query<{ reportJob: Job | null }>(
    `query Job($id: ID!) { reportJob(id: $id) { ${JOB} } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.reportJob;
}

async function queued(): Promise<number> {
  const [row] = await api.database.manager.query<{ count: number }[]>(
    `SELECT count(*)::int FROM "report_jobs" WHERE "state" = 'queued'`,
  );
  return row?.count ?? -1;
}

/** Waits for the end of a job, and gives all that was seen of it on the way. */
async function untilOver(id: string): Promise<Job[]> {
  const seen: Job[] = [];
  for (const last = Date.now() + 30_000; Date.now() < last; await wait(10)) {
    const now = await job(id);
    if (now) seen.push(now);
    if (now?.finishedAt) return seen;
  }
  throw new Error(`not over: ${JSON.stringify(seen.at(-1))}`);
}

beforeAll(async () => {
  api = await testApi();
}, 60_000);
afterAll(() => api.close());

const many = async (jurisdictions: readonly string[]): Promise<readonly Job[]> => {
  const { data, errors } = await api.query<{ requestReports: Job[] }>(MANY, { assessment: WB, jurisdictions });
  expect(errors).toEqual([]);
  return data.requestReports;
};

describe('a report asked for over the API, while nobody makes any', () => {
  it('waits', async () => {
    const asked = await request({ jurisdiction: 'MKD' });
    expect(asked).toMatchObject({
      ...{ state: 'queued', stage: 'waiting', progress: 0, queuePosition: 1, error: null },
      ...{ address: `/reports/${WB}/comparative.MKD.en.pdf`, startedAt: null, finishedAt: null },
    });
    expect(await job(asked.id)).toEqual(asked);
  }, 30_000);

  it('is joined by who asks for the same, in a request of its own or of many, by a code or an alias', async () => {
    const [albania, northMacedonia] = await many(['ALB', 'MKD']);
    expect(albania).toMatchObject({ queuePosition: 2, address: `/reports/${WB}/comparative.ALB.en.pdf` });
    expect(northMacedonia).toMatchObject({ queuePosition: 1, address: `/reports/${WB}/comparative.MKD.en.pdf` });
    const [kosovo] = await many(['XKX']);
    expect(await request({ jurisdiction: 'XK' })).toEqual(kosovo);
    expect(await request({ jurisdiction: 'ALB' })).toEqual(albania);
  }, 30_000);

  it('is done at once where a download has made it, and nothing is queued', async () => {
    await (await fetch(`${api.address}/reports/${WB}/comparative.en.pdf`)).arrayBuffer();
    const before = await queued();
    const asked = await request({});
    expect(asked).toMatchObject({ state: 'done', progress: 1, address: `/reports/${WB}/comparative.en.pdf` });
    expect(await request({})).toEqual(asked);
    expect(await queued()).toBe(before);
  }, 30_000);
});

describe('a request for a report that cannot be', () => {
  const refused = async (query: string, variables: object): Promise<object | undefined> => {
    const { errors } = await api.query(query, { assessment: WB, ...variables });
    return errors[0];
  };

  it('is told all that is wrong at once, with the path', async () => {
    expect(await refused(ONE, { assessment: 'ddps-western-balkan', template: 'comparativ', language: 'xx' })).toEqual(
      expect.objectContaining({
        path: ['requestReport'],
        extensions: {
          code: 'BAD_USER_INPUT',
          problems: [
            { argument: 'assessment', message: expect.stringContaining('ddps-western-balkan') },
            { argument: 'template', message: expect.stringContaining('Did you mean "comparative"?') },
            { argument: 'language', message: expect.stringContaining('"xx"') },
          ],
        },
      }),
    );
    expect(await refused(MANY, { jurisdictions: ['EST', 'SRB', 'LVA'] })).toMatchObject({
      extensions: { problems: [{ argument: 'jurisdictions' }, { argument: 'jurisdictions' }] },
    });
  });

  it.each([
    { query: ONE, wrong: { framework: 'ddps@99' }, argument: 'framework' },
    { query: ONE, wrong: { asOf: '2019-02-30' }, argument: 'asOf' },
    { query: ONE, wrong: { template: 'profile' }, argument: 'jurisdiction' },
    { query: ONE, wrong: { jurisdiction: ' ' }, argument: 'jurisdiction' },
    { query: MANY, wrong: { jurisdictions: [] }, argument: 'jurisdictions' },
    { query: MANY, wrong: { languages: ['en', 'en'] }, argument: 'languages' },
    { query: MANY, wrong: { jurisdictions: Array.from({ length: 61 }, (_, i) => `A${i}`) }, argument: 'jurisdictions' },
  ])('is refused: $wrong', async ({ query, wrong, argument }) => {
    expect(await refused(query, wrong)).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', problems: [{ argument }] },
    });
  });

  it.each(['no-id', '', "' OR 1=1 --"])('no job has the id "%s"', async (id) => {
    const { errors } = await api.query('query Job($id: ID!) { reportJob(id: $id) { state } }', { id });
    expect(errors).toMatchObject([{ path: ['reportJob'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('gives null for the id of no job', async () => {
    const { data } = await api.query(`{ reportJob(id: "${randomUUID()}") { state } }`);
    expect(data).toEqual({ reportJob: null });
  });

  it('is too much where too many wait: BUSY, and nothing is queued', async () => {
    const before = await queued();
    await api.database.manager.query(
      `INSERT INTO "report_jobs" ("id", "key", "asked", "state", "stage", "progress")
        SELECT gen_random_uuid(), 'filled ' || i, '{}', 'queued', 'waiting', 0 FROM generate_series(1, $1) i`,
      [MOST_QUEUED - 1 - before],
    );
    expect(await refused(MANY, { jurisdictions: ['SRB', 'MNE'] })).toMatchObject({
      path: ['requestReports'],
      extensions: { code: 'BUSY' },
    });
    expect(await queued()).toBe(MOST_QUEUED - 1);
    await api.database.manager.query(`DELETE FROM "report_jobs" WHERE "key" LIKE 'filled %'`);
  });

  it('is too much where many are asked for in one document', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `r${i}: requestReport(assessment: "${WB}") { id }`).join(' ');
    expect(await refused(`mutation { ${many} }`, {})).toMatchObject({
      extensions: { code: expect.stringMatching(/_LIMIT$/) },
    });
  });

  it('is not to be had by a link: a GET asks for nothing to be done', async () => {
    const query = encodeURIComponent(`mutation { requestReport(assessment: "${WB}") { id } }`);
    const response = await fetch(`${api.address}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
    const plain = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: `mutation { requestReport(assessment: "${WB}") { id } }` }),
    });
    expect(plain.status).toBe(400);
  });
});

describe('a report asked for over the API', () => {
  it('is made after the process that was at it has ended, and so is what waited', async () => {
    const [first, second] = [await request({ jurisdiction: 'MKD' }), await request({ jurisdiction: 'ALB' })];
    const work = new ReportWork(api.database, new Boss(api.database));
    const dead = randomUUID();
    for (let taken: unknown = 'later'; taken === 'later';) taken = await work.take(dead);
    expect(await job(first.id)).toMatchObject({ state: 'running', stage: 'reading', queuePosition: null });
    expect(await job(second.id)).toMatchObject({ state: 'queued', queuePosition: 1 });
    await api.database.manager.query(`UPDATE "report_jobs" SET "beatAt" = now() - interval '1 minute'`);
    api.startJobs();
    expect((await untilOver(first.id)).at(-1)).toMatchObject({ state: 'done', error: null });
    expect((await untilOver(second.id)).at(-1)).toMatchObject({ state: 'done', error: null });
  }, 60_000);

  it('says how far it is, and lies at its address, as the command line makes it', async () => {
    const { id, address } = await request({ jurisdiction: 'BIH' });
    const seen = await untilOver(id);
    const last = seen.at(-1);
    expect(last).toMatchObject({ state: 'done', stage: 'kept', progress: 1, queuePosition: null, error: null });
    const progress = seen.map((one) => one.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const times = [last?.createdAt, last?.startedAt, last?.finishedAt];
    expect(times).toEqual([...times].sort());
    expect(await request({ jurisdiction: 'BIH' })).toEqual(last);
    const response = await fetch(`${api.address}${address}`);
    const { stdout } = await runMerilo(['report', WB, '--jurisdiction', 'BIH', '-o', '-']);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(stdout, 'latin1'))).toBe(true);
  }, 60_000);

  it('does not keep other questions waiting', async () => {
    const last = (await many(['MNE', 'SRB'])).at(-1)?.id ?? '';
    let answered = 0;
    for (let isOver = false; !isOver; isOver = (await job(last))?.finishedAt !== null) {
      const { errors } = await api.query(`{ assessments { id } } # ${answered}`);
      expect(errors).toEqual([]);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(3);
    expect(await job(last)).toMatchObject({ state: 'done' });
  }, 60_000);

  it('fails with the reason where it cannot be made any more', async () => {
    const asked = { assessment: 'gone', template: 'comparative', language: 'en' };
    const queue = new ReportQueue(api.database, new Boss(api.database));
    const [gone] = await queue.ask([{ key: 'gone', asked, isKept: false }]);
    // Where nothing polls, it is the next request that wakes.
    await request({ asOf: '2018' });
    expect((await untilOver(gone?.id ?? '')).at(-1)).toMatchObject({
      ...{ state: 'failed', queuePosition: null, error: expect.stringContaining('"gone"') },
    });
  }, 60_000);
});
