import { readFileSync } from 'node:fs';

/** The text of a file, or why it has none: with the line at which it stops being UTF-8. */
export type FileText = { readonly text: string } | { readonly fault: string; readonly line: number };

const BYTE_ORDER_MARK = '\uFEFF';

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstWrongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    if (decoded(bytes.subarray(start, stop)) === null) return line;
    start = stop + 1;
  }
  return 1;
}

function read(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown reason';
  }
}

/** Reads a text file strictly: UTF-8 without a byte order mark. */
export function readText(path: string): FileText {
  const bytes = read(path);
  if (typeof bytes === 'string') return { fault: `the file cannot be read: ${bytes.replace(/,.*$/, '')}`, line: 1 };
  const text = decoded(bytes);
  if (text === null) {
    return {
      fault: 'this is not UTF-8 (an older encoding such as Windows-1250, or UTF-16): save the file as UTF-8',
      line: firstWrongLine(bytes),
    };
  }
  if (text.startsWith(BYTE_ORDER_MARK)) {
    return { fault: 'the file starts with a byte order mark: save it as UTF-8 without BOM', line: 1 };
  }
  return { text };
}
