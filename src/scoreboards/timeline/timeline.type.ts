import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { rows } from '../../graphql/cost.js';
import {
  type Held,
  type Timeline,
  type TimelineEdge,
  type TimelineEvent,
  type TimelineSeries,
  type TimelineStep,
} from './timeline-result.js';

@ObjectType('TimelineEvent', { description: 'What moved a score.' })
export class TimelineEventType implements TimelineEvent {
  @Field(() => String, {
    description: 'law, search (its period begins or ends), answer (a typed one begins or ends to hold), or membership.',
  })
  readonly kind!: TimelineEvent['kind'];

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { nullable: true, description: 'Code of the act; null for what is no event of law.' })
  readonly act!: string | null;

  @Field(() => String, {
    description:
      'The type of the event of law, or presumed; else search-begins, search-ends, answer-begins, answer-ends, joins, leaves.',
  })
  readonly type!: string;

  @Field(() => [String], { description: 'Pinpoints of the provisions that it concerns; empty: the whole act.' })
  readonly provisions!: readonly string[];

  @Field(() => String, {
    description: 'As it is recorded, or follows from other dates: a day, month, year or interval.',
  })
  readonly date!: string;

  @Field(() => Boolean, { description: 'Whether the date is not recorded but follows from others.' })
  readonly isDerived!: boolean;

  @Field(() => String, {
    description: 'Title of the act, code of the search, title of the criterion or name of the member.',
  })
  readonly title!: string;

  @Field(() => [String], { description: 'Codes of the criteria whose answers changed with it.' })
  readonly criteria!: readonly string[];
}

@ObjectType('TimelineHeld', { description: 'What is known of a score on a day.' })
export class TimelineHeldType implements Held {
  @Field(() => Float, { nullable: true, description: 'The score; null where too little is known.' })
  readonly score!: number | null;

  @Field(() => Float, { nullable: true, description: 'The least that it can be.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest that it can be.' })
  readonly high!: number | null;
}

@ObjectType('TimelineStep', { description: 'Days, both ends included, on each of which the same is known.' })
export class TimelineStepType extends TimelineHeldType implements TimelineStep {
  @Field(() => String, { description: 'The first day.' })
  readonly from!: string;

  @Field(() => String, { description: 'The last day.' })
  readonly until!: string;

  @Field(() => Int, { description: 'Criteria with a score; of a group, members with a score.' })
  readonly answered!: number;

  @Field(() => Int, { description: 'Criteria under the element; of a group, its members.' })
  readonly of!: number;

  @Field(() => [TimelineEventType], {
    complexity: rows(2),
    description: 'What made it differ from the step before; none of the first.',
  })
  readonly events!: readonly TimelineEvent[];
}

@ObjectType('TimelineEdge', { description: 'A change on a day that is not known, somewhere between two days.' })
export class TimelineEdgeType implements TimelineEdge {
  @Field(() => String, { description: 'The earliest day that it can have been.' })
  readonly from!: string;

  @Field(() => String, { description: 'The latest day.' })
  readonly until!: string;

  @Field(() => Boolean, { description: 'Always true.' })
  readonly uncertain!: true;

  @Field(() => TimelineHeldType, { description: 'What is known the day before the earliest.' })
  readonly before!: Held;

  @Field(() => TimelineHeldType, { description: 'What is known on the latest.' })
  readonly after!: Held;

  @Field(() => [TimelineEventType], { complexity: rows(2), description: 'The events of which the day is not known.' })
  readonly events!: readonly TimelineEvent[];
}

@ObjectType('TimelineSeries', { description: 'The timeline of one place, or of the mean of a group.' })
export class TimelineSeriesType implements TimelineSeries {
  @Field(() => String, { description: 'Code of the jurisdiction or group; mean for all subjects.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, in English.' })
  readonly name!: string;

  @Field(() => [TimelineStepType], { complexity: rows(20), description: 'The steps, which cover every day once.' })
  readonly steps!: readonly TimelineStep[];

  @Field(() => [TimelineEdgeType], { complexity: rows(6), description: 'The changes on days that are not known.' })
  readonly edges!: readonly TimelineEdge[];
}

@ObjectType('Timeline', {
  description: 'How a score moved with the law: on each day what the assessment gives as of it.',
})
export class TimelineType implements Timeline {
  @Field(() => String, { description: 'Id of the assessment.' })
  readonly assessment!: string;

  @Field(() => String, { description: 'The framework applied, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'Version of the engine that worked it out.' })
  readonly engine!: string;

  @Field(() => String, { description: 'Code of the element.' })
  readonly element!: string;

  @Field(() => String, { description: 'Its title, in English.' })
  readonly title!: string;

  @Field(() => String, { description: 'The first day.' })
  readonly from!: string;

  @Field(() => String, { description: 'The last day.' })
  readonly until!: string;

  @Field(() => [TimelineSeriesType], { complexity: rows(7), description: 'One for each place.' })
  readonly members!: readonly TimelineSeries[];

  @Field(() => TimelineSeriesType, { nullable: true, description: 'The mean of the members; null of one place.' })
  readonly mean!: TimelineSeries | null;

  @Field(() => [String], { description: 'What the reader must know. Sentences.' })
  readonly remarks!: readonly string[];
}
