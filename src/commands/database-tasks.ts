import { type Assessment } from '../assessments/assessment.js';
import { type AssessmentOverrides } from '../assessments/overrides.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type Settings } from '../settings/settings.js';
import { type Io } from './io.js';

/** Which database a command works on, and who is told what its operator should know. */
export interface DatabasePlace {
  readonly settings: Settings;
  readonly onNotice: (notice: string) => void;
}

/** How far a load has come. */
export type Progress =
  | { readonly step: 'checked'; readonly files: number }
  | { readonly step: 'written'; readonly records: number; readonly of: number };

/** What a load did, or would do. */
export interface Loaded {
  readonly files: number;
  readonly changed: number;
  readonly added: number;
  readonly closed: number;
  readonly changes: readonly { readonly file: string; readonly how: 'new' | 'changed' | 'vanished' }[];
}

/** An assessment as the database knew it, and what a report of it needs beside. */
export interface KnownAssessment {
  readonly assessed: Assessed;
  /** The assessment's own date and framework then. */
  readonly own: Pick<Assessment, 'asOf' | 'framework'>;
  /** The nearest earlier assessment that it was comparable with; null where there was none. */
  readonly comparable: Assessed | null;
  /** The assessments whose framework was one of obligations. */
  readonly alignments: readonly string[];
}

/** What commands do with the database. Handed in: what it is made of loads TypeORM. */
export interface DatabaseTasks {
  readonly load: (
    place: DatabasePlace,
    dataDir: string,
    options: {
      readonly paths: readonly string[];
      readonly cwd: string;
      readonly dryRun: boolean;
      readonly onProgress: (progress: Progress) => void;
    },
  ) => Promise<Loaded>;
  /** Scores an assessment as the database knew it at an instant. */
  readonly assessed: (
    place: DatabasePlace,
    assessment: string,
    asked: AssessmentOverrides & { readonly knownAt: string },
  ) => Promise<KnownAssessment>;
  /** Writes all records as data files, and gives the number of files. */
  readonly exportTo: (place: DatabasePlace, folder: string, cwd: string) => Promise<number>;
  /** Gives the lines of a backup to who takes them. */
  readonly backup: (place: DatabasePlace, take: (lines: AsyncIterable<string>) => Promise<void>) => Promise<void>;
  /**
   * Checks the trail, and that it has an earlier head (null: none is known): how many entries are whole, the first break
   * (null: none) and the head.
   */
  readonly verifyTrail: (
    place: DatabasePlace,
    head: string | null,
    onProgress: (checked: number, of: number) => void,
  ) => Promise<{ readonly entries: number; readonly fault: string | null; readonly head: string | null }>;
  /** Makes an administrator of the server, with a key in a file that there is not yet. */
  readonly makeAdministrator: (place: DatabasePlace, file: string) => Promise<void>;
  /** Puts the lines of a backup into an empty database, and gives the number of rows of each table. */
  readonly restore: (place: DatabasePlace, lines: AsyncIterable<string>) => Promise<Readonly<Record<string, number>>>;
}

/** Imports the tasks when they are first needed. */
export type ImportTasks = () => Promise<{ readonly databaseTasks: DatabaseTasks }>;

/** The database that the environment names. Notices are for a person who looks on. */
export async function databasePlace(io: Io): Promise<DatabasePlace> {
  const { readSettings } = await import('../settings/settings.js');
  return {
    settings: readSettings(process.env, { cwd: io.cwd, isTerminal: io.showsProgress }),
    onNotice: (notice) => {
      if (io.showsProgress) io.stderr(`merilo: ${notice}\n`);
    },
  };
}
