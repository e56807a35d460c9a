import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts back what stood at a path before, or takes away what did not. */
function putBack(path: string, before: Uint8Array | null): void {
  if (before === null) rmSync(path, { force: true });
  else writeFileSync(path, before);
}

/**
 * Writes several files, all or none: each whole beside its place first, then all over theirs. Where one cannot be
 * written, those before it are put back as they were. Throws the path and what the file system says.
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const parts = [...files].map(([path, text]) => ({ path, text, part: `${path}.${process.pid}.part` }));
  const replaced: { readonly path: string; readonly before: Uint8Array | null }[] = [];
  let at = '';
  try {
    for (const { path, part, text } of parts) {
      at = path;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(part, text);
    }
    for (const { path, part } of parts) {
      at = path;
      const before = existsSync(path) ? readFileSync(path) : null;
      renameSync(part, path);
      replaced.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of replaced) putBack(path, before);
    for (const { part } of parts) rmSync(part, { force: true });
    throw new Error(`${at}: ${(error as Error).message}`, { cause: error });
  }
}
