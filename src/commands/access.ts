import { type Command } from 'commander';
import { databasePlace, type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

/** `merilo access administrator [-o FILE]`: an administrator of the server, for whoever can reach its database. */
export function addAccess(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('access')
      .description('make an administrator of the server: `merilo access administrator`')
      .command('administrator')
      .description('make an administrator of the server, with an API key in a file that only you can read')
      .option('-o <file>', 'the file for the key; administrator.key in the folder of MERILO_DATABASE_DIR when left out')
      .helpOption('--help')
      .action(async ({ o }: { readonly o?: string }) => {
        const { databaseTasks } = await importTasks();
        const { join, resolve } = await import('node:path');
        const place = await databasePlace(io);
        const { ADMINISTRATOR_KEY } = await import('../settings/administrator-key.js');
        const file = o === undefined ? join(place.settings.databaseDir, ADMINISTRATOR_KEY) : resolve(io.cwd, o);
        await databaseTasks.makeAdministrator(place, file);
        io.stdout(`${file}\n`);
      });
}
