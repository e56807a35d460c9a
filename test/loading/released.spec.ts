import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
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
