import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsLegalDate } from '../graphql/validators.js';

const MOST_JURISDICTIONS = 60;
const MOST_LANGUAGES = 12;
const JURISDICTIONS = `jurisdictions: write a list of 1 to ${MOST_JURISDICTIONS} codes, none of them twice.`;
const LANGUAGES = `languages: write a list of 1 to ${MOST_LANGUAGES} languages, none of them twice.`;

const TEMPLATE = 'The kind of report, as Assessment.reports lists them: comparative.';
const LANGUAGE = 'as BCP 47 tags: en, mk, sr-Cyrl.';

@ArgsType()
class ReportBasisArgs {
  @Field(() => String, { description: 'Id of the assessment: ddps-western-balkans-2020.' })
  @IsCode()
  readonly assessment!: string;

  @Field(() => String, { defaultValue: 'comparative', description: TEMPLATE })
  @IsCode()
  readonly template: string = 'comparative';

  @Field(() => String, {
    nullable: true,
    description: 'Another date than the reference date of the assessment: 2019-12-31, 2019-12 or 2019.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly asOf?: string;

  @Field(() => String, { nullable: true, description: 'Another version of the framework, as id@version: ddps@1.' })
  @IsOptional()
  @IsCode()
  readonly framework?: string;
}

/** One report. */
@ArgsType()
export class ReportRequestArgs extends ReportBasisArgs {
  @Field(() => String, { defaultValue: 'en', description: 'Its language, as a BCP 47 tag: en, mk, sr-Cyrl.' })
  @IsCode()
  readonly language: string = 'en';

  @Field(() => String, {
    nullable: true,
    description: 'The subject that it is about, by code or alias: SRB, XK. All subjects when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;
}

/** One report for each language and jurisdiction. */
@ArgsType()
export class ReportRequestsArgs extends ReportBasisArgs {
  @Field(() => [String], { defaultValue: ['en'], description: `Their languages, ${LANGUAGE}` })
  @IsArray({ message: LANGUAGES })
  @ArrayMinSize(1, { message: LANGUAGES })
  @ArrayMaxSize(MOST_LANGUAGES, { message: LANGUAGES })
  @ArrayUnique({ message: LANGUAGES })
  @IsCode({ each: true })
  readonly languages: string[] = ['en'];

  @Field(() => [String], {
    nullable: true,
    description: 'A report about each of these subjects, by code or alias. About all in one when left out.',
  })
  @IsOptional()
  @IsArray({ message: JURISDICTIONS })
  @ArrayMinSize(1, { message: JURISDICTIONS })
  @ArrayMaxSize(MOST_JURISDICTIONS, { message: JURISDICTIONS })
  @ArrayUnique({ message: JURISDICTIONS })
  @IsCode({ each: true })
  readonly jurisdictions?: string[];
}

@ArgsType()
export class ReportJobArgs {
  @Field(() => ID, { description: 'The id that the request for the report gave.' })
  @IsUUID('all', { message: 'id: write the id that requestReport or requestReports gave.' })
  readonly id!: string;
}
