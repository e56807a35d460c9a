import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { KNOWN_AT } from '../../graphql/known-at-words.js';
import { IsCode, IsInstant, IsLegalDate } from '../../graphql/validators.js';
import { BoardArgs } from '../scoreboard.args.js';

/** Letters of a draft: a law with a hundred provisions has a quarter of them. */
const MOST_DRAFT = 60_000;

/** Whose timeline is asked for. */
@ArgsType()
export class TimelineArgs {
  @Field(() => String, { description: 'Id of the assessment: ddps-western-balkans-2025.' })
  @IsCode()
  readonly assessment!: string;

  @Field(() => String, { nullable: true, description: 'Code or alias of a subject or of a memo row: SRB, XK.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a group: each of its members among the subjects, and their mean. All subjects when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly group?: string;

  @Field(() => String, {
    nullable: true,
    description: 'An element, criterion or roll-up. The law alone (law-only) where there is one, else the index.',
  })
  @IsOptional()
  @IsCode()
  readonly element?: string;

  @Field(() => String, { nullable: true, description: 'From this day, month or year on; 2000 when left out.' })
  @IsOptional()
  @IsLegalDate()
  readonly from?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Until this day, month or year; the reference date of the assessment when left out.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly until?: string;

  @Field(() => String, {
    nullable: true,
    description: KNOWN_AT,
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}

/** Which events of law are asked about. */
@ArgsType()
export class ImpactArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Code of an act: SRB-EGOV-2018. Needed where "since" is not given.',
  })
  @IsOptional()
  @IsCode()
  readonly act?: string;

  @Field(() => String, { nullable: true, description: 'Only events on or after the first day of this date.' })
  @IsOptional()
  @IsLegalDate()
  readonly since?: string;

  @Field(() => String, { nullable: true, description: 'Only what it does to this assessment.' })
  @IsOptional()
  @IsCode()
  readonly assessment?: string;
}

/** A draft law, laid over an assessment. */
@ArgsType()
export class ScenarioArgs extends BoardArgs {
  @Field(() => String, {
    description: `The draft as YAML, as merilo scenario takes it: acts, events, answers; at most ${MOST_DRAFT} characters. Nothing of it is kept.`,
  })
  @IsString()
  @MinLength(1, { message: 'draft: give the YAML text of the draft.' })
  @MaxLength(MOST_DRAFT, { message: `draft: give at most ${MOST_DRAFT} characters.` })
  readonly draft!: string;
}
