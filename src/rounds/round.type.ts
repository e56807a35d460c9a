import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalisedField } from '../graphql/localised-text.type.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type RoundHead } from './round-head.js';

@ObjectType('RoundDeadline', { description: 'The day by which a government may reply.' })
export class RoundDeadlineType {
  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { description: 'The last day, YYYY-MM-DD.' })
  readonly deadline!: string;
}

@ObjectType('Round', { description: 'An assessment that people make together, before it is published.' })
export class RoundType implements RoundHead {
  @Field(() => String, { description: 'Id of the assessment that it becomes.' })
  readonly round!: string;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  readonly version!: number;

  @LocalisedField({ description: 'Its title.' })
  readonly title!: LocalisedText;

  @Field(() => String, { description: 'The framework that it applies, as id@version.' })
  readonly framework!: string;

  @Field(() => String, { description: 'The reference date: the law of that day is scored.' })
  readonly asOf!: string;

  @Field(() => [String], { description: 'Codes of its subjects, or of the group that they are.' })
  readonly subjects!: readonly string[];

  @Field(() => [String], { description: 'Codes of its memo rows.' })
  readonly memo!: readonly string[];

  @Field(() => String, { description: 'open, or released.' })
  readonly state!: RoundHead['state'];

  @Field(() => Boolean, { description: 'Whether answers are coded a second time before they are settled.' })
  readonly secondCoding!: boolean;

  @Field(() => Boolean, { description: 'Whether answers go to the governments before they are approved.' })
  readonly governments!: boolean;

  @Field(() => [RoundDeadlineType], { description: 'By when each government that was asked may reply.' })
  readonly deadlines!: readonly RoundDeadlineType[];
}
