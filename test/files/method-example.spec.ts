import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { checkData } from '../../src/files/check.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData } from '../support/data-copy.js';

/** A block of the page that begins with some text. */
function block(language: string, start: string): string {
  const page = readFileSync('docs/method.md', 'utf8');
  const from = page.indexOf(`\`\`\`${language}\n${start}`) + language.length + 4;
  return page.slice(from, page.indexOf('```', from));
}

const data = copyData('test/cases/valid/base');
afterAll(() => data.remove());

function write(file: string, text: string): void {
  mkdirSync(dirname(join(data.dir, file)), { recursive: true });
  writeFileSync(join(data.dir, file), text);
}

it('the index of the page on the method is sound, and scores as the page says', () => {
  write('frameworks/risk/1.yaml', block('yaml', 'id: risk\n'));
  write('risk-2022/answers.csv', block('csv', 'jurisdiction,affected'));
  write(
    'risk-2022/assessment.yaml',
    readFileSync('test/cases/valid/survey/survey-2022/assessment.yaml', 'utf8')
      .replace('survey-2022', 'risk-2022')
      .replace('survey@1', 'risk@1'),
  );
  expect(checkData(data.dir)).toEqual([]);
  const { scores } = assess(readAssessment(data.dir, 'risk-2022'), ENGINE);
  const risk = scores.filter(({ element }) => element === 'risk');
  expect(risk.map(({ jurisdiction, score, rank, band }) => ({ jurisdiction, score, rank, band }))).toEqual([
    { jurisdiction: 'ALB', score: 6.8, rank: 2, band: 'high' },
    { jurisdiction: 'SRB', score: 9.3, rank: 1, band: 'high' },
    { jurisdiction: 'BIH', score: 3.9, rank: 3, band: 'low' },
  ]);
});
