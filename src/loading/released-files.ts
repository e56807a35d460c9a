import { type Problem } from '../common/problem.js';
import { frameworkFile } from '../files/register.js';
import { type FileChange } from './file-change.js';

/** What of a release says which files it rests on and nobody may change any more. */
export interface Released {
  readonly assessment: string;
  readonly name: string;
  /** `id@version`. */
  readonly framework: string;
}

const HOW: Readonly<Record<FileChange['how'], string>> = {
  new: 'was added to',
  changed: 'has changed, but is a file of',
  vanished: 'is gone, but is a file of',
};

/**
 * Why changes are refused: a file of a released assessment, its own folder's or its framework's, may not change, come
 * or go. One problem a file, of the first release that it belongs to. Shared files (the register, groups …) may change.
 */
export function releasedChanges(
  changes: readonly FileChange[],
  releases: readonly Released[],
  typed: (file: string) => string,
): readonly Problem[] {
  return changes.flatMap(({ file, how }) => {
    const own = releases.find(({ assessment }) => file.startsWith(`${assessment}/`));
    const used = releases.find(({ framework }) => file === frameworkFile(framework));
    if (own) {
      const message =
        `the file ${HOW[how]} ${own.assessment}, which was released as ${own.name}: what is released stays. Put the ` +
        'folder back as it was; a correction is a new release.';
      return [{ file: typed(file), line: 1, message }];
    }
    if (!used || how === 'new') return [];
    const message =
      `the framework ${used.framework} ${how === 'changed' ? 'has changed' : 'is gone'}, and ${used.assessment} was ` +
      `released with it as ${used.name}: what is released stays. Put the file back as it was; a correction is a new ` +
      'version of the framework.';
    return [{ file: typed(file), line: 1, message }];
  });
}
