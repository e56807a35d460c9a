import { didYouMean } from '../common/did-you-mean.js';
import { within } from '../common/finding.js';
import { type DataFolder, type FileRecords } from './data-folder.js';
import { filePlaceOf } from './file-kind.js';
import { type Register } from './register.js';
import { LIST_RULES_OF, type RegisterKind, RULES_OF } from './rules-of.js';
import { type RecordOf } from './schema-of.js';

/** A file of the register of law is named after a jurisdiction. */
export function checkFileName(folder: DataFolder, register: Register, file: string, code: string): void {
  const { jurisdictions } = register;
  if (jurisdictions.has(code)) return;
  const guess = didYouMean(code, jurisdictions.codes);
  folder.report(file, [{ path: [], message: `the file is named after no jurisdiction: "${code}".${guess}` }], 1);
}

/** Reads a file and holds each of its records against the rules of its kind; what is wrong is reported to the folder. */
export function checkFile<K extends RegisterKind>(
  folder: DataFolder,
  register: Register,
  kind: K,
  file: string,
): FileRecords<RecordOf[K]> {
  const names = filePlaceOf(file)?.names ?? [];
  if (kind === 'instruments' || kind === 'coverage') checkFileName(folder, register, file, names[0] ?? '');
  const records = folder.read(kind, file);
  for (const { record, path } of records.records) {
    for (const rule of RULES_OF[kind]) folder.report(file, within(path, rule(record, register, names)));
  }
  folder.report(file, LIST_RULES_OF[kind]?.(records.records) ?? []);
  return records;
}
