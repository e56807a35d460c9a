import { type PlacedRuling } from '../assessments/ruling.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { markedAnswers, type RulingMarks } from '../scoreboards/follow/marked-answers.js';
import { checkFile } from './check-file.js';
import { openFolder } from './data-folder.js';
import { filePlaceOf } from './file-kind.js';
import { placeProblems } from './place-problems.js';
import { readAssessment } from './read-assessment.js';
import { assessmentIds, openRegister, rulingFiles } from './register.js';

function assertKnown(framework: string, known: readonly string[]): void {
  if (known.some((version) => isOf(version, framework))) return;
  const names = [...known, ...new Set(known.map((version) => version.split('@')[0] ?? ''))];
  const guess = didYouMean(framework, names) || ` There are: ${known.join(', ')}.`;
  throw new DomainError('CALL_INVALID', `unknown framework "${framework}".${guess}`);
}

/** Whether a version is the one called, or any of the framework that is called without one. */
function isOf(version: string, called: string): boolean {
  return version === called || version.split('@')[0] === called;
}

/**
 * The rulings of a data folder, of one framework (`ddps`, `ddps@1`) or of all, each with the typed answers of its
 * assessments that are older. Throws DATA_INVALID with every problem of the files read, CALL_INVALID for a framework
 * that is not there.
 */
export function readRulings(dataDir: string, framework?: string): readonly RulingMarks[] {
  const folder = openFolder(dataDir);
  const register = openRegister(folder);
  if (framework !== undefined) assertKnown(framework, register.frameworks());
  const rulings = rulingFiles(folder, assessmentIds(folder)).flatMap((file) => {
    const [assessment] = filePlaceOf(file)?.names ?? [];
    const { records } = checkFile(folder, register, 'rulings', file);
    return records.map(({ record }): PlacedRuling => ({ ...record, ...(assessment !== undefined && { assessment }) }));
  });
  if (folder.findings.length > 0) {
    const problems = placeProblems(folder, folder.findings, process.cwd());
    throw new DomainError('DATA_INVALID', 'nothing was listed, for the rulings have problems', problems);
  }
  const asked = rulings.filter((ruling) => framework === undefined || isOf(ruling.framework, framework));
  const ruled = new Set(asked.map((ruling) => ruling.framework));
  const ids = assessmentIds(folder).filter((id) =>
    folder.read('assessment', `${id}/assessment.yaml`).records.some(({ record }) => ruled.has(record.framework)),
  );
  return markedAnswers(
    asked,
    ids.map((id) => readAssessment(dataDir, id)),
  );
}
