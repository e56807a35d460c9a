import { type Answer } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type LegalDate, spanOf } from '../common/legal-date.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { type Instrument } from '../instruments/instrument.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { checkAssessment } from './check-assessment.js';
import { checkFile } from './check-file.js';
import { type DataFolder, type FileRecords, openFolder } from './data-folder.js';
import { dateFault } from './date-fault.js';
import { placeProblems } from './place-problems.js';
import { assessmentIds, frameworkFile, openRegister, type Register } from './register.js';
import { subjectsOn } from './subjects-on.js';

/** What a call may put in the place of what the assessment's file says. */
export interface AssessmentOverrides {
  readonly asOf?: LegalDate;
  /** `id@version`. */
  readonly framework?: string;
}

/** The ids of a data folder's assessments, sorted. */
export function listAssessments(dataDir: string): readonly string[] {
  return assessmentIds(openFolder(dataDir));
}

/** Throws what has been found wrong so far, all of it, each at its line. */
function throwProblems(folder: DataFolder): void {
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

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

function readFramework(folder: DataFolder, register: Register, version: string, called: boolean): Framework {
  if (called && !register.frameworks().includes(version)) {
    const known = register.frameworks();
    const guess = didYouMean(version, known) || ` There are: ${known.join(', ')}.`;
    throw callInvalid(`unknown framework "${version}".${guess} Frameworks are named id@version`);
  }
  const file = frameworkFile(version);
  return only(folder, checkFile(folder, register, 'framework', file));
}

/** Another version of a method can be tried on an assessment; another method asks other questions. */
function assertSameMethod({ id, framework }: Assessment, called: string): void {
  const [own = ''] = framework.split('@');
  if (called.split('@')[0] === own) return;
  throw callInvalid(`${id} answers the questions of ${own}, and ${called} asks others. Name a version of ${own}`);
}

function withOverrides(assessment: Assessment, overrides: AssessmentOverrides): Assessment {
  const { asOf, framework } = overrides;
  if (asOf !== undefined && spanOf(asOf) === null)
    throw callInvalid(`the date "${asOf}" ${dateFault(asOf) ?? 'is no date'}`);
  return {
    ...assessment,
    ...(asOf === undefined ? {} : { asOf }),
    ...(framework === undefined ? {} : { framework }),
  };
}

function restsOnLaw(framework: Framework, answers: Readonly<Record<string, readonly Answer[]>>): boolean {
  return (
    criteriaOf(framework.root).some(({ derive }) => derive !== undefined) ||
    Object.values(answers).some((own) =>
      own.some(({ evidence }) => evidence?.some(({ instrument }) => instrument !== undefined)),
    )
  );
}

/** Acts of other files that answers cite: a treaty of the Union, say. */
function citedElsewhere(
  register: Register,
  answers: Readonly<Record<string, readonly Answer[]>>,
  read: readonly Instrument[],
): readonly Instrument[] {
  const known = new Set(read.map(({ code }) => code));
  const cited = Object.values(answers).flatMap((own) =>
    own.flatMap(({ evidence }) => (evidence ?? []).flatMap(({ instrument }) => instrument ?? [])),
  );
  return [...new Set(cited)].filter((code) => !known.has(code)).flatMap((code) => register.instrument(code) ?? []);
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
export function readAssessment(dataDir: string, id: string, overrides: AssessmentOverrides = {}): AssessmentData {
  const folder = openFolder(dataDir);
  const register = openRegister(folder);
  const ids = assessmentIds(folder);
  if (!ids.includes(id)) {
    throw callInvalid(
      `unknown assessment "${id}".${didYouMean(id, ids) || ` There are: ${ids.join(', ') || 'none'}.`}`,
    );
  }
  const stated = only(folder, folder.read('assessment', `${id}/assessment.yaml`));
  const assessment = withOverrides(stated, overrides);
  const known = overrides.framework !== undefined || register.frameworks().includes(assessment.framework);
  if (!known) checkFile(folder, register, 'assessment', `${id}/assessment.yaml`);
  throwProblems(folder);
  const framework = readFramework(folder, register, assessment.framework, overrides.framework !== undefined);
  if (overrides.framework !== undefined) assertSameMethod(stated, overrides.framework);

  const jurisdictions = recordsIn(checkFile(folder, register, 'jurisdictions', 'jurisdictions.yaml'));
  const groups = recordsIn(checkFile(folder, register, 'groups', 'groups.yaml'));
  const subjects = recordsIn(checkFile(folder, register, 'subjects', 'subjects.yaml'));
  const rulings = folder.has('rulings.yaml') ? recordsIn(checkFile(folder, register, 'rulings', 'rulings.yaml')) : [];
  const scored = subjectsOn(assessment, groups);
  const places = [...scored, ...(assessment.memo ?? [])];
  const { answers, comparators } = checkAssessment(folder, register, id, assessment, framework, places);

  const files = restsOnLaw(framework, answers)
    ? [...new Set(places.map((code) => `${register.jurisdictions.get(code)?.partOf ?? code}.yaml`))]
    : [];
  const read = <K extends 'instruments' | 'coverage'>(kind: K): readonly FileRecords<unknown>[] =>
    files
      .filter((name) => folder.has(`${kind}/${name}`))
      .map((name) => checkFile(folder, register, kind, `${kind}/${name}`));
  read('instruments');
  read('coverage');
  const instruments = files.flatMap((name) =>
    folder.has(`instruments/${name}`) ? recordsIn(folder.read('instruments', `instruments/${name}`)) : [],
  );
  const coverage = files.flatMap((name) =>
    folder.has(`coverage/${name}`) ? recordsIn(folder.read('coverage', `coverage/${name}`)) : [],
  );
  const data: AssessmentData = {
    assessment: { ...assessment, subjects: scored },
    framework,
    jurisdictions,
    groups,
    subjects,
    instruments: [...instruments, ...citedElsewhere(register, answers, instruments)],
    coverage,
    rulings: rulings.filter((ruling) => ruling.framework === assessment.framework),
    answers,
    comparators,
  };
  throwProblems(folder);
  return data;
}
