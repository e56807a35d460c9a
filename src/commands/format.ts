import { type Command } from 'commander';
import { type CommonOptions, type Io } from './io.js';

/** `merilo format [PATH…] [--check]`: writes data files in their canonical form, and prints those that it changes. */
export function addFormat(program: Command, io: Io): void {
  program
    .command('format')
    .description('write the data files in their canonical form, and print those that change')
    .argument('[path...]', 'files or folders of the data; all of it when left out')
    .option('--check', 'change nothing; exit 1 when a file would change')
    .option('--data <dir>', 'the data folder')
    .action(async (paths: string[], options: CommonOptions & { readonly check?: true }) => {
      const { findDataDir } = await import('../files/data-dir.js');
      const { formatPaths } = await import('../files/format.js');
      const { formatProblem } = await import('../common/problem.js');
      const check = options.check === true;
      const { changed, files, problems } = formatPaths(findDataDir(io.cwd, options.data), paths, {
        check,
        cwd: io.cwd,
      });
      if (changed.length > 0) io.stdout(changed.map((file) => `${file}\n`).join(''));
      for (const problem of problems) io.stderr(`${formatProblem(problem)}\n`);
      io.stderr(`${changed.length} of ${files} files ${check ? 'would change' : 'changed'}\n`);
      io.exit(problems.length > 0 || (check && changed.length > 0) ? 1 : 0);
    });
}
