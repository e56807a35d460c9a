import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../common/domain-error.js';

/** The package's own data, whether this runs from its sources or as built. */
function packageData(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'assessments');
}

/**
 * The data folder of a command: the one that `--data` names, else `assessments` in the working folder when it is
 * there, else the package's own.
 */
export function findDataDir(cwd: string, option?: string): string {
  if (option !== undefined) {
    const named = resolve(cwd, option);
    if (existsSync(join(named, 'jurisdictions.yaml'))) return named;
    const why = existsSync(named) ? 'it holds no jurisdictions.yaml' : 'there is no such folder';
    throw new DomainError('CALL_INVALID', `--data ${option}: ${why}. Name a data folder, such as assessments`);
  }
  const local = join(cwd, 'assessments');
  if (existsSync(join(local, 'jurisdictions.yaml'))) return local;
  if (existsSync(local)) {
    throw new DomainError(
      'CALL_INVALID',
      'assessments: it holds no jurisdictions.yaml. Add one, or name another data folder with --data',
    );
  }
  return packageData();
}
