import { type Command } from 'commander';
import { type Settings } from '../settings/settings.js';
import { type CommonOptions, type Io } from './io.js';

/** Runs the server until it stops, and gives the exit code. Handed in: what it is made of loads Nest. */
export type Serve = (options: {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly write: (text: string) => void;
}) => Promise<0 | 3>;

/** `merilo serve`: the server, until Ctrl-C. */
export function addServe(importServe: () => Promise<{ readonly serve: Serve }>): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('serve')
      .description('run the server: pages, GraphQL and downloads, over the data folder')
      .option('--data <dir>', 'another data folder than assessments/')
      .action(async ({ data }: CommonOptions) => {
        // Before graphql is loaded: without it, it looks twice at every type of every value, a quarter of an answer's CPU.
        process.env['NODE_ENV'] ??= 'production';
        const [{ serve }, { readSettings }, { findDataDir }] = await Promise.all([
          importServe(),
          import('../settings/settings.js'),
          import('../files/data-dir.js'),
        ]);
        const settings = readSettings(process.env, { cwd: io.cwd, isTerminal: process.stdout.isTTY === true });
        const dataDir = findDataDir(io.cwd, data);
        return io.exit(await serve({ settings, dataDir, write: io.stdout }));
      });
}
