import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type Settings } from '../settings/settings.js';
import { type Io } from './io.js';

/** Makes jobs until it is stopped, and gives the exit code. Handed in: what it is made of loads Nest. */
export type Work = (options: {
  readonly settings: Settings;
  readonly concurrency: number;
  readonly write: (text: string) => void;
}) => Promise<0 | 3>;

const MOST_AT_ONCE = 64;

function atOnce(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const number = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= MOST_AT_ONCE) return number;
  throw new DomainError('CALL_INVALID', `--concurrency: "${given}" is not a number of jobs from 1 to ${MOST_AT_ONCE}.`);
}

/** `merilo worker`: makes the reports that servers on the same database were asked for, until Ctrl-C. */
export function addWorker(importWork: () => Promise<{ readonly work: Work }>): (program: Command, io: Io) => void {
  return (program, io) =>
    void program
      .command('worker')
      .description('make the reports that are asked for as jobs, beside servers on the same PostgreSQL database')
      .option('--concurrency <n>', 'jobs at the same time; MERILO_THREADS when left out')
      .action(async ({ concurrency }: { readonly concurrency?: string }) => {
        process.env['NODE_ENV'] ??= 'production';
        const { readSettings } = await import('../settings/settings.js');
        const settings = readSettings(process.env, { cwd: io.cwd, isTerminal: process.stdout.isTTY === true });
        const jobs = atOnce(concurrency, settings.threads);
        if (settings.databaseUrl === null) {
          throw new DomainError(
            'CALL_INVALID',
            'a worker needs a PostgreSQL server, named by DATABASE_URL: the embedded database serves one process, ' +
              'and merilo serve makes its jobs itself, in threads. Set DATABASE_URL for both, or start no worker.',
          );
        }
        const { work } = await importWork();
        return io.exit(await work({ settings, concurrency: jobs, write: io.stdout }));
      });
}
