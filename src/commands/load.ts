import { type Command } from 'commander';
import { databasePlace, type ImportTasks, type Loaded, type Progress } from './database-tasks.js';
import { type CommonOptions, type Io } from './io.js';

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What a load did, in a sentence. */
function sentence({ files, changed, added, closed }: Loaded, dryRun: boolean): string {
  if (changed === 0) return `Nothing has changed in ${counted(files, 'file')}.`;
  const [what, would] = dryRun ? ['Not loaded', 'would be '] : ['Loaded', ''];
  const written = `${counted(added, 'record')} ${would}written`;
  return `${what}: ${changed} of ${counted(files, 'file')} changed; ${written}, ${closed} ${would}closed.`;
}

function progressLine(progress: Progress): string {
  if (progress.step === 'checked') return `${counted(progress.files, 'file')} checked`;
  return `${progress.records} of ${counted(progress.of, 'record')} written`;
}

/** `merilo load [PATH…]`: the data files that are new or have changed, into the database. */
export function addLoad(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('load')
      .description('load new and changed data files into the database; what is released may not change')
      .argument('[path...]', 'files or folders of the data; all of it when left out')
      .option('--dry-run', 'only say what would change')
      .option('--data <dir>', 'the data folder')
      .action(async (paths: string[], options: CommonOptions & { readonly dryRun?: true }) => {
        const [{ databaseTasks }, { findDataDir }] = await Promise.all([importTasks(), import('../files/data-dir.js')]);
        const dataDir = findDataDir(io.cwd, options.data);
        const dryRun = options.dryRun === true;
        const onProgress = (progress: Progress): void => {
          if (io.showsProgress) io.stderr(`\r\u001b[K${progressLine(progress)}`);
        };
        try {
          const place = await databasePlace(io);
          const loaded = await databaseTasks.load(place, dataDir, { paths, cwd: io.cwd, dryRun, onProgress });
          if (dryRun) for (const { file, how } of loaded.changes) io.stdout(`${how}: ${file}\n`);
          if (io.showsProgress) io.stderr('\r\u001b[K');
          io.stdout(`${sentence(loaded, dryRun)}\n`);
        } catch (error) {
          if (io.showsProgress) io.stderr('\r\u001b[K');
          throw error;
        }
      });
}
