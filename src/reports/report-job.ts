import { type ReportAddress } from './report-address.js';

/**
 * Where a job stands. `queued`: it waits, for the first time or for another try; `running`: a process is at it; `done`:
 * its file is kept; `failed`: it cannot be made, `error` says why; `cancelled`: nobody came to make it within a day.
 */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type JobState = (typeof JOB_STATES)[number];

/** What is being done for a job, and how much of it is then behind: a share from 0 to 1, of a usual report. */
export const STAGES = { waiting: 0, reading: 0.1, scoring: 0.2, setting: 0.5, kept: 1 } as const;

export type JobStage = keyof typeof STAGES;

/** A report that was asked for, and how far it is. */
export interface ReportJob {
  readonly id: string;
  /** Everything that the report's bytes follow from, as one name: who asks for the same joins this job. */
  readonly key: string;
  readonly asked: ReportAddress;
  readonly state: JobState;
  readonly stage: JobStage;
  readonly progress: number;
  /** Why it failed, or what it was cancelled for. */
  readonly error: string | null;
  /** 1 is made next; null: it does not wait. */
  readonly queuePosition: number | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A job as the process has it that is to make it. */
export type TakenJob = Pick<ReportJob, 'id' | 'asked'>;
