import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../src/assessments/answer.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { diagnosableOf } from '../../src/scoreboards/diagnosable.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';

const EGDI = readAssessment('assessments', 'egdi-2024', {});

/** The index with an income and a region beside it: answers of the same form, to a series each. */
function withSeries(data: AssessmentData): AssessmentData {
  const series = [
    { code: 'income', title: { en: 'Income' }, type: 'number' },
    { code: 'region', title: { en: 'Region' }, type: 'label' },
  ] as const;
  const answers = Object.fromEntries(
    Object.entries(data.answers).map(([place, own], i) => {
      const [first] = own;
      const beside = (criterion: string, value: Answer['value']): Answer[] =>
        first ? [{ ...first, criterion, value }] : [];
      return [place, [...own, ...beside('income', 100 * i), ...beside('region', place < 'M' ? 'first' : 'second')]];
    }),
  );
  return { ...data, framework: { ...data.framework, series }, answers };
}

describe('diagnosableOf', () => {
  const { subjects } = EGDI.assessment;
  const found = diagnosableOf(EGDI, assess(EGDI, ENGINE));

  it('has the scores of each subject, by element and criterion', () => {
    expect(Object.keys(found.scores).sort()).toEqual(['HCI', 'OSI', 'TII', 'egdi']);
    expect(found.scores['OSI']).toHaveLength(subjects.length);
    // The published sub-index of Albania, as the answers have it.
    expect(found.scores['OSI']?.[subjects.indexOf('ALB')]).toBe(0.81441);
    expect(found.measured?.['OSI']?.[subjects.indexOf('ALB')]).toBe(0.81441);
  });

  it('has the series of the framework beside them, and no others', () => {
    expect(found).toMatchObject({ labels: {}, denominators: {} });
    const data = withSeries(EGDI);
    const { labels, denominators } = diagnosableOf(data, assess(data, ENGINE));
    expect(Object.keys(labels ?? {})).toEqual(['region']);
    expect(labels?.['region']?.[subjects.indexOf('ALB')]).toBe('first');
    expect(Object.keys(denominators ?? {})).toEqual(['income']);
    expect(denominators?.['income']).toHaveLength(subjects.length);
  });

  it('leaves memo rows out', () => {
    const data = {
      ...EGDI,
      assessment: { ...EGDI.assessment, subjects: subjects.slice(1), memo: subjects.slice(0, 1) },
    };
    expect(diagnosableOf(data, assess(data, ENGINE)).scores['egdi']).toHaveLength(subjects.length - 1);
  });
});
