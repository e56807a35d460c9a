import { type Finding } from '../../common/finding.js';
import { doubleOf, foldNumber } from '../../instruments/doubles.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type FileRecords } from '../data-folder.js';

interface Placed {
  readonly file: string;
  readonly act: Instrument;
}

/** No act stands twice under two codes: of one jurisdiction, with one type and official number, and nothing that tells them apart. */
export function doublesAcrossFiles(
  files: readonly FileRecords<Instrument>[],
): readonly { readonly file: string; readonly findings: readonly Finding[] }[] {
  const numbered = new Map<string, Placed[]>();
  return files.map(({ file, records }) => ({
    file,
    findings: records.flatMap(({ record, path }) => {
      if (record.number === undefined) return [];
      const key = [record.jurisdiction, record.type, foldNumber(record.number)].join(' ');
      const before = numbered.get(key) ?? [];
      const twice = before.find(({ act }) => doubleOf(record, act)?.sure === 'certain');
      numbered.set(key, [...before, { file, act: record }]);
      if (!twice) return [];
      const where = twice.file === file ? '' : ` in ${twice.file}`;
      const message = `${record.code} may be ${twice.act.code}${where}: both are a ${record.type} with the number ${twice.act.number}. Keep one; if they are two acts, say how they are related, or their dates`;
      return [{ path: [...path, 'number'], message }];
    }),
  }));
}
