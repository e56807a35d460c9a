import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { LANGUAGES } from '../common/localised-text.js';
import { KNOWN_AT } from '../graphql/known-at-words.js';
import { IsCode, IsInstant, IsLegalDate } from '../graphql/validators.js';

const MOST_CODES = 500;
const LANGUAGE = `language: write one of ${LANGUAGES.join(', ')}.`;

function listOf(argument: string): string {
  return `${argument}: write a list of at most ${MOST_CODES} codes.`;
}

/** Which scoreboard is asked for. */
@ArgsType()
export class BoardArgs {
  @Field(() => String, { description: 'Id of the assessment: ddps-western-balkans-2020.' })
  @IsCode()
  readonly assessment!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Another date than the reference date of the assessment: a day 2019-12-31, a month 2019-12 or a year 2019. It moves the law, the members of groups and derived answers.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly asOf?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Another version of the framework, as id@version: ddps@1.',
  })
  @IsOptional()
  @IsCode()
  readonly framework?: string;

  @Field(() => String, {
    nullable: true,
    description: KNOWN_AT,
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}

@ArgsType()
export class ScoreboardArgs extends BoardArgs {
  @Field(() => String, {
    defaultValue: 'en',
    description: `Language of names and titles: one of ${LANGUAGES.join(', ')}. Where there is none in it, they are in English.`,
  })
  @IsIn(LANGUAGES, { message: LANGUAGE })
  readonly language: string = 'en';
}

@ArgsType()
export class ComparatorsArgs extends ScoreboardArgs {
  @Field(() => String, { nullable: true, description: 'Only those beside this element or criterion: O1.' })
  @IsOptional()
  @IsCode()
  readonly element?: string;
}

@ArgsType()
export class ScorecardArgs extends BoardArgs {
  @Field(() => String, { description: 'Code or alias of a subject or of a memo row: SRB, XK.' })
  @IsCode()
  readonly jurisdiction!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The element whose derivation is wanted: a pillar, a criterion or a roll-up. The index when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly element?: string;
}

/** What a scorecard is held against. */
@ArgsType()
export class ContributionsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'A place (EST), a group (EU), a comparator that is the mean of a group, best, mean or full. The first group of the assessment when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly against?: string;
}

/** Which rows of a scoreboard are wanted. */
@ArgsType()
export class RowsArgs {
  @Field(() => [String], { nullable: true, description: 'Only the rows of these jurisdictions: codes or aliases.' })
  @IsOptional()
  @IsArray({ message: listOf('jurisdiction') })
  @ArrayMaxSize(MOST_CODES, { message: listOf('jurisdiction') })
  @IsCode({ each: true })
  readonly jurisdiction?: string[];

  @Field(() => [String], { nullable: true, description: 'Only the rows of these elements, by code.' })
  @IsOptional()
  @IsArray({ message: listOf('element') })
  @ArrayMaxSize(MOST_CODES, { message: listOf('element') })
  @IsCode({ each: true })
  readonly element?: string[];
}
