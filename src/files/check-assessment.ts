import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';
import { type Framework } from '../frameworks/framework.js';
import { checkFile } from './check-file.js';
import { type DataFolder } from './data-folder.js';
import { readAnswers } from './read-answers.js';
import { type Register } from './register.js';

/** Reads and checks an assessment's own files, in the folder of its id: answers of the jurisdictions given (or of all) and comparators. */
export function checkAssessment(
  folder: DataFolder,
  register: Register,
  assessment: Assessment,
  framework: Framework,
  jurisdictions: readonly string[] | null,
): { readonly answers: Readonly<Record<string, readonly Answer[]>>; readonly comparators: readonly Comparator[] } {
  checkFile(folder, register, 'assessment', `${assessment.id}/assessment.yaml`);
  const { answers } = readAnswers(folder, assessment, framework, jurisdictions);
  const file = `${assessment.id}/comparators.yaml`;
  const comparators = folder.has(file) ? folder.read('comparators', file).records.map(({ record }) => record) : [];
  return { answers, comparators };
}
