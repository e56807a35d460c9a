import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { exportFolder } from '../../src/loading/export-folder.js';
import { runMerilo } from '../support/run-merilo.js';
import { loadingSuite } from './loading-suite.js';

const suite = loadingSuite();

async function refusal(): Promise<readonly string[]> {
  const before = await suite.exported();
  const error: unknown = await suite.load().catch((reason: unknown) => reason);
  expect(await suite.exported()).toEqual(before);
  if (!(error instanceof DomainError)) throw error;
  expect(error.code).toBe('DATA_INVALID');
  return error.problems.map(({ file, message }) => `${file}: ${message}`);
}

describe('an assessment that is released', () => {
  beforeEach(async () => {
    await suite.load();
    await suite.sql(
      `INSERT INTO "releases" ("knownFrom", "file", "position", "assessment", "name", "framework", "asOf", "engine",
         "digest", "resultDigest", "publishedAt", "document")
       VALUES (now(), '', 0, 'sample-2020', '2026-11-30', 'sample@1', '2019-12-31', '0.1.0', 'd', 'r', now(), '{}')`,
    );
  });

  it('keeps its answers', async () => {
    suite.data.replace('sample-2020/answers/ALB.yaml', 'value: selected', 'value: all');
    const [line, ...more] = await refusal();
    expect(line).toMatch(
      /^assessments\/sample-2020\/answers\/ALB\.yaml: .*changed.*sample-2020.*released as 2026-11-30.*new release/,
    );
    expect(more).toEqual([]);
  });

  it('takes no file and loses none', async () => {
    suite.write('sample-2020/answers/BIH.yaml', '[]\n');
    suite.drop('sample-2020/answers/SRB.yaml');
    expect(await refusal()).toEqual([
      expect.stringMatching(/BIH\.yaml: the file was added to sample-2020/),
      expect.stringMatching(/SRB\.yaml: the file is gone/),
    ]);
  });

  it('keeps the framework that it was released with', async () => {
    suite.data.replace('frameworks/sample/1.yaml', 'licence: ', 'licence: not ');
    expect(await refusal()).toEqual([
      expect.stringMatching(
        /^assessments\/frameworks\/sample\/1\.yaml: .*sample@1 has changed.*new version of the framework/,
      ),
    ]);
  });

  it('lets shared files, other assessments and later versions of its framework change', async () => {
    suite.data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    suite.data.replace('scores-2020/answers.csv', 'ALB,all,12.5', 'ALB,all,13.5');
    const framework = suite.written()['frameworks/sample/1.yaml'] ?? '';
    suite.write('frameworks/sample/2.yaml', framework.replace('version: 1', 'version: 2'));
    expect(await suite.load()).toMatchObject({ changed: 3 });
  });
});

describe('the file of a release', () => {
  const release = async (name: string, ...more: readonly string[]): Promise<void> => {
    const outcome = await runMerilo(['release', 'sample-2020', '--name', name, ...more], suite.data.home);
    expect(outcome).toMatchObject({ exitCode: 0 });
  };
  const misread = (): void => suite.data.replace('sample-2020/answers/SRB.yaml', 'value: all', 'value: none');
  const frozen = (dir: string): Buffer => readFileSync(join(dir, 'sample-2020/releases/2026-11-30.json'));

  it('is loaded with its scoreboard and its frozen data, and comes out again byte for byte', async () => {
    await release('2026-11-30', '--embargo', '2026-11-30T10:00:00Z');
    await suite.load();
    const [row, ...more] = await suite.sql<Record<string, unknown>>('SELECT * FROM "releases"');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ assessment: 'sample-2020', name: '2026-11-30', supersedes: null });
    expect(row?.['publishedAt']).toEqual(new Date('2026-11-30T10:00:00Z'));
    const { stdout } = await runMerilo(['score', 'sample-2020', '--format', 'json'], suite.data.home);
    expect(row?.['document']).toEqual(JSON.parse(stdout));
    expect(row?.['data']).toBe(frozen(suite.data.dir).toString('utf8'));
    const out = join(suite.data.home, 'out');
    await exportFolder(suite.database, out);
    expect(frozen(out).equals(frozen(suite.data.dir))).toBe(true);
    expect(await suite.exported()).toEqual(suite.written());
  });

  it('keeps the answers, but for what a correction brings with it', async () => {
    await release('2026-11-30');
    await suite.load();
    misread();
    expect(await refusal()).toEqual([expect.stringMatching(/SRB\.yaml: .*released as 2026-11-30.*\(merilo release\)/)]);
    await release('2026-12-01', '--supersedes', '2026-11-30', '--why', 'The act was misread.');
    expect(await suite.load()).toMatchObject({ changed: 2 });
    const names = await suite.sql<{ name: string }>('SELECT "name" FROM "releases" ORDER BY 1');
    expect(names.map(({ name }) => name)).toEqual(['2026-11-30', '2026-12-01']);
  });

  it('never changes and never goes', async () => {
    await release('2026-11-30');
    await suite.load();
    suite.data.replace('sample-2020/releases/2026-11-30.yaml', 'licence: ', 'licence: not ');
    expect(await refusal()).toEqual([expect.stringMatching(/2026-11-30\.yaml: the release has changed, and .* stays/)]);
    suite.drop('sample-2020/releases/2026-11-30.yaml');
    suite.drop('sample-2020/releases/2026-11-30.json');
    expect(await refusal()).toEqual([expect.stringMatching(/2026-11-30\.yaml: the release is gone, and/)]);
  });
});
