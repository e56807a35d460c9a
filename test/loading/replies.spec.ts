import { describe, expect, it } from '@jest/globals';
import { assessmentServices } from '../../src/assessment-services.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { besideDigest } from '../../src/releases/freeze.js';
import { isAssessmentData } from '../../src/scoreboards/verify.js';
import { dataText } from '../../src/scoreboards/data-text.js';
import { ENGINE } from '../../src/settings/engine.js';
import { runMerilo } from '../support/run-merilo.js';
import { loadingSuite } from './loading-suite.js';

const suite = loadingSuite();

const FILE = 'sample-2020/replies/ALB.yaml';

const REPLIES = `- criterion: A1
  position: disputed
  value: all
  comment: Our decision of 2019 reaches all data.
  evidence:
    - instrument: ALB-OPEN-2014
      provision: 3(1)
  signed: '2020-02-01'
  response:
    decision: keep
    text: The decision was made after the date.
- criterion: A2
  position: agreed
  signed: '2020-02-01'
- criterion: B1
  position: silent
  signed: '2020-03-01'
`;

describe('the replies of governments in the data', () => {
  it('are sound, stand in their table, and an export writes the file as it was', async () => {
    suite.write(FILE, REPLIES);
    expect((await runMerilo(['check'], suite.data.home)).exitCode).toBe(0);
    await suite.load();
    expect(await suite.exported()).toEqual(suite.written());
    const rows = await suite.sql(`SELECT "criterion", "stance", "jurisdiction" FROM "replies" ORDER BY "position"`);
    expect(rows).toEqual([
      { criterion: 'A1', stance: 'disputed', jurisdiction: 'ALB' },
      { criterion: 'A2', stance: 'agreed', jurisdiction: 'ALB' },
      { criterion: 'B1', stance: 'silent', jurisdiction: 'ALB' },
    ]);
  });

  it('are part of the data of the assessment, the same from files and from a database, and of what is frozen', async () => {
    suite.write(FILE, REPLIES);
    await suite.load();
    const fromFiles = readAssessment(suite.data.dir, 'sample-2020');
    expect(fromFiles.replies?.['ALB']?.map(({ criterion, position }) => `${criterion} ${position}`)).toEqual([
      'A1 disputed',
      'A2 agreed',
      'B1 silent',
    ]);
    const stored = await assessmentServices(suite.database).assessments.data('sample-2020');
    expect(stored.replies).toEqual(fromFiles.replies);
    const frozen: unknown = JSON.parse(dataText(fromFiles));
    expect(isAssessmentData(frozen) && frozen.replies).toEqual(fromFiles.replies);
  });

  it('change what is printed beside the scores and no score; without any, the data are as they were', async () => {
    const before = readAssessment(suite.data.dir, 'sample-2020');
    expect(Object.keys(before)).not.toContain('replies');
    const { digest } = await scored();
    suite.write(FILE, REPLIES);
    const after = readAssessment(suite.data.dir, 'sample-2020');
    expect(besideDigest(after, ENGINE)).not.toBe(besideDigest(before, ENGINE));
    expect((await scored()).digest).toBe(digest);
  });

  it('are put into their order by format', async () => {
    suite.write(
      FILE,
      REPLIES.replace('- criterion: A2\n  position: agreed\n', '- position: agreed\n  criterion: A2\n'),
    );
    expect((await runMerilo(['format'], suite.data.home)).exitCode).toBe(0);
    expect(suite.written()[FILE]).toBe(REPLIES);
  });

  it('are refused once their assessment is released', async () => {
    await suite.load();
    expect((await runMerilo(['release', 'sample-2020', '--name', '2026-11-30'], suite.data.home)).exitCode).toBe(0);
    await suite.load();
    suite.write(FILE, REPLIES);
    await expect(suite.load()).rejects.toThrow('nothing was loaded, for what is released has changed');
  });
});

async function scored(): Promise<{ readonly digest: string }> {
  const { stdout } = await runMerilo(['score', 'sample-2020', '--format', 'json'], suite.data.home);
  return JSON.parse(stdout) as { readonly digest: string };
}
