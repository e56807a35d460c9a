import { type Command } from 'commander';
import { type CommonOptions, type Io } from './io.js';

function counted(count: number, one: string): string {
  return `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;
}

/** `merilo check [PATH…]`: all that is wrong in the data, one problem a line; exit 1 when anything is. */
export function addCheck(program: Command, io: Io): void {
  program
    .command('check')
    .description('check the data folder, or files of it, and print all problems as file:line: message')
    .argument('[path...]', 'files or folders of the data; all of it when left out')
    .option('--data <dir>', 'the data folder')
    .action(async (paths: string[], options: CommonOptions) => {
      const { findDataDir } = await import('../files/data-dir.js');
      const { checkData, countFiles } = await import('../files/check.js');
      const { relative } = await import('node:path');
      const { formatProblem } = await import('../common/problem.js');
      const dir = findDataDir(io.cwd, options.data);
      const problems = checkData(dir, paths, io.cwd);
      if (problems.length > 0) io.stdout(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
      const files =
        problems.length > 0 ? new Set(problems.map(({ file }) => file)).size : countFiles(dir, paths, io.cwd);
      io.stderr(
        `${counted(problems.length, 'problem')} in ${counted(files, 'file')} of ${relative(io.cwd, dir) || '.'}\n`,
      );
      io.exit(problems.length > 0 ? 1 : 0);
    });
}
