import { type Finding } from '../../common/finding.js';
import { type FileRecords } from '../data-folder.js';

/** A code names one record in all the files of its kind. */
export function codesAcrossFiles(
  files: readonly FileRecords<{ readonly code: string }>[],
): readonly { readonly file: string; readonly findings: readonly Finding[] }[] {
  const home = new Map<string, string>();
  return files.map(({ file, records }) => ({
    file,
    findings: records.flatMap(({ record: { code }, path }) => {
      const other = home.get(code) ?? file;
      home.set(code, other);
      return other === file
        ? []
        : [{ path: [...path, 'code'], message: `the code "${code}" is in ${other} already: keep one` }];
    }),
  }));
}
