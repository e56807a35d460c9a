import { type Finding } from '../../common/finding.js';

/** The code that a record of a list bears, sound or not. */
export function codeOf(record: unknown): string | null {
  const code = typeof record === 'object' && record !== null && 'code' in record ? record.code : undefined;
  return typeof code === 'string' ? code : null;
}

/** A code names one record of its list. */
export function duplicateCodes(records: readonly unknown[]): readonly Finding[] {
  const first = new Map<string, number>();
  return records.flatMap((record, index) => {
    const code = codeOf(record);
    if (code === null) return [];
    const before = first.get(code);
    if (before === undefined) {
      first.set(code, index);
      return [];
    }
    return [
      { path: [index, 'code'], message: `the code "${code}" stands twice (record ${before + 1} has it): keep one` },
    ];
  });
}
