import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { assertFormat, readFromFiles, withAssessmentOptions } from './assessment-options.js';
import { assessFromDatabase, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;
interface RobustnessCall extends KnownAtOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly format: string;
}

function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new DomainError('CALL_INVALID', `--${option} is a whole number from ${least} on, and "${text}" is not.`);
}

/** Says on a terminal how far the work is, on one line that goes away. */
function progressOn(io: Io): (share: number) => void {
  if (!io.showsProgress) return () => undefined;
  return (share) => io.stderr(share < 1 ? `\r${Math.floor(share * 100)} % of the draws` : `\r${' '.repeat(24)}\r`);
}

/** JSON with lists of numbers on one line each: a matrix has a line a row. */
function jsonText(document: unknown): string {
  const numbers = /\[\s+((?:(?:-?\d[\d.e+-]*|null)(?:,\s+|\s+))+)\]/g;
  const text = JSON.stringify(document, null, 2);
  return `${text.replaceAll(numbers, (_, inner: string) => `[${inner.trim().split(/,\s+/).join(', ')}]`)}\n`;
}

/** `merilo robustness ASSESSMENT`: how sure the places are, and which assumption moves them. */
export function addRobustness(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) => addTo(program, io, importTasks);
}

function addTo(program: Command, io: Io, importTasks: ImportTasks): void {
  withAssessmentOptions(
    program
      .command('robustness')
      .description('show how sure the ranks are when weights, methods and open answers are varied, and what moves them')
      .argument('<assessment>', 'its folder under assessments/'),
  )
    .option(...KNOWN_AT_OPTION)
    .option('--draws <n>', 'how many times the assumptions are drawn (10000, or what the assessment says)')
    .option('--seed <n>', 'another seed gives other draws; the same seed the same result')
    .option('--threads <n>', 'threads to work on (as many as are worth it)')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, call: RobustnessCall) => {
      assertFormat(call.format, FORMATS);
      const [draws, seed, threads] = [
        wholeNumber('draws', call.draws, 1),
        wholeNumber('seed', call.seed, 0),
        wholeNumber('threads', call.threads, 1),
      ];
      const { knownAt } = call;
      const { data } =
        knownAt === undefined
          ? await readFromFiles(assessment, call, io)
          : (await assessFromDatabase(assessment, { ...call, knownAt }, io, importTasks)).assessed;
      const { robustnessTask, robustnessFrom, robustnessFault } =
        await import('../scoreboards/robustness/robustness.js');
      const [{ runParts }, { ENGINE }] = [
        await import('./robustness-threads.js'),
        await import('../settings/engine.js'),
      ];
      const task = robustnessTask(data, { ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }) });
      const { tallies, rows } = await runParts(task, threads, progressOn(io)).catch((error: unknown) => {
        throw robustnessFault(data, error);
      });
      const robustness = robustnessFrom(data, ENGINE, task, tallies, rows);
      if (call.format === 'json') return io.stdout(jsonText(robustness));
      const { robustnessTable } = await import('./robustness-table.js');
      return io.stdout(robustnessTable(data, robustness, io.columns));
    });
}
