import { type Problem } from '../common/problem.js';
import { filePlaceOf } from '../files/file-kind.js';
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

const WAS: Readonly<Record<FileChange['how'], string>> = { new: 'is new', changed: 'has changed', vanished: 'is gone' };

/** The assessments of which the changes bring a release. */
function newlyReleased(changes: readonly FileChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ file, how }) => {
      const place = filePlaceOf(file);
      return how === 'new' && place?.kind === 'release' ? (place.names[0] ?? []) : [];
    }),
  );
}

/**
 * Why changes are refused: a file of a released assessment, its own folder's or its framework's, may not change, come
 * or go, unless a new release of the assessment comes with it. The file of a release never changes or goes. One problem
 * a file, of the first release that it belongs to. Shared files (the register, groups …) may change.
 */
export function releasedChanges(
  changes: readonly FileChange[],
  releases: readonly Released[],
  typed: (file: string) => string,
): readonly Problem[] {
  const corrected = newlyReleased(changes);
  return changes.flatMap(({ file, how }) => {
    const told = (message: string): readonly Problem[] => [{ file: typed(file), line: 1, message }];
    const own = releases.find(({ assessment }) => file.startsWith(`${assessment}/`));
    const used = releases.find(({ framework }) => file === frameworkFile(framework));
    if (own && filePlaceOf(file)?.kind === 'release') {
      if (how === 'new') return [];
      return told(
        `the release ${WAS[how]}, and what is released stays. Put the file back as it was; a correction is a new release.`,
      );
    }
    if (own) {
      if (corrected.has(own.assessment)) return [];
      return told(
        `the file ${HOW[how]} ${own.assessment}, which was released as ${own.name}: what is released stays. Put the ` +
          'folder back as it was; a correction is a new release (merilo release), loaded together with what it changes.',
      );
    }
    if (!used || how === 'new') return [];
    return told(
      `the framework ${used.framework} ${how === 'changed' ? 'has changed' : 'is gone'}, and ${used.assessment} was ` +
        `released with it as ${used.name}: what is released stays. Put the file back as it was; a correction is a new ` +
        'version of the framework.',
    );
  });
}
