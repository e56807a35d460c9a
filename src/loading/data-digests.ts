import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../files/data-files.js';

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The data files of a folder with the digest of their bytes. One that cannot be read has none: '' is no digest. */
export function dataDigests(dir: string): ReadonlyMap<string, string> {
  return new Map(dataFiles(dir).map((file) => [file, digestOfFile(join(dir, file))]));
}

function digestOfFile(path: string): string {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return '';
  }
}
