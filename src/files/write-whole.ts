import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

function isOrdinary(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/**
 * Writes a file whole or not at all: beside it first, then over it in one step, so that a full disk leaves what was
 * there. What is no ordinary file (a device, a pipe) is written to as it is. Throws what the file system says.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  if (!isOrdinary(path)) return writeFileSync(path, content);
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof Error) error.message = error.message.replace(beside, path);
    throw error;
  }
}
