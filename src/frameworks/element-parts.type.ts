import { Field, Float, ObjectType } from '@nestjs/graphql';
import { type LocalisedText } from '../common/localised-text.js';
import { LocalisedField } from '../graphql/localised-text.type.js';

@ObjectType('MissingPolicy', { description: 'What is done about children without a score.' })
export class MissingPolicyType {
  @Field(() => String, {
    description: 'reweight: the rest take over their weight, where enough is left; fill: gaps take a number.',
  })
  readonly method!: string;

  @Field(() => String, {
    description: 'The least share of the weight that must have a score, as a number or a fraction: 2/3.',
  })
  readonly atLeast!: string | number;
}

@ObjectType('Band', { description: 'A name for scores from a threshold to the next.' })
export class BandType {
  @Field(() => String, { description: 'Its code: high.' })
  readonly code!: string;

  @Field(() => Float, { description: 'The least score of the band.' })
  readonly from!: number;
}

@ObjectType('AnswerOption', { description: 'An answer that can be given to a criterion.' })
export class AnswerOptionType {
  @Field(() => String, { description: 'Its code, as answers give it: all; true or false where it is yes or no.' })
  readonly code!: string;

  @LocalisedField({ description: 'What it means.', nullable: true })
  readonly label!: LocalisedText | null;

  @Field(() => Float, { description: 'The points that it earns, from 0 to 1.' })
  readonly points!: number;

  @Field(() => String, { nullable: true, description: 'How it is to be understood.' })
  readonly note?: string;
}

@ObjectType('Normalisation', { description: "How a criterion's number is brought to the common range." })
export class NormalisationType {
  @Field(() => String, {
    description:
      'The method: none, goalposts ((x − min) ÷ (max − min), cut to the range from 0 to 1), min-max, z-score and others.',
  })
  readonly method!: string;

  @Field(() => Float, { nullable: true, description: 'Of goalposts: the one that becomes 0.' })
  readonly min?: number;

  @Field(() => Float, { nullable: true, description: 'Of goalposts: the one that becomes 1.' })
  readonly max?: number;
}
