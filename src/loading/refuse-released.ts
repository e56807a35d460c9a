import { type EntityManager } from 'typeorm';
import { DomainError } from '../common/domain-error.js';
import { ReleaseEntity } from '../releases/release.entity.js';
import { type FileChange } from './file-change.js';
import { releasedChanges } from './released-files.js';

/** Throws DATA_INVALID with every change of what is released. */
export async function refuseReleased(
  manager: EntityManager,
  changes: readonly FileChange[],
  typed: (file: string) => string,
): Promise<void> {
  const releases = await manager.find(ReleaseEntity, {
    select: { row: true, assessment: true, name: true, framework: true },
    order: { row: 'ASC' },
  });
  const problems = releasedChanges(changes, releases, typed);
  if (problems.length === 0) return;
  throw new DomainError('DATA_INVALID', 'nothing was loaded, for what is released has changed', problems);
}
