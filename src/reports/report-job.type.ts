import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type JobStage, type JobState } from './report-job.js';

@ObjectType('ReportJob', { description: 'A report that was asked for, and how far it is.' })
export class ReportJobType {
  @Field(() => ID, { description: 'Asks for this job again: reportJob(id:). It is remembered for a week.' })
  readonly id!: string;

  @Field(() => String, {
    description:
      'queued: it waits; running: it is being made; done: it lies at its address; failed: it cannot be made, error says why; cancelled: nobody came to make it within a day.',
  })
  readonly state!: JobState;

  @Field(() => String, {
    description: 'What is being done: waiting, reading, scoring, setting (the pages), kept.',
  })
  readonly stage!: JobStage;

  @Field(() => Float, { description: 'How much is behind, as a share from 0 to 1.' })
  readonly progress!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among those that wait: 1 is made next. Null where it does not wait.',
  })
  readonly queuePosition!: number | null;

  @Field(() => String, {
    description: 'Where the report lies once it is done. Asked for before, it is made at once.',
  })
  readonly address!: string;

  @Field(() => String, { nullable: true, description: 'Why it failed or was cancelled.' })
  readonly error!: string | null;

  @Field(() => String, { description: 'When it was asked for: 2026-11-23T10:00:00.000Z.' })
  readonly createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When its making began, the last time.' })
  readonly startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was done, failed or cancelled.' })
  readonly finishedAt!: string | null;
}
