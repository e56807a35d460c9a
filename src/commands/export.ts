import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { DATA_FORMATS } from '../reports/data-format.js';
import { assertFormat, RELEASE_OPTION, withAssessmentOptions } from './assessment-options.js';
import { assessAsked, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { databasePlace, type ImportTasks } from './database-tasks.js';
import { exportRegister, REGISTER_FORMATS, type RegisterOptions } from './export-register.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

interface ExportOptions extends KnownAtOptions, RegisterOptions {
  readonly format?: string;
  readonly register?: true;
  readonly database?: true;
  readonly o?: string;
}

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

/**
 * `merilo export ASSESSMENT --format csv|xlsx|…`: the scores with the answers, or all that the scores rest on.
 * `merilo export --database -o DIR`: all of the database as data files. `merilo export --register --format …`: the law.
 */
export function addExport(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) =>
    void withAssessmentOptions(
      program
        .command('export')
        .description('write the data: scores and answers as a table, or all that they rest on as JSON')
        .argument('[assessment]', 'its folder under assessments/'),
    )
      .option('--format <format>', `one of ${DATA_FORMATS.join(', ')}; of the register ${REGISTER_FORMATS.join(', ')}`)
      .option(...RELEASE_OPTION)
      .option(...KNOWN_AT_OPTION)
      .option('--register', 'write the register of law, for other programs and for merilo import')
      .option('--jurisdiction <code>', 'with --register: the acts of one place')
      .option('--base <address>', 'with --register --format json-ld: what the addresses in it are relative to')
      .option('--database', 'write all of the database as data files, into the folder that -o names')
      .option('-o <file>', 'a file to write; standard output when left out')
      .action((assessment: string | undefined, options: ExportOptions) => {
        if (options.release !== undefined && (options.register || options.database)) {
          throw callInvalid('--release is of an assessment: name one, without --register and --database.');
        }
        if (options.knownAt !== undefined && (options.register || options.database)) {
          throw callInvalid('--known-at is of an assessment: name one, without --register and --database.');
        }
        if (options.register) return exportLaw(assessment, options, io);
        const stray = options.jurisdiction !== undefined ? '--jurisdiction' : '--base';
        if ((options.jurisdiction ?? options.base) !== undefined) {
          throw callInvalid(`${stray} is for the register of law: add --register, or leave it out.`);
        }
        return options.database
          ? exportDatabase(assessment, options, importTasks, io)
          : exportOne(assessment, options, importTasks, io);
      });
}

async function exportOne(
  assessment: string | undefined,
  options: ExportOptions,
  importTasks: ImportTasks,
  io: Io,
): Promise<void> {
  const { format } = options;
  if (assessment === undefined) throw callInvalid('name an assessment, or give --database for all that there is.');
  if (format === undefined) throw callInvalid(`name a format with --format: ${DATA_FORMATS.join(', ')}.`);
  assertFormat(format, DATA_FORMATS);
  const [{ data, scoreboard, other }, { dataFile }] = [
    await assessAsked(assessment, options, io, importTasks),
    await import('../reports/data-file.js'),
  ];
  return writeOutput(await dataFile(format, { data, board: scoreboard }, other), options.o ?? '-', io);
}

function exportLaw(assessment: string | undefined, options: ExportOptions, io: Io): Promise<void> {
  if (assessment !== undefined) throw callInvalid(`--register writes no assessment: leave out "${assessment}".`);
  if (options.database) throw callInvalid('--register and --database write different things: give one of them.');
  return exportRegister(options, io);
}

async function exportDatabase(
  assessment: string | undefined,
  { format, asOf, framework, data, o: folder }: ExportOptions,
  importTasks: ImportTasks,
  io: Io,
): Promise<void> {
  const given = { [`the assessment ${assessment}`]: assessment, '--format': format, '--as-of': asOf };
  const beside = Object.entries({ ...given, '--framework': framework, '--data': data }).find(([, value]) => value);
  if (beside) throw callInvalid(`--database writes all as it is loaded: leave out ${beside[0]}.`);
  if (!folder || folder === '-') throw callInvalid('name a folder with -o: one that is empty or not yet there.');
  const { databaseTasks } = await importTasks();
  const files = await databaseTasks.exportTo(await databasePlace(io), folder, io.cwd);
  io.stdout(`${folder}: ${files} ${files === 1 ? 'file' : 'files'}\n`);
}
