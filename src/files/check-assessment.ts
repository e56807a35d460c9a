import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';
import { type RepliesByPlace } from '../assessments/reply.js';
import { didYouMean } from '../common/did-you-mean.js';
import { within } from '../common/finding.js';
import { type Framework } from '../frameworks/framework.js';
import { checkFile } from './check-file.js';
import { type DataFolder } from './data-folder.js';
import { checkReplies } from './check-replies.js';
import { readAnswers } from './read-answers.js';
import { type Register } from './register.js';
import { contextOf } from './rules/answer-context.js';
import { answerValue } from './rules/answer-value.js';
import { duplicateAnswers } from './rules/duplicate-answers.js';
import { matchedQuestions } from './rules/matched-questions.js';
import { referencesAreSubjects } from './rules/reference-units.js';
import { soundConstraints } from './rules/sound-constraints.js';
import { soundRobustness } from './rules/sound-robustness.js';
import { ANSWER_RULES, COMPARATOR_RULES } from './rules-of.js';
import { subjectsOn } from '../assessments/subjects-on.js';

/** The answers, replies and comparators of an assessment, read and checked. */
export interface AssessmentParts {
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  readonly replies: RepliesByPlace;
  readonly comparators: readonly Comparator[];
}

/**
 * Who an assessment may have answers of: its subjects and memo rows; members of a group at any time. Null where the
 * subjects are a group that cannot be read.
 */
function placesOf(assessment: Assessment, register: Register): readonly string[] | null {
  const unread = (code: string): boolean => !register.jurisdictions.get(code) && !register.groups.get(code);
  if (assessment.subjects.length === 1 && assessment.subjects.some(unread)) return null;
  const groups = register.groups.codes.flatMap((code) => register.groups.get(code) ?? []);
  const byGroup = assessment.subjects.flatMap(
    (code) => register.groups.get(code)?.members.map(({ jurisdiction }) => jurisdiction) ?? [],
  );
  return [...subjectsOn(assessment, groups), ...byGroup, ...(assessment.memo ?? [])];
}

function without(places: readonly string[], memo: readonly string[] = []): readonly string[] {
  return places.filter((place) => !memo.includes(place));
}

function whyNoPlace(code: string, places: readonly string[]): string {
  return `"${code}" is neither a subject nor a memo row of the assessment.${didYouMean(code, places)}`;
}

/**
 * Reads and checks an assessment's own files, in the folder of its id: its answers (of the jurisdictions given, or
 * all of them), replies and comparators, held against the framework given.
 */
export function checkAssessment(
  folder: DataFolder,
  register: Register,
  id: string,
  assessment: Assessment,
  framework: Framework,
  jurisdictions: readonly string[] | null,
): AssessmentParts {
  const file = `${id}/assessment.yaml`;
  const context = contextOf(assessment, framework, register);
  const places = placesOf(assessment, register);
  checkFile(folder, register, 'assessment', file);
  folder.report(file, soundConstraints(context));
  folder.report(file, soundRobustness(context));
  if (places) folder.report(file, referencesAreSubjects(context, without(places, assessment.memo)));

  const { answers, files, table } = readAnswers(folder, id, assessment, framework, jurisdictions);
  for (const { jurisdiction, records } of files) {
    if (places && !places.includes(jurisdiction)) {
      folder.report(records.file, [{ path: [], message: whyNoPlace(jurisdiction, places) }], 1);
    }
    for (const { record, path } of records.records) {
      for (const rule of ANSWER_RULES) folder.report(records.file, within(path, rule(record, context)));
    }
    folder.report(
      records.file,
      duplicateAnswers(
        records.records,
        table.flatMap((row) => (row.jurisdiction === jurisdiction ? row.answers : [])),
      ),
    );
  }
  for (const { jurisdiction, line, answers: given } of table) {
    const found =
      !places || places.includes(jurisdiction) ? [] : [{ path: [], message: whyNoPlace(jurisdiction, places) }];
    const own = given.flatMap((answer) => {
      const criterion = context.criteria.get(answer.criterion);
      return criterion && answer.value !== undefined ? answerValue(answer.value, criterion, []) : [];
    });
    folder.report(`${id}/answers.csv`, [...found, ...own], line);
  }

  const replies = checkReplies(folder, context, places, jurisdictions);

  if (!folder.has(`${id}/comparators.yaml`)) return { answers, replies, comparators: [] };
  const comparators = folder.read('comparators', `${id}/comparators.yaml`);
  for (const { record, path } of comparators.records) {
    for (const rule of COMPARATOR_RULES) folder.report(comparators.file, within(path, rule(record, context)));
  }
  folder.report(comparators.file, matchedQuestions(comparators.records));
  return { answers, replies, comparators: comparators.records.map(({ record }) => record) };
}
