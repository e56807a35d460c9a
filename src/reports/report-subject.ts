import { type Assessment } from '../assessments/assessment.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { LANGUAGES } from './report-address.js';

/** The subject that a code or an alias names (XKX, XK, XKV). One that there is not is CALL_INVALID, with the nearest. */
export function subjectCalled(name: string, { jurisdictions, assessment }: AssessmentData): string {
  const code = jurisdictionCalled(jurisdictions, name)?.code ?? name;
  const { subjects } = assessment;
  if (subjects.includes(code)) return code;
  throw new DomainError(
    'CALL_INVALID',
    `"${name}" is no subject of this assessment.${didYouMean(name, subjects)} Subjects: ${subjects.join(', ')}.`,
  );
}

/** Refuses a language in which there are no reports. */
export function assertLanguage(language: string): void {
  if (LANGUAGES.includes(language)) return;
  throw new DomainError(
    'CALL_INVALID',
    `There is no report in "${language}" yet.${didYouMean(language, LANGUAGES)} Languages: ${LANGUAGES.join(', ')}.`,
  );
}

/** The nearest of the assessments that are comparable with one and of an earlier date; null where there is none. */
export function earlierComparable(assessment: Assessment, all: readonly Assessment[]): Assessment | null {
  const earlier = (assessment.comparableWith ?? []).flatMap((id) =>
    all.filter((other) => other.id === id && other.asOf < assessment.asOf),
  );
  return earlier.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0] ?? null;
}
