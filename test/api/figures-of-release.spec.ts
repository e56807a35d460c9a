import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { type KeptFiles } from '../../src/jobs/kept-files.js';
import { makeFile } from '../../src/jobs/make-file.worker.js';
import { type SharedFiles } from '../../src/jobs/shared-files.service.js';
import { type ThreadPool } from '../../src/jobs/thread-pool.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { FiguresService } from '../../src/reports/figures.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { assessmentServices } from '../support/assessment-services.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';
import { runMerilo } from '../support/run-merilo.js';
import { Templates } from '../../src/reports/own-templates.js';

const SAMPLE = 'sample-2020';
let database: Database;
let data: DataCopy;
beforeAll(async () => {
  [database, data] = [await testDatabase(), copyData('test/cases/valid/base')];
}, 60_000);
afterAll(async () => {
  data.remove();
  await database.close();
});

/** Figures made here and kept nowhere. */
function figures(): FiguresService {
  const { assessments, scoreboards, knownAt } = assessmentServices(database);
  const threads = { make: makeFile } as unknown as ThreadPool;
  const kept = {
    get: async (_: string, make: () => Promise<Uint8Array>) => ({ bytes: await make(), sha256: '' }),
  } as unknown as KeptFiles;
  const reports = new ReportsService(
    assessments,
    scoreboards,
    threads,
    kept,
    {} as SharedFiles,
    new Templates(),
    knownAt,
  );
  return new FiguresService(assessments, scoreboards, reports);
}

it('a figure of a release stays what it was when the answers move on', async () => {
  expect(await runMerilo(['release', SAMPLE, '--name', '2026-11-30'], data.home)).toMatchObject({ exitCode: 0 });
  await loadFolder(database, data.dir);
  const csv = async (called: string): Promise<string> => {
    const { bytes } = await figures().file(called, { figure: 'matrix', language: 'en', format: 'csv' }, {});
    return Buffer.from(bytes).toString('utf8');
  };
  const published = await csv(SAMPLE);
  data.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');
  expect(
    await runMerilo(
      ['release', SAMPLE, '--name', '2026-12-01', '--supersedes', '2026-11-30', '--why', 'Misread.'],
      data.home,
    ),
  ).toMatchObject({ exitCode: 0 });
  await loadFolder(database, data.dir);
  expect(await csv(SAMPLE)).not.toBe(published);
  expect(await csv(`${SAMPLE}@2026-11-30`)).toBe(published);
  const svg = await figures().file(`${SAMPLE}@2026-11-30`, { figure: 'standing', language: 'en', format: 'svg' }, {});
  expect(Buffer.from(svg.bytes).toString('utf8')).toContain('release 2026-11-30');
  expect(svg.name).toBe('sample-2020@2026-11-30.standing.en.svg');
});
