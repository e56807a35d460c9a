import { type AssessmentOverrides, unknownAssessment, withOverrides } from '../assessments/overrides.js';
import { subjectsOn } from '../assessments/subjects-on.js';
import { DomainError } from '../common/domain-error.js';
import { assessmentDataOf } from '../scoreboards/assessment-data.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { checkAssessment } from './check-assessment.js';
import { checkFile } from './check-file.js';
import { type DataFolder, type FileRecords, openFolder } from './data-folder.js';
import { placeProblems } from './place-problems.js';
import { assessmentIds, frameworkFile, openRegister, rulingFiles } from './register.js';

/** The ids of a data folder's assessments, sorted. */
export function listAssessments(dataDir: string): readonly string[] {
  return assessmentIds(openFolder(dataDir));
}

/** Throws what has been found wrong so far, all of it, each at its line. */
export function throwProblems(folder: DataFolder): void {
  if (folder.findings.length === 0) return;
  const problems = placeProblems(folder, folder.findings, process.cwd());
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new DomainError('DATA_INVALID', `nothing was worked out, for the data has ${count}`, problems);
}

function only<T>(folder: DataFolder, file: FileRecords<T>): T {
  throwProblems(folder);
  const [first] = file.records;
  if (!first) throw new Error(`${file.file} holds nothing, and nothing was found wrong with it`);
  return first.record;
}

function recordsIn<T>(file: FileRecords<T>): readonly T[] {
  return file.records.map(({ record }) => record);
}

/**
 * All that an assessment rests on, from its files and no others: a framework's own file, the register of law of its
 * subjects (where a rule or an answer rests on it), its answers and comparators. Subjects named by a group are its
 * members on the reference date. Throws DATA_INVALID with every problem of those files, CALL_INVALID when there is
 * no such assessment or framework, or the date is none.
 */
export function readAssessment(
  dataDir: string,
  id: string,
  overrides: AssessmentOverrides & {
    readonly everyYear?: boolean;
    /** Files as if they held other texts. */
    readonly instead?: ReadonlyMap<string, string>;
  } = {},
): AssessmentData {
  const folder = openFolder(dataDir, overrides.instead);
  const register = openRegister(folder);
  const ids = assessmentIds(folder);
  if (!ids.includes(id)) throw new DomainError('CALL_INVALID', unknownAssessment(id, ids));
  const stated = only(folder, folder.read('assessment', `${id}/assessment.yaml`));
  const assessment = withOverrides(stated, overrides, register.frameworks());
  if (!register.frameworks().includes(assessment.framework)) {
    checkFile(folder, register, 'assessment', `${id}/assessment.yaml`);
    throwProblems(folder);
  }
  const framework = only(folder, checkFile(folder, register, 'framework', frameworkFile(assessment.framework)));
  const jurisdictions = recordsIn(checkFile(folder, register, 'jurisdictions', 'jurisdictions.yaml'));
  const groups = recordsIn(checkFile(folder, register, 'groups', 'groups.yaml'));
  const subjects = recordsIn(checkFile(folder, register, 'subjects', 'subjects.yaml'));
  const rulings = rulingFiles(folder, [id]).flatMap((file) => recordsIn(checkFile(folder, register, 'rulings', file)));
  const places = [...subjectsOn(assessment, groups), ...(assessment.memo ?? [])];
  const { answers, replies, comparators } = checkAssessment(folder, register, id, assessment, framework, places);

  const files = (kind: 'instruments' | 'coverage', state: string): readonly string[] =>
    [state, ...jurisdictions.flatMap(({ code, partOf }) => (partOf === state ? [code] : []))]
      .map((code) => `${kind}/${code}.yaml`)
      .filter(folder.has);
  const data = assessmentDataOf({
    assessment,
    framework,
    jurisdictions,
    groups,
    subjects,
    rulings,
    answers,
    replies,
    comparators,
    ...(overrides.everyYear !== undefined && { everyYear: overrides.everyYear }),
    instrumentsOf: (state) =>
      files('instruments', state).flatMap((file) => recordsIn(checkFile(folder, register, 'instruments', file))),
    coverageOf: (state) =>
      files('coverage', state).flatMap((file) => recordsIn(checkFile(folder, register, 'coverage', file))),
    instrument: register.instrument,
  });
  throwProblems(folder);
  return data;
}
