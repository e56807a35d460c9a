import { type Problem } from '../../common/problem.js';
import { checkFolder } from '../check.js';
import { openFolder, type FileFinding } from '../data-folder.js';
import { dataFiles } from '../data-files.js';
import { placeProblems } from '../place-problems.js';
import { codeOf } from '../rules/duplicate-codes.js';
import { type Candidate } from './candidate.js';

interface Planned {
  readonly dataDir: string;
  readonly cwd: string;
  /** The files that change, with their new texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly candidates: readonly Candidate[];
}

/** What is wrong in the folder, with these files as if they were written. */
function findingsWith(dataDir: string, texts: ReadonlyMap<string, string>) {
  const folder = openFolder(dataDir, texts);
  checkFolder(folder, [...new Set([...dataFiles(dataDir), ...texts.keys()])].sort());
  return folder;
}

function nameOf({ file, message }: FileFinding): string {
  return `${file}: ${message}`;
}

/**
 * Holds the data folder as it would be to the rules of `merilo check`. What is wrong with an imported act is added to
 * that act, at its line in the imported file; what it makes wrong elsewhere is given back. What was wrong before is not
 * the import's doing, and is left out.
 */
export function checkPlanned({ dataDir, cwd, texts, candidates }: Planned): readonly Problem[] {
  if (texts.size === 0) return [];
  const folder = findingsWith(dataDir, texts);
  if (folder.findings.length === 0) return [];
  const before = new Set(findingsWith(dataDir, new Map()).findings.map(nameOf));
  const fresh = folder.findings.filter((finding) => !before.has(nameOf(finding)));
  const others = fresh.filter((finding) => {
    const [index, ...path] = finding.path;
    if (!texts.has(finding.file) || typeof index !== 'number') return true;
    const record = folder.read('instruments', finding.file).records.find((each) => each.path[0] === index)?.record;
    const own = candidates.find(({ read }) => read.code === codeOf(record));
    if (!own) return true;
    own.problems.push({ file: own.file, line: own.read.lineOf(path), message: finding.message });
    return false;
  });
  return placeProblems(folder, others, cwd);
}
