import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';

/**
 * The data files that paths name, each a file or a folder, from the working folder or from the data folder; all when
 * none is named. Throws CALL_INVALID on a path that names no data file.
 */
export function wantedFiles(
  dir: string,
  paths: readonly string[],
  files: readonly string[],
  cwd: string,
): readonly string[] {
  if (paths.length === 0) return files;
  return paths.flatMap((path) => {
    const full = existsSync(resolve(cwd, path)) ? resolve(cwd, path) : resolve(dir, path);
    const inside = relative(dir, full).split('\\').join('/');
    const known = files.filter((file) => inside === '' || file === inside || file.startsWith(`${inside}/`));
    if (known.length > 0) return known;
    if (existsSync(full) && inside.startsWith('..')) {
      throw new DomainError('CALL_INVALID', `${path} lies outside the data folder ${dir}: name its folder with --data`);
    }
    if (existsSync(full) && statSync(full).isDirectory()) return [];
    const guess = didYouMean(inside, files);
    throw new DomainError('CALL_INVALID', `${path}: there is no such data file.${guess}`);
  });
}
