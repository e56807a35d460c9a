import { DomainError } from '../common/domain-error.js';
import { type Io } from './io.js';

/** Writes what a command made to a file, whole or not at all, from the user's folder, and prints the file's name; `-` is standard output. */
export async function writeOutput(content: string | Uint8Array, name: string, io: Io): Promise<void> {
  if (name === '-') return io.stdout(content);
  if (name === '') throw new DomainError('CALL_INVALID', 'no file is named. Name one after -o, or leave -o out.');
  const [{ writeWhole }, { resolve }] = [await import('../files/write-whole.js'), await import('node:path')];
  try {
    writeWhole(resolve(io.cwd, name), content);
  } catch (error) {
    throw new DomainError(
      'CALL_INVALID',
      `Cannot write ${name}: ${error instanceof Error ? error.message : 'unknown reason'}. Name another file with -o.`,
    );
  }
  return io.stdout(`${name}\n`);
}
