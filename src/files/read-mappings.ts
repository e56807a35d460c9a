import { isMappedElement, type Mapping } from '../assessments/mapping.js';
import { DomainError } from '../common/domain-error.js';
import { type Framework } from '../frameworks/framework.js';
import { checkFile } from './check-file.js';
import { openFolder } from './data-folder.js';
import { placeProblems } from './place-problems.js';
import { assessmentIds, openRegister } from './register.js';

/** The mappings of a data folder, and what they join. */
export interface ReadMappings {
  readonly mappings: readonly Mapping[];
  /** The frameworks whose questions are mapped. */
  readonly frameworks: readonly Framework[];
  /** Ids of the assessments that apply one of these, sorted. */
  readonly assessments: readonly string[];
}

const FILE = 'mappings.yaml';

/**
 * Reads the mappings of a data folder: none where it has no such file. Throws DATA_INVALID with every problem of that
 * file and of the frameworks that it names.
 */
export function readMappings(dataDir: string): ReadMappings {
  const folder = openFolder(dataDir);
  const register = openRegister(folder);
  const mappings = folder.has(FILE)
    ? checkFile(folder, register, 'mappings', FILE).records.map(({ record }) => record)
    : [];
  const named = new Set(
    mappings.flatMap(({ from, to }) => [from.framework, ...(isMappedElement(to) ? [to.framework] : [])]),
  );
  const frameworks = [...named].flatMap((version) => register.framework(version) ?? []);
  const assessments = assessmentIds(folder).filter((id) => {
    const [assessment] = folder.read('assessment', `${id}/assessment.yaml`).records;
    return assessment !== undefined && named.has(assessment.record.framework);
  });
  if (folder.findings.length > 0) {
    const problems = placeProblems(folder, folder.findings, process.cwd());
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    throw new DomainError(
      'DATA_INVALID',
      `nothing was compared, for the mappings and what they join have ${count}`,
      problems,
    );
  }
  return { mappings, frameworks, assessments };
}
