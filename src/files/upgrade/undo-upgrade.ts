import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { unknownAssessment } from '../../assessments/overrides.js';
import { DomainError } from '../../common/domain-error.js';
import { openFolder } from '../data-folder.js';
import { assessmentIds } from '../register.js';
import { writeTogether } from '../write-together.js';
import { textDigest, upgradeLogs } from './set-aside.js';

/** What an upgrade that was undone had done, and the files that are as they were before it. */
export interface UndoneUpgrade {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
}

/**
 * Undoes the last upgrade of an assessment: each file that it changed gets back the bytes that it had. Throws
 * CALL_INVALID where there is none, or where a file was changed since, for that would be lost.
 */
export function undoUpgrade(dataDir: string, id: string): UndoneUpgrade {
  const folder = openFolder(dataDir);
  const ids = assessmentIds(folder);
  if (!ids.includes(id)) throw new DomainError('CALL_INVALID', unknownAssessment(id, ids));
  const last = upgradeLogs(folder, id).at(-1);
  if (!last) throw new DomainError('CALL_INVALID', `${id} was never upgraded here, so there is nothing to undo`);
  const { from, to, before, after } = last.log;
  const files = Object.keys(before);
  const changed = files.filter((file) => {
    const text = folder.has(file) ? folder.text(file) : null;
    return text !== before[file] && (text === null || textDigest(text) !== after[file]);
  });
  if (changed.length > 0) {
    throw new DomainError(
      'CALL_INVALID',
      `nothing was undone, for ${changed.join(', ')} changed since the upgrade to ${to}, and that would be lost. ` +
        `Go back with --to ${from}, which carries what was changed`,
    );
  }
  try {
    writeTogether(new Map(files.map((file) => [join(dataDir, file), before[file] ?? ''])));
    rmSync(join(dataDir, last.file));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `the upgrade to ${to} was not undone whole: ${why}. Undo it again`);
  }
  return { from, to, files };
}
