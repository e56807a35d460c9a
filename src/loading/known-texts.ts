import { type EntityManager } from 'typeorm';
import { type DataFileEntity } from './data-file.entity.js';
import { fileText } from './file-text.js';
import { storedRecords } from './known-files.js';
import { type Fields, TABLE_OF } from './stored-kind.js';

/** The text of a data file; of a release, its frozen data too. */
function textsOf(file: DataFileEntity, records: readonly Fields[]): readonly (readonly [string, string])[] {
  const own = [file.file, fileText(file, records)] as const;
  const frozen = file.kind === 'release' ? records[0]?.['data'] : undefined;
  return typeof frozen === 'string' ? [own, [file.file.replace(/\.yaml$/, '.json'), frozen]] : [own];
}

/** The canonical texts of these data files as their current records give them, by name. */
export async function knownTexts(
  manager: EntityManager,
  files: ReadonlyMap<string, DataFileEntity>,
): Promise<ReadonlyMap<string, string>> {
  const names = [...files.keys()];
  const fields = new Map<string, Fields[]>();
  for (const table of new Set([...files.values()].map(({ kind }) => TABLE_OF[kind]))) {
    for (const record of await storedRecords(manager, table, names)) {
      const own = fields.get(record.file);
      if (own) own.push(record.fields);
      else fields.set(record.file, [record.fields]);
    }
  }
  return new Map([...files.values()].flatMap((file) => textsOf(file, fields.get(file.file) ?? [])));
}
