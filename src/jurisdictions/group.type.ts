import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { rows } from '../graphql/cost.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';

/** Members that a group usually has: what a list of them costs. */
const USUAL_MEMBERS = 40;

@ObjectType('GroupMember', { description: 'A member of a group, with the days of the membership.' })
export class GroupMemberType {
  @Field(() => String, { description: 'Code of the jurisdiction: CRI.' })
  readonly jurisdiction!: string;

  @LocalisedField({ description: 'Name of the jurisdiction now.' })
  readonly jurisdictionName!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'The first day as a member: 2021-05-25. Null: always was one.' })
  readonly from?: string;

  @Field(() => String, { nullable: true, description: 'The last day as a member: 2020-01-31. Null: still is one.' })
  readonly until?: string;
}

@ObjectType('Group', { description: 'A named set of jurisdictions with dated membership.' })
export class GroupType {
  @Field(() => String, { description: 'Its code: OECD, EU, WB.' })
  readonly code!: string;

  @LocalisedField({ description: 'The name of the group.' })
  readonly name!: LocalisedText;

  @Field(() => [GroupMemberType], {
    description: 'The members on the date asked for; all that are or were members, where none was.',
    complexity: rows(USUAL_MEMBERS),
  })
  readonly members!: readonly GroupMemberType[];

  @Field(() => [SourceType], { description: 'Where the membership was read.' })
  readonly sources!: readonly SourceType[];

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
