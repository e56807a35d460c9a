import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { DataFileEntity } from './data-file.entity.js';

/**
 * The files that came from a round and stand whatever the folder has: those that it never had, and those of which it
 * still has what stood before the round. What the folder has otherwise is a change like any other.
 */
export async function standingFiles(
  manager: EntityManager,
  known: ReadonlyMap<string, DataFileEntity>,
  found: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, DataFileEntity>> {
  const own = [...known.values()].filter(
    ({ file, origin, digest }) => origin === 'round' && found.get(file) !== digest,
  );
  const otherwise = own.flatMap(({ file }) => (found.has(file) ? [file] : []));
  const rows =
    otherwise.length === 0
      ? []
      : await manager.find(DataFileEntity, {
          select: { row: true, file: true, digest: true },
          where: { file: In(otherwise), knownUntil: Not(IsNull()) },
        });
  const before = new Set(rows.map(({ file, digest }) => `${file} ${digest}`));
  const stands = ({ file }: DataFileEntity): boolean =>
    !found.has(file) || before.has(`${file} ${found.get(file) ?? ''}`);
  return new Map(own.filter(stands).map((file) => [file.file, file]));
}
