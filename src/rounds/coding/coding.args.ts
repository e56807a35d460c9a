import { ArgsType, Field, Float, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCode } from '../../graphql/validators.js';
import { AnswerInput } from '../answer-input.type.js';
import { ItemArgs, PlaceArgs, ReasonedStepArgs, RoundArgs } from '../rounds.args.js';

const MOST = 1000;
const LONGEST = 20_000;

/** Whose answer takes the place of two. */
export enum SettlementDecision {
  FIRST = 'first',
  SECOND = 'second',
  OTHER = 'other',
}

registerEnumType(SettlementDecision, {
  name: 'SettlementDecision',
  description: 'Whose answer takes the place of two codes.',
  valuesMap: {
    FIRST: { description: "The first coder's, or the only one." },
    SECOND: { description: "The second coder's." },
    OTHER: { description: 'Another, which the settlement gives.' },
  },
});

@ArgsType()
export class DrawSecondCodingArgs extends RoundArgs {
  @Field(() => Float, { description: 'A whole number from 0 to 2^53 − 1, such as a date: 20261123.' })
  @IsInt({ message: 'seed: write a whole number.' })
  @Min(0, { message: 'seed: write a whole number from 0.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: `seed: write a whole number up to ${Number.MAX_SAFE_INTEGER}.` })
  readonly seed!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the places of the batch; all that you review and no draw has come to when left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, { message: 'jurisdictions: name one at least, or leave it out.' })
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly jurisdictions?: string[];
}

@ArgsType()
export class SaveSecondCodeArgs extends ItemArgs {
  @Field(() => Int, { description: 'The version of your code that it follows; 0: there is none. Another: CONFLICT.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  readonly version!: number;

  @Field(() => AnswerInput, { description: 'The code: an answer with its justification and evidence.' })
  @ValidateNested()
  @Type(() => AnswerInput)
  readonly code!: AnswerInput;
}

@ArgsType()
export class CriteriaArgs extends PlaceArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of the criteria; all that can be when left out.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly criteria?: string[];
}

@ArgsType()
export class SettleAnswerArgs extends ReasonedStepArgs {
  @Field(() => SettlementDecision, { description: 'Whose answer is taken.' })
  readonly decision!: SettlementDecision;

  @Field(() => AnswerInput, { nullable: true, description: 'With OTHER: the answer.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerInput)
  readonly answer?: AnswerInput;
}

@ArgsType()
export class RuleArgs extends RoundArgs {
  @Field(() => String, { description: 'Code of the criterion whose question is ruled on.' })
  @IsCode()
  readonly criterion!: string;

  @Field(() => String, { description: 'Code of the ruling, new among all rulings: s1-state-level.' })
  @IsCode()
  readonly code!: string;

  @Field(() => String, { description: 'What was asked: how is the question to be read?' })
  @IsString()
  @Length(1, LONGEST)
  readonly question!: string;

  @Field(() => String, { description: 'What was decided.' })
  @IsString()
  @Length(1, LONGEST)
  readonly decision!: string;

  @Field(() => String, { description: 'Why.' })
  @IsString()
  @Length(1, LONGEST)
  readonly reason!: string;
}
