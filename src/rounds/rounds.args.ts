import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsCode, IsInstant, IsLegalDate } from '../graphql/validators.js';
import { AnswerInput, ReplyAnswerInput, SourceInput } from './answer-input.type.js';
import { type Change, type Response } from './item.js';

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

@InputType('AuthorInput', { description: 'Who wrote it: a person by the parts of the name, or a body by its name.' })
export class AuthorInput {
  @Field(() => String, { nullable: true, description: 'Family name of a person.' })
  @IsOptional()
  readonly family?: string;

  @Field(() => String, { nullable: true, description: 'Given names of a person.' })
  readonly given?: string;

  @Field(() => String, { nullable: true, description: 'Name of a body.' })
  readonly name?: string;
}

@InputType('CreditInput', { description: 'Whom to name when it is cited; what is left out is not known.' })
export class CreditInput {
  @Field(() => [AuthorInput], { nullable: true, description: 'Who wrote it, in the order of the title page.' })
  @IsOptional()
  readonly authors?: AuthorInput[];

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  readonly publisher?: string;

  @Field(() => String, { nullable: true, description: 'The DOI of all its releases together: 10.5281/zenodo.1234.' })
  readonly doi?: string;
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** How a round is opened. */
@ArgsType()
export class OpenRoundArgs {
  @Field(() => String, { description: 'Id of the assessment that it becomes: ddps-western-balkans-2026.' })
  @Matches(KEBAB, { message: 'round: write an id of small letters, digits and hyphens: ddps-western-balkans-2026.' })
  @Length(1, 100, { message: 'round: write 1 to 100 characters.' })
  readonly round!: string;

  @Field(() => String, { description: 'Its title, in English.' })
  @IsString()
  @Length(1, 500, { message: 'title: write 1 to 500 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'The framework that it applies, as id@version: ddps@1.' })
  @IsCode()
  readonly framework!: string;

  @Field(() => String, { description: 'The reference date: the law of that day is scored.' })
  @IsLegalDate()
  readonly asOf!: string;

  @Field(() => [String], { description: 'Codes of its subjects, in the order of publication; or of one group.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'subjects: name one at least.' })
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly subjects!: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of memo rows: scored, never ranked or averaged.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly memo?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of groups whose figures stand beside the subjects.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsCode({ each: true })
  readonly groups?: string[];

  @Field(() => String, { defaultValue: 'OECD', description: 'Whose designation footnotes are printed: OECD or EU.' })
  @IsIn(['OECD', 'EU'], { message: 'publisher: write OECD or EU.' })
  readonly publisher: string = 'OECD';

  @Field(() => String, { description: 'The licence of what will be published: CC BY 4.0.' })
  @IsString()
  @Length(1, 500, { message: 'licence: write 1 to 500 characters.' })
  readonly licence!: string;

  @Field(() => [SourceInput], { description: 'What the assessment as a whole rests on: the survey, its method.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'sources: name one at least.' })
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => SourceInput)
  readonly sources!: SourceInput[];

  @Field(() => CreditInput, { nullable: true, description: 'Whom to name when a release of it is cited.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CreditInput)
  readonly credit?: CreditInput;

  @Field(() => String, { nullable: true, description: 'What else the reader must know.' })
  @IsOptional()
  @IsString()
  readonly note?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Id of an earlier assessment whose answers it begins with, as drafts that ask what changed.',
  })
  @IsOptional()
  @IsCode()
  readonly from?: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether answers are coded a second time.' })
  @IsBoolean()
  readonly secondCoding: boolean = true;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether answers go to the governments before approval.' })
  @IsBoolean()
  readonly governments: boolean = true;
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
