import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type CommonOptions, type Io } from './io.js';

/** The options of every command that scores an assessment. */
export interface AssessmentOptions extends CommonOptions {
  readonly asOf?: string;
  readonly framework?: string;
}

/** Adds `--as-of`, `--framework` and `--data`. */
export function withAssessmentOptions(command: Command): Command {
  return command
    .option('--as-of <date>', 'the law of another day, month or year (2019-12-31, 2014-05, 2014)')
    .option('--framework <id@version>', 'another framework or version')
    .option('--data <dir>', 'another data folder than assessments/');
}

/** Reads an assessment from files. */
export async function readFromFiles(
  assessment: string,
  options: AssessmentOptions & { readonly everyYear?: boolean },
  io: Io,
): Promise<{ data: AssessmentData; dataDir: string }> {
  const [{ findDataDir }, { readAssessment }] = [
    await import('../files/data-dir.js'),
    await import('../files/read-assessment.js'),
  ];
  const dataDir = findDataDir(io.cwd, options.data);
  const { asOf, framework, everyYear } = options;
  const data = readAssessment(dataDir, assessment, {
    ...(asOf !== undefined && { asOf }),
    ...(framework !== undefined && { framework }),
    ...(everyYear !== undefined && { everyYear }),
  });
  return { data, dataDir };
}

/** Reads an assessment from files and scores it. */
export async function assessFromFiles(
  assessment: string,
  options: AssessmentOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard; dataDir: string }> {
  io.spareCompiling();
  const [{ ENGINE }, { data, dataDir }] = [
    await import('../settings/engine.js'),
    await readFromFiles(assessment, options, io),
  ];
  const { assess } = await import('../scoreboards/assess.js');
  try {
    return { data, scoreboard: assess(data, ENGINE), dataDir };
  } catch (error) {
    const { placeFault } = await import('../files/place-fault.js');
    throw placeFault(dataDir, data.framework, error);
  }
}

/** Refuses a format that is not offered. */
export function assertFormat<T extends string>(format: string, offered: readonly T[]): asserts format is T {
  if (!(offered as readonly string[]).includes(format)) {
    throw new DomainError('CALL_INVALID', `unknown format "${format}". It is one of: ${offered.join(', ')}.`);
  }
}
