import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AssessmentServices, assessmentServices } from '../support/assessment-services.js';
import { type Database } from '../../src/database/database.js';
import { knownAtSql } from '../../src/database/known-record.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';
import { runMerilo } from '../support/run-merilo.js';

const ID = 'sample-2020';
let database: Database;
let data: DataCopy;
let services: AssessmentServices;
const times: Date[] = [];

async function load(): Promise<void> {
  await loadFolder(database, data.dir);
  services.version.forget();
  const [row] = await database.manager.query<{ at: Date }[]>('SELECT max("at") AS "at" FROM "loads"');
  times.push(row!.at);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** An instant so many milliseconds after a load. */
const at = (load: number, milliseconds: number): string =>
  new Date(times[load]!.getTime() + milliseconds).toISOString();

beforeAll(async () => {
  [database, data] = [await testDatabase(), copyData('test/cases/valid/base')];
  services = assessmentServices(database);
  await load();
  data.replace('sample-2020/answers/ALB.yaml', 'value: 56.5', 'value: 80');
  await load();
  expect(await runMerilo(['release', ID, '--name', '2020-01-01'], data.home)).toMatchObject({ exitCode: 0 });
  await load();
}, 60_000);
afterAll(async () => {
  await database.close();
  data.remove();
});

const known = (knownAt: string) => services.scoreboards.of(ID, { knownAt });

describe('what was known', () => {
  it('has no release that was made later, and else the release as it was published', async () => {
    expect((await known(at(1, 1))).board).toMatchObject({ release: null, knownAt: at(1, 1) });
    const { board } = await known(at(2, 1));
    expect(board).toMatchObject({ release: '2020-01-01', knownAt: at(2, 1) });
    // Both digests are those of the release, whichever instant it is asked at.
    expect((await services.scoreboards.ofRelease(ID, '2020-01-01')).board).toMatchObject({
      digest: board.digest,
      resultDigest: board.resultDigest,
    });
  });

  it('is read once for all instants between two loads, and after the newest with what is known now', async () => {
    const [one, other] = [await known(at(0, 0)), await known(at(0, 1))];
    expect(other.data.answers).toBe(one.data.answers);
    const [now, newest] = [await services.scoreboards.of(ID), await known(at(2, 0))];
    expect(newest.data.answers).toBe(now.data.answers);
    expect(newest.data.answers).not.toBe(one.data.answers);
  });

  it('does not reach what is asked at the same time of now', async () => {
    const boards = await Promise.all([known(at(0, 0)), services.scoreboards.of(ID), known(at(1, 1))]);
    const shares = boards.map(
      ({ board }) => board.scores.find((row) => row.jurisdiction === 'ALB' && row.element === 'B1')?.score,
    );
    // By hand: B1 is between 0 and 100; 56.5 gives 0.565, 80 gives 0.8.
    expect(shares).toEqual([0.565, 0.8, 0.8]);
  });

  it('is found by the index over both times', async () => {
    const plan = await database.transaction(async () => {
      await database.manager.query('SET LOCAL enable_seqscan = off');
      return database.manager.query(
        `EXPLAIN (COSTS OFF) SELECT * FROM "answers" a WHERE "assessment" = $1 AND ${knownAtSql('a', '$2')}`,
        [ID, times[0]],
      );
    });
    expect(JSON.stringify(plan)).toContain('answers_known');
  });
});
