import { within } from '../common/finding.js';
import { type DataFolder, type FileRecords } from './data-folder.js';
import { type Register } from './register.js';
import { type RegisterKind, RULES_OF } from './rules-of.js';
import { type RecordOf } from './schema-of.js';

/** Reads a file and holds each of its records against the rules of its kind; what is wrong is reported to the folder. */
export function checkFile<K extends RegisterKind>(
  folder: DataFolder,
  register: Register,
  kind: K,
  file: string,
): FileRecords<RecordOf[K]> {
  const records = folder.read(kind, file);
  for (const { record, path } of records.records) {
    for (const rule of RULES_OF[kind]) folder.report(file, within(path, rule(record, register)));
  }
  return records;
}
