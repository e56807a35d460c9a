import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsInstant } from '../graphql/validators.js';
import { AnswerInput } from './answer-input.type.js';
import { type Change } from './item.js';

const MOST = 1000;
const LONGEST = 20_000;

/** Which round is meant. */
@ArgsType()
export class RoundArgs {
  @Field(() => String, { description: 'Id of the round.' })
  @IsCode()
  readonly round!: string;
}

/** Which place of a round is meant. */
@ArgsType()
export class PlaceArgs extends RoundArgs {
  @Field(() => String, { description: 'Code of the jurisdiction, as the round names it (no alias).' })
  @IsCode()
  readonly jurisdiction!: string;
}

/** Which item of a round is meant. */
@ArgsType()
export class ItemArgs extends PlaceArgs {
  @Field(() => String, { description: 'Code of the criterion.' })
  @IsCode()
  readonly criterion!: string;
}

/** From which version of an item a step is taken. */
@ArgsType()
export class StepArgs extends ItemArgs {
  @Field(() => Int, { description: 'The version of the item that you have before you. Another is there: CONFLICT.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly version!: number;
}

/** A step that needs a reason. */
@ArgsType()
export class ReasonedStepArgs extends StepArgs {
  @Field(() => String, { description: 'Why.' })
  @IsString()
  @Length(1, LONGEST, { message: `reason: write 1 to ${LONGEST} characters.` })
  readonly reason!: string;
}

@InputType('ItemChangeInput', { description: 'What an answer of an earlier round has become.' })
export class ItemChangeInput {
  @Field(() => String, { description: 'unchanged or changed.' })
  @IsIn(['unchanged', 'changed'], { message: 'kind: write unchanged or changed.' })
  readonly kind!: Change['kind'];

  @Field(() => String, { nullable: true, description: 'What changed. Needed where something did.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST)
  readonly what?: string;
}

@ArgsType()
export class SaveAnswerArgs extends StepArgs {
  @Field(() => AnswerInput, { description: 'The answer.' })
  @ValidateNested()
  @Type(() => AnswerInput)
  readonly answer!: AnswerInput;

  @Field(() => ItemChangeInput, {
    nullable: true,
    description: 'Of an item that began with the answer of an earlier round: what changed since.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ItemChangeInput)
  readonly change?: ItemChangeInput;
}

@ArgsType()
export class ReviseAnswerArgs extends ReasonedStepArgs {
  @Field(() => AnswerInput, { description: 'The answer as it is to be.' })
  @ValidateNested()
  @Type(() => AnswerInput)
  readonly answer!: AnswerInput;
}

@ArgsType()
export class SubmitAnswersArgs extends PlaceArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of the criteria; every draft of the place when left out. What the register of law answers is submitted by name.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly criteria?: string[];
}

@ArgsType()
export class RoundScoreboardArgs extends RoundArgs {
  @Field(() => String, {
    nullable: true,
    description: 'As it was known at an instant: 2026-11-30T10:00:00Z, or at the end of a day: 2026-11-30.',
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}
