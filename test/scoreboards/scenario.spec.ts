import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/common/domain-error.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { readScenario } from '../../src/files/read-scenario.js';
import { scenarioOf } from '../../src/scoreboards/follow/scenario.js';
import { ENGINE } from '../../src/settings/engine.js';

const data = readAssessment('assessments', 'ddps-western-balkans-2025');
const DRAFT = readFileSync('docs/examples/draft-albania.yaml', 'utf8');

function problemsOf(text: string): readonly string[] {
  try {
    readScenario(text, 'draft.yaml', data);
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ line, message }) => `${line}: ${message}`);
    throw error;
  }
  return [];
}

describe('a draft law', () => {
  it('moves the criteria that it decides, of its own place alone, and leaves the record as it was', () => {
    const before = JSON.stringify(data);
    const { acts, answers, scores, digestBefore, digestAfter } = scenarioOf(
      data,
      readScenario(DRAFT, 'draft.yaml', data),
      {},
      ENGINE,
    );
    expect(acts).toMatchObject([{ act: 'ALB-DRAFT-SHARING', jurisdiction: 'ALB', kind: 'new' }]);
    expect(new Set(answers.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['ALB']));
    const sharing = answers.find(({ criterion }) => criterion === 'S1');
    expect(sharing?.after).toMatchObject({ value: 'all', provisions: ['ALB-DRAFT-SHARING 3'] });
    const law = scores.find(({ jurisdiction, element }) => jurisdiction === 'ALB' && element === 'law-only');
    expect(law?.after.low).toBeGreaterThan(law?.before.low ?? 1);
    expect(digestAfter).not.toBe(digestBefore);
    expect(JSON.stringify(data)).toBe(before);
  });

  it('says that it changes nothing before it commences', () => {
    const early = { ...data, assessment: { ...data.assessment, asOf: '2025-06-30' } };
    const { answers, scores, remarks } = scenarioOf(early, readScenario(DRAFT, 'draft.yaml', early), {}, ENGINE);
    expect([answers, scores]).toEqual([[], []]);
    expect(remarks).toContain('ALB-DRAFT-SHARING is not in force on 2025-06-30.');
  });

  it('is told all that is wrong with it at once, by line', () => {
    const wrong = [
      'events:',
      '  - act: SRB-EGOV-2081',
      "    event: { type: repealed, date: '2020-01-01' }",
      '  - act: SRB-EGOV-2018',
      "    event: { type: repealed, date: '2001-01-01' }",
      'answers:',
      '  - { jurisdiction: SRX, criterion: G9, value: all, justification: x }',
    ].join('\n');
    const problems = problemsOf(wrong);
    expect(problems[0]).toBe(
      '2: no act "SRB-EGOV-2081" is in the register or in this file. Did you mean "SRB-EGOV-2018"?',
    );
    expect(problems.some((each) => each.startsWith('5: SRB-EGOV-2018 is repealed on 2001-01-01'))).toBe(true);
    expect(problems).toContain('7: "SRX" is not assessed. Did you mean "SRB"?');
    expect(problems).toContain('7: unknown criterion "G9". Did you mean "G1"?');
  });

  it.each([
    { text: '', says: '1: the draft is empty: give acts, events or answers' },
    { text: 'note: x\n', says: '1: the draft holds neither acts nor events nor answers: give one of them' },
    { text: 'acts: &a\n  - *a\n', says: '2: "&a" is an anchor: files have none, take it out' },
  ])('is refused where it is no draft: $says', ({ text, says }) => {
    expect(problemsOf(text)).toContain(says);
  });
});
