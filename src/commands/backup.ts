import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { databasePlace, type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

/** `merilo backup [-o FILE]`: all of the database as text, packed where the file's name ends in `.gz`. */
export function addBackup(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('backup')
      .description('write all of the database as a backup, which `merilo restore` puts into another')
      .option('-o <file>', 'a file to write, packed when it ends in .gz; standard output when left out')
      .action(async ({ o = '-' }: { readonly o?: string }) => {
        const { databaseTasks } = await importTasks();
        const place = await databasePlace(io);
        await databaseTasks.backup(place, async (lines) => {
          if (o !== '-') return writeFile(lines, o, io);
          for await (const line of lines) io.stdout(line);
        });
        if (o !== '-') io.stdout(`${o}\n`);
      });
}

/** Writes lines to a file beside it and renames that, so that what was there stays until all is written. */
async function writeFile(lines: AsyncIterable<string>, name: string, { cwd }: Io): Promise<void> {
  const [{ createWriteStream, renameSync, rmSync }, { resolve }, { Readable }, { pipeline }, { createGzip }] =
    await Promise.all([
      import('node:fs'),
      import('node:path'),
      import('node:stream'),
      import('node:stream/promises'),
      import('node:zlib'),
    ]);
  if (name === '') throw new DomainError('CALL_INVALID', 'no file is named. Name one after -o, or leave -o out.');
  const path = resolve(cwd, name);
  const beside = `${path}.${process.pid}.part`;
  const file = createWriteStream(beside, { mode: 0o600 });
  try {
    const source = Readable.from(lines);
    await (name.endsWith('.gz') ? pipeline(source, createGzip(), file) : pipeline(source, file));
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const { syscall, message } = Object(error) as Partial<NodeJS.ErrnoException>;
    if (syscall === undefined) throw error;
    const why = message?.replace(beside, path);
    throw new DomainError('CALL_INVALID', `cannot write ${name}: ${why}. Name another file with -o, or make room.`);
  }
}
