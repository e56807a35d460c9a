import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { ENGINE } from '../../src/settings/engine.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { buildReport } from '../../src/reports/build-report.js';
import { drawReport } from '../../src/reports/pdf/draw-report.js';
import { readAttachments } from '../../src/reports/pdf/read-attachments.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';
import { textOf } from './pdf-text.js';
import { readCatalogue } from '../../src/reports/language/read-catalogue.js';

const DDPS = 'ddps-western-balkans-2020';
const data = copyData();
afterAll(() => data.remove());

async function pagesOf(dir: string): Promise<string> {
  const read = readAssessment(dir, DDPS);
  const model = buildReport({
    assessed: { data: read, board: assess(read, ENGINE) },
    template: readTemplate('comparative'),
    catalogue: readCatalogue('en'),
    isOtherDate: false,
  });
  return textOf(await drawReport(model, { compress: false }));
}

async function timesTold(words: string): Promise<number> {
  return (await pagesOf(data.dir)).split(words).length - 1;
}

it('follows one changed answer: on its pages, and in the scores that travel with it', async () => {
  const before = await timesTold('Pilot');
  data.edit(`${DDPS}/answers/SRB.yaml`, (text) => text.replace('value: all-levels', 'value: pilot'));
  // On the page of the jurisdiction and in what each answer rests on; the method names the answer either way.
  expect(await timesTold('Pilot')).toBe(before + 2);

  const path = join(data.home, 'report.pdf');
  const { exitCode } = await runMerilo(['report', DDPS, '--data', data.dir, '-o', path]);
  expect(exitCode).toBe(0);
  const attached = readAttachments(readFileSync(path));
  const { scores } = JSON.parse(attached.get('scores.json')?.toString() ?? '') as {
    readonly scores: readonly ScoreRow[];
  };
  // "Pilot" earns 0.3 (assessments/frameworks/ddps/1.yaml, O4).
  expect(scores.find(({ jurisdiction, element }) => jurisdiction === 'SRB' && element === 'O4')?.score).toBe(0.3);
  expect((await runMerilo(['verify', path, '--data', data.dir])).exitCode).toBe(0);
});
