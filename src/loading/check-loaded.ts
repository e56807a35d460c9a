import { DomainError } from '../common/domain-error.js';
import { unstorable } from '../common/storable.js';
import { checkFolder } from '../files/check.js';
import { type DataFolder } from '../files/data-folder.js';
import { filePlaceOf } from '../files/file-kind.js';
import { placeProblems } from '../files/place-problems.js';

/**
 * Checks the folder: of all its problems those in the wanted files count (all, where `wanted` is null). Where others
 * keep a wanted file from being read, they count too. Throws DATA_INVALID with them.
 */
export function checkLoaded(
  folder: DataFolder,
  files: readonly string[],
  wanted: ReadonlySet<string> | null,
  cwd: string,
): void {
  checkFolder(folder, files);
  for (const file of files) checkStorable(folder, file);
  const own = folder.findings.filter(({ file }) => wanted === null || wanted.has(file));
  const isTableWanted = wanted !== null && files.some((file) => wanted.has(file) && file.endsWith('.csv'));
  const findings = own.length === 0 && isTableWanted ? folder.findings : own;
  if (findings.length === 0) return;
  const problems = placeProblems(folder, findings, cwd);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new DomainError('DATA_INVALID', `nothing was loaded, for the data has ${count}`, problems);
}

function checkStorable(folder: DataFolder, file: string): void {
  const kind = filePlaceOf(file)?.kind;
  if (kind === undefined || kind === 'answers-table') return;
  for (const { record, path } of folder.read(kind, file).records) {
    const findings = unstorable(record).map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
    folder.report(file, findings);
  }
}
