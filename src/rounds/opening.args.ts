import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsLegalDate } from '../graphql/validators.js';
import { SourceInput } from './answer-input.type.js';

const MOST = 1000;

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
