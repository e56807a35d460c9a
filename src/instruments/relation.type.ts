import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';

@ObjectType('Relation', { description: 'What an act has to do with another.' })
export class RelationType {
  @Field(() => String, {
    description: 'amends, implements, based-on, repeals, replaces, transposes or cites.',
  })
  readonly type!: string;

  @Field(() => String, { description: 'The other act: a code of the register, or as the source names it.' })
  readonly act!: string;

  @LocalisedField({ description: 'Title of the other act, where the register has it.', nullable: true })
  readonly actTitle!: LocalisedText | null;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  readonly note?: string;
}

@ObjectType('Presumption', {
  description: "An analyst's recorded presumption that an act was in force, or not, where the dates do not say.",
})
export class PresumptionType {
  @Field(() => Boolean, { description: 'Whether it is presumed to be in force, or not to be.' })
  readonly inForce!: boolean;

  @Field(() => String, { description: 'The first date for which this is presumed: 2015-01-01, or a month or year.' })
  readonly from!: string;

  @Field(() => String, { nullable: true, description: 'The last date for which it is; null: no end.' })
  readonly until?: string;

  @Field(() => String, { description: 'Why it is presumed.' })
  readonly reason!: string;
}
