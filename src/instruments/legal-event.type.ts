import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { SourceType } from '../graphql/source.type.js';

@ObjectType('Delay', { description: 'So many days after another event of the act.' })
export class DelayType {
  @Field(() => Int, { description: 'How many days.' })
  readonly days!: number;

  @Field(() => String, { description: 'After which event: adopted, published or commences.' })
  readonly event!: string;
}

@ObjectType('LegalEvent', { description: 'Something that happened to an act.' })
export class LegalEventType {
  @Field(() => String, {
    description:
      'adopted, published, commences, applies, amended, corrected, consolidated, suspended, resumed, annulled, interpreted, repealed (its day is the first without the act) or expired (at the end of its day).',
  })
  readonly type!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The date as it is written: a day 2018-04-06; a month 2018-04 or year 2018 that stands for an interval; an interval 2019-02-13/2019-02-25 where sources differ. Null: it happened (or will), and the day follows from `after`, hangs on `condition`, or is not known.',
  })
  readonly date!: string | null;

  @Field(() => DelayType, { nullable: true, description: 'The delay after which it takes place.' })
  readonly after?: DelayType;

  @Field(() => String, { nullable: true, description: 'What must happen first, in our own words.' })
  readonly condition?: string;

  @Field(() => String, { nullable: true, description: 'The last date on which the condition was seen not to be met.' })
  readonly unmetUntil?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The act by which it happened: a code of the register, or as the source names it.',
  })
  readonly by?: string;

  @LocalisedField({ description: 'Title of that act, where the register has it.', nullable: true })
  readonly byTitle!: LocalisedText | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Pinpoints of the provisions that it concerns; null: the whole act.',
  })
  readonly provisions?: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'How far this can be trusted: seen, mixed or unverified; null: as far as the act.',
  })
  readonly confidence?: string;

  @Field(() => SourceType, { nullable: true, description: 'Where this was read, if elsewhere than the act.' })
  readonly source?: SourceType;

  @Field(() => String, {
    nullable: true,
    description:
      'Of an event whose day was taken from another act, from which; a latest day of 9999-12-31 is one that nobody knows. Null: it is as recorded.',
  })
  readonly basis?: string;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}
