import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { type Database } from '../../src/database/database.js';
import { type KeptFiles } from '../../src/jobs/kept-files.js';
import { makeFile } from '../../src/jobs/make-file.worker.js';
import { type SharedFiles } from '../../src/jobs/shared-files.service.js';
import { type ThreadPool } from '../../src/jobs/thread-pool.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { scoresDocument } from '../../src/scoreboards/scores-json.js';
import { type AssessmentServices, assessmentServices } from '../support/assessment-services.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';
import { emptyDatabase } from '../support/empty-database.js';
import { runMerilo } from '../support/run-merilo.js';
import { Templates } from '../../src/reports/own-templates.js';

const SAMPLE = 'sample-2020';
let database: Database;
let services: AssessmentServices;
let data: DataCopy;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  data = copyData('test/cases/valid/base');
  await emptyDatabase(database);
  services = assessmentServices(database);
});
afterEach(() => {
  jest.restoreAllMocks();
  data.remove();
});

async function release(name: string, ...more: readonly string[]): Promise<void> {
  expect(await runMerilo(['release', SAMPLE, '--name', name, ...more], data.home)).toMatchObject({ exitCode: 0 });
  await loadFolder(database, data.dir);
  services.version.forget();
}

async function printed(...more: readonly string[]): Promise<unknown> {
  return JSON.parse((await runMerilo(['score', SAMPLE, '--format', 'json', ...more], data.home)).stdout);
}

const served = async (): Promise<unknown> => scoresDocument((await services.scoreboards.of(SAMPLE)).board);

async function wordsOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof DomainError)) throw new Error('nothing was refused');
  return `${error.code}: ${error.message}`;
}

/** Reports made here and kept nowhere. */
function reports(): ReportsService {
  const threads = { make: makeFile } as unknown as ThreadPool;
  const kept = {
    get: async (_: string, make: () => Promise<Uint8Array>) => ({ bytes: await make(), sha256: '' }),
  };
  const shared = { get: (_: string, make: () => Promise<Uint8Array>) => make() } as unknown as SharedFiles;
  const { assessments, scoreboards } = services;
  return new ReportsService(
    assessments,
    scoreboards,
    threads,
    kept as unknown as KeptFiles,
    shared,
    new Templates(),
    services.knownAt,
  );
}

describe('a scoreboard in a database with releases', () => {
  it('is the release that it is one of, as on the command line', async () => {
    await release('2026-11-30');
    expect(await served()).toMatchObject({ release: '2026-11-30' });
    expect(await served()).toEqual(await printed());
    const { board } = await services.scoreboards.of(SAMPLE, { asOf: '2018' });
    expect(board.release).toBeNull();
  });

  it('can be had as it was published after a correction', async () => {
    const before = await printed();
    await release('2026-11-30');
    data.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');
    await release('2026-12-01', '--supersedes', '2026-11-30', '--why', 'The act was misread.');
    expect(await served()).toMatchObject({ release: '2026-12-01' });
    const { board } = await services.scoreboards.ofRelease(SAMPLE, '2026-11-30');
    expect(scoresDocument(board)).toEqual({ ...Object(before), release: '2026-11-30' });
    expect(board.publication).toEqual({ supersededBy: '2026-12-01' });
    expect(await wordsOf(services.scoreboards.ofRelease(SAMPLE, '2026-12-02'))).toBe(
      'NOT_FOUND: sample-2020 has no release "2026-12-02". Did you mean "2026-12-01"?',
    );
  });

  it('gives a report of a release at its own address, byte for byte as the command line does', async () => {
    await release('2026-11-30');
    data.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');
    await release('2026-12-01', '--supersedes', '2026-11-30', '--why', 'The act was misread.');
    const address = { assessment: `${SAMPLE}@2026-11-30`, template: 'comparative', language: 'en' };
    const { name, bytes } = await reports().report(await reports().canonical(address));
    expect(name).toBe('sample-2020@2026-11-30.comparative.en.pdf');
    const { stdout } = await runMerilo(['report', SAMPLE, '--release', '2026-11-30', '-o', '-'], data.home);
    expect(Buffer.from(bytes).equals(Buffer.from(stdout, 'latin1'))).toBe(true);
    expect(await wordsOf(reports().canonical({ ...address, asOf: '2018' }))).toBe(
      'CALL_INVALID: sample-2020@2026-11-30 is a release, with its own date and framework: leave out asOf.',
    );
    const unknown = { ...address, assessment: `${SAMPLE}@2026-11-29`, jurisdiction: 'SRB' };
    expect(await wordsOf(reports().canonical(unknown))).toContain(
      'NOT_FOUND: sample-2020 has no release "2026-11-29".',
    );
  });

  it('prints the names of the release when the shared register has moved on around its scores', async () => {
    await release('2026-11-30');
    data.replace('jurisdictions.yaml', 'en: Serbia', 'en: The Republic of Serbia');
    await loadFolder(database, data.dir);
    services.version.forget();
    const { data: own, board } = await services.scoreboards.of(SAMPLE);
    expect(board.release).toBe('2026-11-30');
    expect(own.jurisdictions.find(({ code }) => code === 'SRB')?.name).toMatchObject({ en: 'Serbia' });
  });

  it('is a draft until an embargo ends, and nothing tells of the release before', async () => {
    await release('2026-11-30', '--embargo', '2026-11-30T10:00:00Z');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-30T09:59:59Z'));
    const { board } = await services.scoreboards.of(SAMPLE);
    expect({ release: board.release, publication: board.publication }).toEqual({ release: null });
    expect(await wordsOf(services.scoreboards.ofRelease(SAMPLE, '2026-11-30'))).toBe(
      'NOT_FOUND: sample-2020 has no release "2026-11-30". There are: none.',
    );
    const address = { assessment: `${SAMPLE}@2026-11-30`, template: 'comparative', language: 'en' };
    expect(await wordsOf(reports().report(address))).toContain('NOT_FOUND: sample-2020 has no release');
    clock.mockReturnValue(Date.parse('2026-11-30T10:00:00Z'));
    expect(await served()).toMatchObject({ release: '2026-11-30' });
    expect((await services.scoreboards.ofRelease(SAMPLE, '2026-11-30')).board.release).toBe('2026-11-30');
  });
});
