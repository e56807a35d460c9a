import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assessmentPage } from '../../src/web/pages/assessment-page.js';
import { scorecardPage } from '../../src/web/pages/scorecard-page.js';
import { named, parseHtml, wordsOf } from './parse-html.js';
import { viewOfData } from './site.js';

const DATA = readAssessment('assessments', 'ddps-western-balkans-2025');
const PLAIN = viewOfData(DATA);
const OTHER = viewOfData(DATA, { asOf: '2022-06-30' });
const REPORT = '/reports/ddps-western-balkans-2025/';

function titleOf(page: string): string {
  return wordsOf(named(parseHtml(page), 'title')[0]!);
}

function reportLinks(page: string): readonly string[] {
  return named(parseHtml(page), 'a')
    .filter(({ attributes: { href = '' } }) => href.startsWith(REPORT))
    .map((link) => `${wordsOf(link)} ${(link.attributes.href ?? '').slice(REPORT.length)}`);
}

describe('a page of another date', () => {
  it('says the date in the title of its window', () => {
    expect(titleOf(assessmentPage(PLAIN))).not.toContain('as of');
    expect(titleOf(scorecardPage(PLAIN, 'SRB'))).not.toContain('as of');
    expect(titleOf(assessmentPage(OTHER))).toContain('as of 30 June 2022');
    expect(titleOf(scorecardPage(OTHER, 'SRB'))).toContain('as of 30 June 2022');
  });

  it('does not pass the report off as one of that date', () => {
    expect(wordsOf(parseHtml(scorecardPage(OTHER, 'SRB')))).toContain(
      'Reports on Serbia, of the assessment as it stands',
    );
    expect(reportLinks(scorecardPage(OTHER, 'SRB'))).not.toContain('PDF, in English profile.SRB.en.pdf');
    expect(reportLinks(assessmentPage(OTHER))).not.toContain('PDF, in English comparative.en.pdf');
  });
});

it('the report is in the head of its page, before the first number', () => {
  expect(reportLinks(assessmentPage(PLAIN))[0]).toBe('PDF, in English comparative.en.pdf');
  expect(reportLinks(scorecardPage(PLAIN, 'SRB'))[0]).toBe('PDF, in English profile.SRB.en.pdf');
  // Of an entity with laws of its own there is no report.
  expect(reportLinks(scorecardPage(PLAIN, 'BA-SRP'))).toEqual([]);
});

it('offers each report in nine languages, by the names that they call themselves', () => {
  const links = reportLinks(assessmentPage(PLAIN)).slice(1);
  expect(links).toHaveLength(27);
  expect(links).toContain('македонски brief.mk.pdf');
  expect(links).toContain('srpski comparative.sr-Latn.pdf');
  expect(reportLinks(scorecardPage(PLAIN, 'SRB'))).toContain('српски worksheet.SRB.sr-Cyrl.pdf');
});
