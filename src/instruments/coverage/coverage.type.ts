import { Field, ObjectType } from '@nestjs/graphql';
import { type Confidence } from '../../common/source.js';
import { rows } from '../../graphql/cost.js';
import { SourceType } from '../../graphql/source.type.js';
import { SubjectType } from '../subject.type.js';

@ObjectType('Coverage', {
  description:
    'The record that someone searched a jurisdiction for subjects over a period. Without one, that the register has no act says nothing.',
})
export class CoverageType {
  @Field(() => String, { description: 'Its code: XKX-COV-DATA-PROTECTION.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the jurisdiction that was searched.' })
  readonly jurisdiction!: string;

  @Field(() => [SubjectType], { description: 'What was searched for.', complexity: rows(4) })
  readonly subjects!: readonly SubjectType[];

  @Field(() => String, { description: 'The first date whose law was searched: 2019-03-12, or a month or year.' })
  readonly from!: string;

  @Field(() => String, { description: 'The last date whose law was searched: 2025-12-31, or a month or year.' })
  readonly until!: string;

  @Field(() => String, { description: 'The date of the search: 2026-11-23, or a month or year.' })
  readonly searched!: string;

  @Field(() => String, { description: 'Who searched.' })
  readonly by!: string;

  @Field(() => [SourceType], { description: 'Where: the collections, texts and queries.', complexity: rows(4) })
  readonly where!: readonly SourceType[];

  @Field(() => [String], { description: 'Codes of the acts found. An empty list: searched, and nothing found.' })
  readonly found!: readonly string[];

  @Field(() => String, {
    description: 'How far the search can be trusted: seen, mixed or unverified. One that is unverified does not count.',
  })
  readonly confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
