import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type ImportPlan } from '../files/import/plan-import.js';
import { assertFormat } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'csv', 'json'] as const;

interface ImportOptions {
  readonly into?: string;
  readonly apply?: true;
  readonly format: string;
}

async function write(plan: ImportPlan, dataDir: string): Promise<void> {
  const [{ writeTogether }, { join }] = [await import('../files/write-together.js'), await import('node:path')];
  try {
    writeTogether(new Map([...plan.texts].map(([file, text]) => [join(dataDir, file), text])));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `nothing was written, for a file cannot be: ${why}.`);
  }
}

async function print(plan: ImportPlan, format: (typeof FORMATS)[number], isWritten: boolean, io: Io): Promise<void> {
  const { acts, problems } = plan;
  const files = [...plan.texts.keys()];
  if (format === 'json') return io.stdout(`${JSON.stringify({ isWritten, files, acts, problems }, null, 2)}\n`);
  if (format === 'csv') {
    const [{ toCsv }, { formatProblem }] = [
      await import('../reports/tables/csv.js'),
      await import('../common/problem.js'),
    ];
    const columns = ['status', 'code', 'file', 'line', 'target', 'changes', 'problems', 'remarks'] as const;
    const rows = acts.map((act) => ({
      ...act,
      changes: act.changes.map(({ place }) => place).join(' | '),
      problems: act.problems.map(formatProblem).join(' | '),
      remarks: act.remarks.map(formatProblem).join(' | '),
    }));
    io.stdout(toCsv(columns, rows));
    return io.stderr(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  }
  const { importTable } = await import('./import-table.js');
  return io.stdout(importTable(plan, Math.min(Math.max(io.columns ?? 80, 60), 120)));
}

/** The last line: what was done, or what to do. */
async function ending(plan: ImportPlan, apply: boolean, isRefused: boolean): Promise<string> {
  const { countedStatuses } = await import('./import-table.js');
  const counted = countedStatuses(plan);
  if (isRefused) return `${counted}. Nothing is written: one refusal stops all. Mend what is said above.`;
  if (plan.texts.size === 0) return `${counted}. There is nothing to write.`;
  const files = `${plan.texts.size} file${plan.texts.size === 1 ? '' : 's'}`;
  return apply ? `${counted}. Written: ${files}.` : `${counted}. Nothing is written yet: --apply writes ${files}.`;
}

/** `merilo import FILE…`: acts from elsewhere into the register; without `--apply` only what would be done. */
export function addImport(program: Command, io: Io): void {
  program
    .command('import')
    .description('take acts from YAML, CSV or JSON-LD into the register of law; a dry run unless --apply is given')
    .argument('<file...>', 'files that end in .yaml, .csv, .json or .jsonld')
    .option('--into <dir>', 'the data folder; assessments/ when left out')
    .option('--apply', 'write, if nothing is refused')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (paths: string[], options: ImportOptions) => {
      const { format } = options;
      const apply = options.apply === true;
      assertFormat(format, FORMATS);
      const [{ findDataDir }, { planImport }] = [
        await import('../files/data-dir.js'),
        await import('../files/import/plan-import.js'),
      ];
      const dataDir = findDataDir(io.cwd, options.into);
      const plan = planImport(paths, dataDir, io.cwd);
      const isRefused = plan.problems.length > 0 || plan.acts.some(({ status }) => status === 'refused');
      const isWritten = apply && !isRefused && plan.texts.size > 0;
      if (isWritten) await write(plan, dataDir);
      await print(plan, format, isWritten, io);
      io.stderr(`${await ending(plan, apply, isRefused)}\n`);
      io.exit(isRefused ? 1 : 0);
    });
}
