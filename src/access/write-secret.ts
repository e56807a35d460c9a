import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '../common/domain-error.js';

/** Writes a file that its owner alone may read. CALL_INVALID where it cannot, or where it is there and must not be. */
export function writeSecret(file: string, text: string, whatIsThere: 'replace' | 'refuse'): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (whatIsThere === 'refuse') {
      writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
      return;
    }
    rmSync(beside, { force: true });
    writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    const { syscall, code, message } = Object(error) as Partial<NodeJS.ErrnoException>;
    if (syscall === undefined) throw error;
    const why = code === 'EEXIST' ? 'it is there already' : message?.replace(beside, file);
    throw new DomainError(
      'CALL_INVALID',
      `cannot write a key to ${file}: ${why}. Name another file, or move that one away.`,
    );
  }
}
