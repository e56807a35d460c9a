import { DomainError } from '../common/domain-error.js';
import { type OtherBasis, otherBasis } from '../reports/report-address.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { askedOtherwise } from './asked-otherwise.js';
import { assessFromFiles, type AssessmentOptions } from './assessment-options.js';
import { databasePlace, type ImportTasks, type KnownAssessment } from './database-tasks.js';
import { type Io } from './io.js';

/** The options of commands that can also ask the database what it knew before. */
export interface KnownAtOptions extends AssessmentOptions {
  readonly knownAt?: string;
}

/** `--known-at`, for those commands. */
export const KNOWN_AT_OPTION = [
  '--known-at <instant>',
  'what the database knew at an instant (2026-11-01T12:00:00Z) or at the end of a day (2026-11-01)',
] as const;

/** An assessment as a call asks for it. */
export interface AskedAssessment {
  readonly data: AssessmentData;
  readonly scoreboard: Scoreboard;
  /** What differs from the assessment's own date and framework, and from what is known now. */
  readonly other: OtherBasis;
  /** The data folder that it was read from; null: the database. */
  readonly dataDir: string | null;
  /** What the database knew beside it; null where it was read from files. */
  readonly known: KnownAssessment | null;
}

/** What the database knew at the instant that a call names. CALL_INVALID where the call also names files. */
export async function assessFromDatabase(
  assessment: string,
  { knownAt, ...options }: KnownAtOptions & { readonly knownAt: string },
  io: Io,
  importTasks: ImportTasks,
): Promise<KnownAssessment> {
  const { asOf, framework, data, release } = options;
  const stray = data !== undefined ? '--data' : release !== undefined ? '--release' : null;
  if (stray !== null) {
    throw new DomainError('CALL_INVALID', `--known-at reads the database: leave out ${stray}, or --known-at.`);
  }
  const { databaseTasks } = await importTasks();
  return databaseTasks.assessed(await databasePlace(io), assessment, {
    knownAt,
    ...(asOf !== undefined && { asOf }),
    ...(framework !== undefined && { framework }),
  });
}

/** Scores an assessment from files, or as the database knew it where the call names an instant. */
export async function assessAsked(
  assessment: string,
  options: KnownAtOptions,
  io: Io,
  importTasks: ImportTasks,
): Promise<AskedAssessment> {
  const { knownAt } = options;
  if (knownAt === undefined) {
    const { data, scoreboard, dataDir } = await assessFromFiles(assessment, options, io);
    const other = await askedOtherwise(assessment, dataDir, options);
    return { data, scoreboard, other, dataDir, known: null };
  }
  const known = await assessFromDatabase(assessment, { ...options, knownAt }, io, importTasks);
  const { asOf, framework } = options;
  const asked = { ...(asOf !== undefined && { asOf }), ...(framework !== undefined && { framework }) };
  const { data, board } = known.assessed;
  const instant = board.knownAt ?? knownAt;
  return {
    data,
    scoreboard: board,
    other: otherBasis(known.own, { ...asked, knownAt: instant }),
    dataDir: null,
    known,
  };
}
