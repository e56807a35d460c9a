import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';

@ObjectType('FormerName', {
  description: 'A name that a jurisdiction bore before, with the days between which it held.',
})
export class FormerNameType {
  @LocalisedField({ description: 'The former name.' })
  readonly name!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'The first day of the name: 1991-09-08, or a month or year.' })
  readonly from?: string;

  @Field(() => String, { description: 'The last day of the name: 2019-02-11, or a month or year.' })
  readonly until!: string;
}

@ObjectType('Predecessor', { description: 'A state whose law a jurisdiction took over.' })
export class PredecessorType {
  @LocalisedField({ description: 'The name of the state.' })
  readonly name!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'Its code, where it had one: SCG.' })
  readonly code?: string;

  @Field(() => String, { description: 'Its last day: 2006-06-02, or a month or year.' })
  readonly until!: string;
}

@ObjectType('Footnote', {
  description: 'What a publisher requires to be printed wherever the name of a jurisdiction stands.',
})
export class FootnoteType {
  @Field(() => String, { description: 'The publisher: OECD or EU.' })
  readonly publisher!: string;

  @LocalisedField({ description: 'The words of the footnote.' })
  readonly text!: LocalisedText;
}

@ObjectType('Membership', { description: 'A group that a jurisdiction belongs to, or belonged.' })
export class MembershipType {
  @Field(() => String, { description: 'Code of the group: OECD.' })
  readonly group!: string;

  @LocalisedField({ description: 'Name of the group.' })
  readonly groupName!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'The first day as a member: 2021-05-25. Null: always was one.' })
  readonly from?: string;

  @Field(() => String, { nullable: true, description: 'The last day as a member: 2020-01-31. Null: still is one.' })
  readonly until?: string;
}
