import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type NamedPlace } from './comparator-view.js';

@ObjectType('ComparatorPlace', {
  description: 'A subject held against the members of a comparator, on the scale that both share.',
})
export class PlaceType implements NamedPlace {
  @Field(() => String, { description: 'Code of the subject.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'Its name in the language of the board.' })
  readonly jurisdictionName!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Its score of the element, or its share of yes on the matched questions; null unless it is known.',
  })
  readonly score!: number | null;

  @Field(() => Float, { description: 'The least that it can be.' })
  readonly low!: number;

  @Field(() => Float, { description: 'The greatest that it can be.' })
  readonly high!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Its score less the mean of the members: positive where it is ahead; null without a score.',
  })
  readonly gap!: number | null;

  @Field(() => Int, { description: 'Members that surely score higher.' })
  readonly higherLow!: number;

  @Field(() => Int, { description: 'Members that possibly score higher.' })
  readonly higherHigh!: number;

  @Field(() => Int, { description: 'Members with a score, of whom these are.' })
  readonly of!: number;
}
