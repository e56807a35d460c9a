import { createHash } from 'node:crypto';

/** The address of a fixed file: it holds the file's digest, so what is kept under it can be kept for ever. */
export function addressOf(name: string, extension: string, content: string | Uint8Array): string {
  return `/assets/${name}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${extension}`;
}
