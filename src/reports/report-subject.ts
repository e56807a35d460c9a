import { type Assessment } from '../assessments/assessment.js';
import { LANGUAGES } from '../common/localised-text.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { isAlignment } from '../scoreboards/alignment/alignment.js';
import { FORM_FACTS, type TemplateFile } from './template.js';

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

/**
 * Refuses a call that a report cannot answer: one about one subject without it, one about the method with a subject, a
 * table of concordance of what is no framework of obligations (`alignments` gives the assessments that are of one).
 */
export function assertAsked(
  { id, form }: Pick<TemplateFile, 'id' | 'form'>,
  jurisdiction: string | undefined,
  { assessment, framework }: Pick<AssessmentData, 'assessment' | 'framework'>,
  alignments: () => readonly string[] = () => [],
): void {
  const wrong = (message: string): DomainError => new DomainError('CALL_INVALID', message);
  const { subject } = FORM_FACTS[form];
  if (subject === 'must' && jurisdiction === undefined) {
    const [first = 'CODE'] = assessment.subjects;
    throw wrong(
      `The report "${id}" is about one subject, and none is named: give --jurisdiction ${first}, say, or ask for ${id}.${first}.en.pdf. Subjects: ${assessment.subjects.join(', ')}.`,
    );
  }
  if (subject === 'none' && jurisdiction !== undefined) {
    throw wrong(`The report "${id}" is about the method alone: leave out ${jurisdiction}.`);
  }
  if (form !== 'concordance' || isAlignment(framework)) return;
  const known = alignments();
  const which = known.length === 0 ? 'Ask for an assessment of alignment.' : `There are: ${known.join(', ')}.`;
  throw wrong(`${assessment.id} compares law with no obligations, so it has no table of concordance. ${which}`);
}

/** Refuses a language in which there are no reports. */
export function assertLanguage(language: string): void {
  if (LANGUAGES.some((known) => known === language)) return;
  throw new DomainError(
    'CALL_INVALID',
    `There is no report in "${language}".${didYouMean(language, LANGUAGES)} Languages: ${LANGUAGES.join(', ')}.`,
  );
}

/** The nearest of the assessments that are comparable with one and of an earlier date; null where there is none. */
export function earlierComparable(assessment: Assessment, all: readonly Assessment[]): Assessment | null {
  const earlier = (assessment.comparableWith ?? []).flatMap((id) =>
    all.filter((other) => other.id === id && other.asOf < assessment.asOf),
  );
  return earlier.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0] ?? null;
}
