import { DomainError } from '../common/domain-error.js';
import { elementsWithPaths } from '../frameworks/checks/elements-with-paths.js';
import { type Framework } from '../frameworks/framework.js';
import { ScoringFault } from '../scoreboards/scoring-fault.js';
import { openFolder } from './data-folder.js';
import { placeProblems } from './place-problems.js';

/**
 * A fault that showed in scoring, told as other problems of the data are: with the framework's file and the line of the
 * element. Anything else, and a fault of a framework that has no file here, is given back as it is.
 */
export function placeFault(dataDir: string, framework: Framework, thrown: unknown): unknown {
  if (!(thrown instanceof ScoringFault)) return thrown;
  const folder = openFolder(dataDir);
  const { file, why: message } = thrown;
  if (!folder.has(file)) return thrown;
  const placed = elementsWithPaths(framework).find(({ element }) => element.code === thrown.element);
  const path = placed ? [...placed.path, 'code'] : [];
  const problems = placeProblems(folder, [{ file, path, message }], process.cwd());
  return new DomainError('DATA_INVALID', 'nothing was worked out, for the method cannot take the numbers', problems);
}
