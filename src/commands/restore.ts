import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { databasePlace, type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

/** `merilo restore FILE`: a backup into an empty database, embedded or on a server. */
export function addRestore(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('restore')
      .description('put a backup into an empty database: of this kind or the other')
      .argument('<file>', 'what `merilo backup` wrote, packed or not')
      .action(async (file: string) => {
        const lines = await linesOf(file, io);
        const { databaseTasks } = await importTasks();
        const rows = await databaseTasks.restore(await databasePlace(io), lines);
        const counts = Object.values(rows);
        const sum = counts.reduce((total, count) => total + count, 0);
        io.stdout(`Restored: ${sum} rows in ${counts.length} tables.\n`);
      });
}

/** The lines of a file, unpacked where it is packed, whatever its name. What cannot be read is CALL_INVALID. */
async function linesOf(file: string, { cwd }: Io): Promise<AsyncIterable<string>> {
  const [{ createReadStream }, { open }, { resolve }, { createGunzip }] = await Promise.all([
    import('node:fs'),
    import('node:fs/promises'),
    import('node:path'),
    import('node:zlib'),
  ]);
  const path = resolve(cwd, file);
  const start = new Uint8Array(2);
  try {
    const handle = await open(path);
    await handle.read(start, 0, 2, 0).finally(() => handle.close());
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `cannot read ${file}: ${why}. Name what \`merilo backup\` wrote.`);
  }
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  // Not before someone reads: what fails earlier would reach nobody.
  const contentOf = (): AsyncIterable<Uint8Array> => {
    const content = createReadStream(path);
    if (!isPacked) return content;
    const unpacked = createGunzip();
    return content.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  };
  return linesIn(contentOf, file);
}

/** Lines end with a line feed and nothing else, so that texts may hold every other character. */
async function* linesIn(contentOf: () => AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of contentOf()) {
      const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
      rest += first;
      for (const next of more) {
        yield rest;
        rest = next;
      }
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('DATA_INVALID', `${file} is damaged or cut off: ${why}. Take another copy of it.`);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
