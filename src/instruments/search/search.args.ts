import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { codeOfCursor } from '../../graphql/cursor.js';
import { given } from '../../graphql/given.js';
import { IsCode, IsCursor, IsLegalDate } from '../../graphql/validators.js';
import { BINDING_FORCES, type BindingForce, INSTRUMENT_TYPES, type InstrumentType } from '../instrument.js';
import { LONGEST_SEARCH, MOST_WORDS } from './asked-words.js';
import { type SearchAsked } from './search-asked.js';

const DEFAULT_PAGE = 20;
const LONGEST_PAGE = 100;
const FIRST = `first: write a whole number from 1 to ${LONGEST_PAGE}; for more rows ask again with "after".`;
const TEXT = `text: write 1 to ${LONGEST_SEARCH} characters, the words that matter.`;

/** Arguments of `search`. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: `Words of a title, a provision, a note, a subject, a number or a gazette, in any language and script, with or without diacritics: "закон о електронској управи", "zastita licnih podataka", "27/2018". Up to ${LONGEST_SEARCH} characters and ${MOST_WORDS} words.`,
  })
  @IsString({ message: TEXT })
  @MaxLength(LONGEST_SEARCH, { message: TEXT })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only acts of the jurisdiction with this code or alias: "XKX". Acts of an entity stand under its own.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only acts with this subject, or with a provision on it; narrower subjects count: "open-data".',
  })
  @IsOptional()
  @IsCode()
  readonly subject?: string;

  @Field(() => String, { nullable: true, description: `Only acts of this form: ${INSTRUMENT_TYPES.join(', ')}.` })
  @IsOptional()
  @IsIn(INSTRUMENT_TYPES, { message: `type: there are ${INSTRUMENT_TYPES.join(', ')}.` })
  readonly type?: InstrumentType;

  @Field(() => String, { nullable: true, description: `Only acts of this force: ${BINDING_FORCES.join(', ')}.` })
  @IsOptional()
  @IsIn(BINDING_FORCES, { message: `binding: there are ${BINDING_FORCES.join(', ')}.` })
  readonly binding?: BindingForce;

  @Field(() => String, {
    nullable: true,
    description:
      'Only acts that are in force, in whole or in part, on this day ("2019-12-31"), or on each day of this month or year. Acts of which that is not known are left out, and counted in unknownCount.',
  })
  @IsOptional()
  @IsLegalDate()
  readonly inForceOn?: string;

  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE,
    description: `How many acts at most, from 1 to ${LONGEST_PAGE}.`,
  })
  @IsInt({ message: FIRST })
  @Min(1, { message: FIRST })
  @Max(LONGEST_PAGE, { message: FIRST })
  readonly first: number = DEFAULT_PAGE;

  @Field(() => String, {
    nullable: true,
    description: 'Only acts after the one that this cursor names (pageInfo.endCursor of the page before).',
  })
  @IsOptional()
  @IsCursor()
  readonly after?: string;
}

/** What the arguments ask: the cursor as the code that it names, and no nulls. */
export function searchAsked({ after, ...asked }: SearchArgs): SearchAsked {
  return given({ ...asked, after: codeOfCursor(after ?? '') }) as SearchAsked;
}
