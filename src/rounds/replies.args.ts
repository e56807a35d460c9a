import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { IsCode } from '../graphql/validators.js';
import { AnswerInput, ReplyAnswerInput } from './answer-input.type.js';
import { type Response } from './item.js';
import { PlaceArgs, StepArgs } from './rounds.args.js';

const MOST = 1000;
const LONGEST = 20_000;

@ArgsType()
export class SendWorksheetArgs extends PlaceArgs {
  @Field(() => String, { description: 'The last day on which the government may reply, YYYY-MM-DD.' })
  @IsString()
  readonly deadline!: string;
}

@ArgsType()
export class RecallWorksheetArgs extends PlaceArgs {
  @Field(() => String, { description: 'Why.' })
  @IsString()
  @Length(1, LONGEST)
  readonly reason!: string;
}

@InputType('ItemVersionInput', { description: 'A version of an item that was read.' })
export class ItemVersionInput {
  @Field(() => String, { description: 'Code of the criterion.' })
  @IsCode()
  readonly criterion!: string;

  @Field(() => Int, { description: 'The version.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly version!: number;
}

@ArgsType()
export class SignRepliesArgs extends PlaceArgs {
  @Field(() => [ItemVersionInput], {
    nullable: true,
    description:
      'The version of every item as you read it. One that is another by now: CONFLICT. As they are when left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ItemVersionInput)
  readonly versions?: ItemVersionInput[];
}

@ArgsType()
export class SaveReplyArgs extends StepArgs {
  @Field(() => String, { description: 'agreed or disputed.' })
  @IsIn(['agreed', 'disputed'], { message: 'position: write agreed or disputed.' })
  readonly position!: 'agreed' | 'disputed';

  @Field(() => ReplyAnswerInput, { nullable: true, description: 'The answer that the government gives instead.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReplyAnswerInput)
  readonly answer?: ReplyAnswerInput;

  @Field(() => String, { nullable: true, description: 'Its own words.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST)
  readonly comment?: string;
}

@ArgsType()
export class RespondArgs extends StepArgs {
  @Field(() => String, {
    description: 'keep (the answer stands), revise (another takes its place) or leave-disputed (both stand).',
  })
  @IsIn(['keep', 'revise', 'leave-disputed'], { message: 'decision: write keep, revise or leave-disputed.' })
  readonly decision!: Response['decision'];

  @Field(() => String, { description: 'Why. It is published beside the reply.' })
  @IsString()
  @Length(1, LONGEST)
  readonly text!: string;

  @Field(() => AnswerInput, { nullable: true, description: 'The revised answer, where it is revised.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerInput)
  readonly answer?: AnswerInput;
}

@InputType('ApprovedRowInput', { description: 'A row of the working sheet that is approved.' })
export class ApprovedRowInput {
  @Field(() => String, { description: 'Code of the criterion.' })
  @IsCode()
  readonly criterion!: string;

  @Field(() => String, { description: 'The digest that the working sheet shows beside it.' })
  @IsString()
  readonly digest!: string;
}

@ArgsType()
export class ApproveAnswersArgs extends PlaceArgs {
  @Field(() => [ApprovedRowInput], { description: 'The rows that you have read.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'items: name one row at least.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ApprovedRowInput)
  readonly items!: ApprovedRowInput[];
}
