import { cpSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { buildReport } from '../../src/reports/build-report.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type Diagnosis } from '../../src/scoring/diagnosis/diagnose.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

const data = copyData('test/cases/valid/base');
cpSync('test/cases/valid/survey', data.dir, { recursive: true });
// Spending is asked for only where there is a strategy; Albania has none, and Bosnia and Herzegovina has said nothing.
data.edit('frameworks/survey/1.yaml', (text) =>
  text
    .replace(
      '        unit: million euro\n',
      '$&      applies:\n        when:\n          element: strategy\n          is: [true]\n        otherwise: 0\n',
    )
    .replace('  decimals: 2\n', '  decimals: 0\n'),
);
data.replace('survey-2022/answers.csv', 'BIH,2022,3,inland,none,30,true', 'BIH,2022,3,inland,none,,false');
afterAll(() => data.remove());

async function printed(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runMerilo([...args, '--data', data.dir]);
  expect(stderr).toBe('');
  return stdout.replaceAll(/[\s│├└─]+/g, ' ');
}

describe('a question that does not apply', () => {
  it('is told as one, with what stands, and not as an answer that the source prints', async () => {
    const told = await printed('explain', 'survey-2022', 'ALB', 'spending');
    expect(told).toContain('does not apply: 0 stands');
    expect(told).not.toContain('40');
    expect(told).not.toContain('as the source prints it');
  });

  it('is told as dropping out, where it drops out', async () => {
    const out = copyData(data.dir);
    out.replace('frameworks/survey/1.yaml', 'otherwise: 0', 'otherwise: not-applicable');
    const { stdout } = await runMerilo(['explain', 'survey-2022', 'ALB', 'spending', '--data', out.dir]);
    out.remove();
    expect(stdout).toMatch(/does not apply\n/);
    expect(stdout).not.toContain('stands');
  });

  it('is no number that was measured', async () => {
    const { stdout } = await runMerilo(['diagnose', 'survey-2022', '--format', 'json', '--data', data.dir]);
    const { diagnosis } = JSON.parse(stdout) as { readonly diagnosis: Diagnosis };
    // Albania's 40 and Bosnia and Herzegovina's gap stand for nothing; Serbia's is not covered.
    expect(diagnosis.profiles['spending']).toMatchObject({ n: 0 });
  });

  it('is not counted as open and drawn', async () => {
    const some = copyData(data.dir);
    some.edit('frameworks/survey/1.yaml', (text) =>
      text.replace(/ {2}normalise:\n {4}method: z-score\n( {4,}.*\n)+/, ''),
    );
    some.edit('survey-2022/answers.csv', (text) =>
      text.replace('not-covered', '70').replace('SRB,2022,6,inland,portal bulk', 'SRB,2022,6,inland,'),
    );
    const { stdout, stderr } = await runMerilo(['robustness', 'survey-2022', '--draws', '64', '--data', some.dir]);
    some.remove();
    expect(stderr).toBe('');
    // Seven questions apply: three lists of services, Serbia's spending, three strategies. Only one is open.
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('1 of 7 answers are open and drawn');
  });
});

describe('the steps of an element', () => {
  it('are told in words, rounding among them', async () => {
    const told = await printed('explain', 'survey-2022', 'ALB');
    expect(told).toContain('(standard score)');
    expect(told).toMatch(/\(plus −0\.5\) → -?\d+ \(rounded to whole numbers\)/);
  });
});

describe('the table of scores', () => {
  it('prints as many decimals as an element is rounded to, and no interval of what is known', async () => {
    const { stdout } = await runMerilo(['score', 'survey-2022', '--data', data.dir]);
    // Albania: 0.7071 − 0.5 = 0.2071, and nothing is open.
    expect(stdout).toMatch(/^Albania +[·●━]+ +0 /m);
    expect(stdout).not.toMatch(/^Albania.*0\.00/m);
    expect(stdout).not.toContain('approximate');
  });

  it('says which bounds are approximate, and so do the notes of the report', async () => {
    const some = copyData(data.dir);
    some.replace('survey-2022/answers.csv', 'SRB,2022,6,inland,portal bulk,', 'SRB,2022,6,inland,,');
    const words = 'of survey are approximate: open answers of others could move what they are measured by';
    const { stdout } = await runMerilo(['score', 'survey-2022', '--data', some.dir]);
    const assessed = readAssessment(some.dir, 'survey-2022');
    const report = buildReport({
      assessed: { data: assessed, board: assess(assessed, ENGINE) },
      template: readTemplate('comparative'),
      catalogue: readCatalogue('en'),
    });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(JSON.stringify(report.sections)).toContain(
      'approximate, for open answers of others could move what they are measured by: survey',
    );
    some.remove();
  });
});
