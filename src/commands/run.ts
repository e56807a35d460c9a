import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { DomainError, type ErrorCode } from '../common/domain-error.js';
import { formatProblem } from '../common/problem.js';
import { ENGINE_VERSION } from '../common/version.js';
import { type Io } from './io.js';

/** Adds one command to the program. Its heavy modules are imported when it is called. */
export type AddCommand = (program: Command, io: Io) => void;

/** What a command touches when a person calls it. */
export function processIo(): Io {
  // A reader that closes the pipe (`| head`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(
      `merilo: cannot write to standard output: ${error.message}. Name a file with -o, or make room.\n`,
    );
    process.exit(2);
  });
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    showsProgress: process.stderr.isTTY === true,
    cwd: process.cwd(),
    spareCompiling: () => setFlagsFromString('--no-opt'),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}

/** The exit code of an error that a user can mend: what is wrong is the data, or the call. */
const EXIT_CODE: Readonly<Partial<Record<ErrorCode, 1>>> = { DATA_INVALID: 1 };

function report(error: unknown, usage: string, io: Io): void {
  if (error instanceof CommanderError) return io.exit(error.exitCode === 0 ? 0 : 2);
  if (error instanceof DomainError) {
    io.stderr(`merilo: ${error.message}\n`);
    for (const problem of error.problems) io.stderr(`${formatProblem(problem)}\n`);
    const exitCode = EXIT_CODE[error.code] ?? 2;
    if (exitCode === 2) io.stderr(usage);
    return io.exit(exitCode);
  }
  const said = error instanceof Error ? error.message : String(error);
  io.stderr(`merilo: an internal fault, not yours: ${said}\nPlease report it with the command that you gave.\n`);
  if (process.env['DEBUG']) io.stderr(`${error instanceof Error ? error.stack : ''}\n`);
  return io.exit(3);
}

/**
 * Runs one call of `merilo`. Exit codes: 0 done, 1 the data is wrong, 2 the call is wrong (with usage), 3 an internal
 * fault. A user's mistake never gets a stack trace.
 */
export async function run(args: readonly string[], commands: readonly AddCommand[], io: Io): Promise<void> {
  const program = new Command('merilo')
    .description('Measures governments on the laws and policies that they have, against the benchmark of their peers.')
    .version(ENGINE_VERSION, '--version')
    .helpOption('--help')
    .helpCommand(false)
    .showHelpAfterError()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout(text),
      writeErr: (text) => io.stderr(text),
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
    });
  for (const add of commands) add(program, io);
  for (const command of program.commands) command.copyInheritedSettings(program).helpOption('--help');
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const called = program.commands.find((command) => command.name() === args[0]);
    const usage = called
      ? `\nUsage: merilo ${called.name()} ${called.usage()}\nMore: merilo ${called.name()} --help\n`
      : '';
    report(error, usage, io);
  }
}
