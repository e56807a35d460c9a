import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type CommonOptions, type Io } from './io.js';

/** The options of every command that scores an assessment. */
export interface AssessmentOptions extends CommonOptions {
  readonly asOf?: string;
  readonly framework?: string;
  /** The name of a release, whose frozen data are read in the place of the folder's. */
  readonly release?: string;
}

/** Adds `--as-of`, `--framework` and `--data`. */
export function withAssessmentOptions(command: Command): Command {
  return command
    .option('--as-of <date>', 'the law of another day, month or year (2019-12-31, 2014-05, 2014)')
    .option('--framework <id@version>', 'another framework or version')
    .option('--data <dir>', 'another data folder than assessments/');
}

/** `--release`, for commands that print what was published. */
export const RELEASE_OPTION = ['--release <name>', 'a release, from its frozen data, such as 2026-11-30'] as const;

/** A release as it was published. It has one date and one method: others are CALL_INVALID. */
async function assessRelease(
  assessment: string,
  release: string,
  { asOf, framework, data: folder }: AssessmentOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard; dataDir: string }> {
  const stray = asOf !== undefined ? '--as-of' : framework !== undefined ? '--framework' : null;
  if (stray !== null) {
    throw new DomainError('CALL_INVALID', `a release is as it was published: leave out ${stray}, or --release.`);
  }
  const [{ findDataDir }, { readRelease }] = [
    await import('../files/data-dir.js'),
    await import('../files/read-releases.js'),
  ];
  const dataDir = findDataDir(io.cwd, folder);
  const { data, board } = readRelease(dataDir, assessment, release);
  return { data, scoreboard: board, dataDir };
}

/** What the folder's releases say of a scoreboard; nothing is read where there are none. */
async function knownToReleases(
  data: AssessmentData,
  scoreboard: Scoreboard,
  dataDir: string,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard; dataDir: string }> {
  const [{ existsSync }, { join }] = [await import('node:fs'), await import('node:path')];
  if (!existsSync(join(dataDir, scoreboard.assessment, 'releases'))) return { data, scoreboard, dataDir };
  const { knownToReleases: known } = await import('../files/read-releases.js');
  const { data: own, board } = known(dataDir, { data, board: scoreboard });
  return { data: own, scoreboard: board, dataDir };
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

/** Reads an assessment from files and scores it, or a release of it; says what its releases know of it. */
export async function assessFromFiles(
  assessment: string,
  options: AssessmentOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard; dataDir: string }> {
  io.spareCompiling();
  if (options.release !== undefined) return assessRelease(assessment, options.release, options, io);
  const [{ ENGINE }, { data, dataDir }] = [
    await import('../settings/engine.js'),
    await readFromFiles(assessment, options, io),
  ];
  const { assess } = await import('../scoreboards/assess.js');
  let scoreboard: Scoreboard;
  try {
    scoreboard = assess(data, ENGINE);
  } catch (error) {
    const { placeFault } = await import('../files/place-fault.js');
    throw placeFault(dataDir, data.framework, error);
  }
  return knownToReleases(data, scoreboard, dataDir);
}

/** Refuses a format that is not offered. */
export function assertFormat<T extends string>(format: string, offered: readonly T[]): asserts format is T {
  if (!(offered as readonly string[]).includes(format)) {
    throw new DomainError('CALL_INVALID', `unknown format "${format}". It is one of: ${offered.join(', ')}.`);
  }
}
