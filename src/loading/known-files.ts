import { In, IsNull, type EntityManager } from 'typeorm';
import { recordIn } from '../database/known-record.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { JurisdictionEntity } from '../jurisdictions/jurisdiction.entity.js';
import { DataFileEntity } from './data-file.entity.js';
import { type Fields, type RecordTable } from './stored-kind.js';

/** A current row: where it stands, and its fields. */
export interface StoredRecord {
  readonly row: number;
  readonly file: string;
  readonly position: number;
  readonly fields: Fields;
}

/** The data files that the database knows now, by name. */
export async function knownFiles(manager: EntityManager): Promise<ReadonlyMap<string, DataFileEntity>> {
  const files = await manager.find(DataFileEntity, { where: { knownUntil: IsNull() }, order: { file: 'ASC' } });
  return new Map(files.map((known) => [known.file, known]));
}

/** The current records of a table, of these files or of all, in the order of the files. */
export async function storedRecords(
  manager: EntityManager,
  table: RecordTable,
  files: readonly string[] | null = null,
): Promise<readonly StoredRecord[]> {
  const rows = await manager.find(table, {
    where: { knownUntil: IsNull(), ...(files && { file: In(files) }) },
    order: { file: 'ASC', position: 'ASC' },
  });
  return rows.map((stored) => {
    const { row, file, position } = stored;
    return { row, file, position, fields: { ...recordIn<object>(stored) } };
  });
}

/** How law usually commences, by jurisdiction. */
export type UsualByJurisdiction = ReadonlyMap<string, UsualCommencement | undefined>;

/** How law usually commences, as the database knows it. */
export async function knownUsual(manager: EntityManager): Promise<UsualByJurisdiction> {
  const rows = await manager.find(JurisdictionEntity, {
    select: { row: true, code: true, commencement: true },
    where: { knownUntil: IsNull() },
  });
  return new Map(rows.map(({ code, commencement }) => [code, commencement]));
}
