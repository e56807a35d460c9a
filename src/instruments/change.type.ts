import { Field, ObjectType } from '@nestjs/graphql';
import { WordingType } from './provision.type.js';

@ObjectType('Change', { description: 'What an amendment made of one provision of an act.' })
export class ChangeType {
  @Field(() => String, { description: 'The amendment: a code of the register, or as the source names it.' })
  readonly by!: string;

  @Field(() => String, { description: 'Pinpoint of the provision.' })
  readonly pinpoint!: string;

  @Field(() => WordingType, { nullable: true, description: 'What it said before; null: the amendment put it in.' })
  readonly before!: WordingType | null;

  @Field(() => WordingType, { nullable: true, description: 'What it says since; null: the amendment took it out.' })
  readonly after!: WordingType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first day on which it may have taken effect; null: not known.',
  })
  readonly earliest!: string | null;

  @Field(() => String, { nullable: true, description: 'The day by which it had taken effect; null: not known.' })
  readonly latest!: string | null;
}
