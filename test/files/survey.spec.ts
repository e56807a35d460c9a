import { cpSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkData } from '../../src/files/check.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { scoresDocument } from '../../src/scoreboards/scores-json.js';
import { ENGINE } from '../../src/settings/engine.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';
import { remarkTexts } from '../../src/scoreboards/remark.js';

const data = copyData('test/cases/valid/base');
cpSync('test/cases/valid/survey', data.dir, { recursive: true });
afterAll(() => data.remove());

function board(asOf?: string) {
  return assess(readAssessment(data.dir, 'survey-2022', asOf === undefined ? {} : { asOf }), ENGINE);
}

function row(rows: readonly ScoreRow[], jurisdiction: string, element: string): ScoreRow {
  return rows.find((each) => each.jurisdiction === jurisdiction && each.element === element)!;
}

/**
 * By hand. 2020: ALB (0.5 + 10 ÷ 20) ÷ 2 = 0.5; SRB (0.3 + 10 ÷ 20) ÷ 2 = 0.4; mean 0.45, deviation √0.005 = 0.0707107.
 * 2022: ALB (1 + 20 ÷ 20) ÷ 2 = 1, 7.778175 less 0.5, 7.28; SRB's gap takes the median of the inland places that year,
 * BIH's 10 a head: (0.8 + 0.5) ÷ 2 = 0.65, 2.83; BIH (0 + 0.5) ÷ 2 = 0.25, −2.83.
 */
describe('a survey with series, years, a penalty and an earlier year to be held against', () => {
  it('is sound', () => expect(checkData(data.dir)).toEqual([]));

  it('is scored as worked by hand', () => {
    const { scores } = board();
    const score = (code: string) => row(scores, code, 'survey').score;
    expect([score('ALB'), score('SRB'), score('BIH')]).toEqual([7.28, 2.83, -2.83]);
    expect(row(scores, 'ALB', 'survey')).toMatchObject({ band: 'ahead', answered: 3, of: 3 });
    expect(row(scores, 'BIH', 'survey').band).toBe('behind');
  });

  it('ranks members alone', () => {
    const { scores } = board();
    expect(['ALB', 'SRB', 'BIH'].map((code) => row(scores, code, 'survey').rank)).toEqual([1, 2, null]);
    expect(row(scores, 'BIH', 'services').rank).toBe(3);
  });

  it('says where a number stands in the place of an answer', () => {
    const answer = board().answers.find((each) => each.jurisdiction === 'SRB' && each.criterion === 'spending')!;
    expect(answer).toMatchObject({ value: null, missing: 'not-covered', points: { score: 0.5, missing: null } });
    expect(remarkTexts(answer.remarks).at(-1)).toBe('There is no answer; 10 stands in its place (the median).');
  });

  it('shows the steps that a number went through', () => {
    const answer = board().answers.find((each) => each.jurisdiction === 'BIH' && each.criterion === 'spending')!;
    expect(remarkTexts(answer.remarks)).toEqual([
      '30 → 10 (divided by heads) → 10 (the median) → 0.5 (brought to 0–1 between the goalposts 0 and 20).',
    ]);
  });

  it('takes the rows of the year that is asked for', () => {
    const { scores } = board('2020');
    expect(['ALB', 'SRB', 'BIH'].map((code) => row(scores, code, 'survey').score)).toEqual([0.71, -0.71, null]);
  });

  it('says which bounds are approximate: where open answers of others could move them', () => {
    const some = copyData(data.dir);
    some.replace('survey-2022/answers.csv', 'portal bulk,not-covered,true', ',not-covered,true');
    const doubtful = assess(readAssessment(some.dir, 'survey-2022'), ENGINE);
    some.remove();
    expect(board().approximate).toBeUndefined();
    expect(doubtful.approximate).toEqual(['survey']);
    expect(scoresDocument(doubtful)).toMatchObject({ approximate: ['survey'] });
  });

  it('tells of numbers that the method cannot take, with file, line, element and what to do', async () => {
    const broken = copyData(data.dir);
    broken.replace('survey-2022/answers.csv', 'SRB,2020,6,inland,bulk,60,true', 'SRB,2020,6,inland,portal,60,true');
    const { exitCode, stderr, stdout } = await runMerilo(['score', 'survey-2022', '--data', broken.dir]);
    broken.remove();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/frameworks\/survey\/1\.yaml:23: element survey: the standard deviation is 0/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names the place, the year and the series of a number that nothing can be divided by, and what to do', async () => {
    const broken = copyData(data.dir);
    broken.replace('survey-2022/answers.csv', 'SRB,2020,6,', 'SRB,2020,0,');
    const { stderr } = await runMerilo(['score', 'survey-2022', '--data', broken.dir]);
    broken.remove();
    expect(stderr).toContain(
      'criterion spending: SRB 2020: the series "heads" cannot divide: it takes numbers above 0, not 0: correct it, or leave it empty',
    );
  });
});
