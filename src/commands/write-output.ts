import { DomainError } from '../common/domain-error.js';
import { type Io } from './io.js';

/** Writes what a command made to a file, from the user's folder, and prints the file's name; `-` is standard output. */
export async function writeOutput(content: string | Uint8Array, name: string, io: Io): Promise<void> {
  if (name === '-') return io.stdout(content);
  const [{ writeFileSync }, { resolve }] = await Promise.all([import('node:fs'), import('node:path')]);
  try {
    writeFileSync(resolve(io.cwd, name), content);
  } catch (error) {
    throw new DomainError(
      'CALL_INVALID',
      `Cannot write ${name}: ${error instanceof Error ? error.message : 'unknown reason'}. Name another file with -o.`,
    );
  }
  return io.stdout(`${name}\n`);
}
