import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Environment, isOnServer, type RunningServer, serverRoom, type ServerRoom } from './running-server.js';

const WB = 'ddps-western-balkans-2020';

let room: ServerRoom;
beforeAll(async () => {
  room = await serverRoom();
});
afterAll(() => room.remove());

const worker = (environment: Environment = {}, ...args: readonly string[]): RunningServer =>
  room.start(environment, args, 'worker');

describe('merilo worker', () => {
  it.each<{ mistake: string; environment: Environment; args: readonly string[]; says: RegExp }>([
    {
      mistake: 'the embedded database',
      environment: { DATABASE_URL: '' },
      args: [],
      says: /needs a PostgreSQL server.*DATABASE_URL/,
    },
    {
      mistake: 'no number of jobs',
      environment: {},
      args: ['--concurrency', 'many'],
      says: /"many" is not a number of jobs/,
    },
    { mistake: 'too many jobs', environment: {}, args: ['--concurrency', '65'], says: /1 to 64/ },
  ])(
    'refuses $mistake, with words',
    async ({ environment, args, says }) => {
      const refused = worker(environment, ...args);
      expect(await refused.ends()).toBe(2);
      expect(refused.stderr()).toMatch(says);
      expect(refused.stderr()).not.toMatch(/\n {4}at /);
    },
    30_000,
  );
});

interface Job {
  readonly id: string;
  readonly state: string;
  readonly address: string;
}

let address: string;

async function ask<T>(query: string): Promise<T> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: T }).data;
}
const state = async (id: string): Promise<string> =>
  (await ask<{ reportJob: Job }>(`{ reportJob(id: "${id}") { state } }`)).reportJob.state;
const request = async (asOf: string, jurisdictions: string): Promise<readonly Job[]> =>
  (
    await ask<{ requestReports: Job[] }>(
      `mutation { requestReports(assessment: "${WB}", asOf: "${asOf}", jurisdictions: ${jurisdictions}) { id state address } }`,
    )
  ).requestReports;

async function until(id: string, isReached: (state: string) => boolean): Promise<void> {
  for (const last = Date.now() + 50_000; !isReached(await state(id)); await wait(20)) {
    if (Date.now() > last) throw new Error(`still ${await state(id)}`);
  }
}

/** On a server it is another process that takes over: below. */
const alone = isOnServer ? describe.skip : describe;

alone('merilo serve with the embedded database', () => {
  it('makes at its next start what it was at when it was killed, and what waited', async () => {
    const killed = room.start();
    address = await killed.isReady();
    const [first, second] = await request('2018', '["ALB", "BIH"]');
    await until(first?.id ?? '', (now) => now !== 'queued');
    killed.process.kill('SIGKILL');
    await killed.ends();
    const again = room.start();
    address = await again.isReady();
    await until(first?.id ?? '', (now) => now === 'done');
    await until(second?.id ?? '', (now) => now === 'done');
    again.process.kill('SIGTERM');
    expect(await again.ends()).toBe(0);
  }, 90_000);
});

/** The rest needs a server: the embedded database serves one process. */
const onServer = isOnServer ? describe : describe.skip;

onServer('merilo worker, beside a server that makes no jobs', () => {
  beforeAll(async () => {
    address = await room.start({ MERILO_JOBS: 'off' }).isReady();
  }, 60_000);

  it('makes what waits, also what another was at that was killed, and finishes what it has begun', async () => {
    const jobs = await request('2018', '["ALB", "BIH", "XKX", "MNE", "MKD", "SRB"]');
    expect(jobs.map((job) => job.state)).toEqual(Array<string>(6).fill('queued'));
    const [first, , , , , last] = jobs;
    const killed = worker({}, '--concurrency', '1');
    expect(await killed.says('ready')).toMatchObject({ concurrency: 1 });
    await until(first?.id ?? '', (now) => now !== 'queued');
    killed.process.kill('SIGKILL');
    await killed.ends();
    const client = new pg.Client({ connectionString: room.database['DATABASE_URL'] });
    await client.connect();
    // As if the twenty seconds of silence were over.
    await client.query(`UPDATE "report_jobs" SET "beatAt" = now() - interval '1 minute' WHERE "state" = 'running'`);
    await client.end();

    const own = worker({ MERILO_DATABASE_DIR: `${room.folder}/worker` }, '--concurrency', '1');
    await until(first?.id ?? '', (now) => now === 'done');
    own.process.kill('SIGTERM');
    expect(await own.ends()).toBe(0);
    const states = await Promise.all(jobs.map(({ id }) => state(id)));
    expect(new Set(states)).toEqual(new Set(['done', 'queued']));
    expect(await state(last?.id ?? '')).toBe('queued');

    // The server has it without making it: asked for again, it is done at once.
    expect(await request('2018', '["ALB"]')).toEqual([{ ...first, state: 'done' }]);
    const response = await fetch(`${address}${first?.address ?? ''}`);
    const pdf = Buffer.from(await response.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }, 90_000);
});
