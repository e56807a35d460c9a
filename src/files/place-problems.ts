import { join, relative, resolve } from 'node:path';
import { type Problem } from '../common/problem.js';
import { type DataFolder, type FileFinding } from './data-folder.js';
import { parsePlaces, type Places } from './yaml-places.js';

/** A file's path as the user would type it: from the working folder, unless it lies outside. */
export function typedPath(dir: string, file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, join(dir, file)));
  return path.startsWith('..') ? resolve(cwd, join(dir, file)) : path.split('\\').join('/');
}

function lineOf(finding: FileFinding, places: Places): number {
  return finding.line ?? places.lineOf(finding.path);
}

/**
 * Findings as problems with their lines, sorted by file and line, each once. Files with a finding are parsed again
 * with positions; where a file is no YAML, all its faults of syntax stand in the place of the first.
 */
export function placeProblems(folder: DataFolder, findings: readonly FileFinding[], cwd: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const file of new Set(findings.map((finding) => finding.file))) {
    const own = findings.filter((finding) => finding.file === file);
    const text = own.every(({ line }) => line !== undefined) ? null : folder.text(file);
    const places = parsePlaces(text ?? '');
    const typed = typedPath(folder.dir, file, cwd);
    for (const finding of own) {
      const faults = finding.syntax && places.faults.length > 0 ? places.faults : null;
      for (const { line, message } of faults ?? [{ line: lineOf(finding, places), message: finding.message }]) {
        problems.push({ file: typed, line, message });
      }
    }
  }
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = JSON.stringify(problem);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
