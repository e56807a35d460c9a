import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsCode } from '../../graphql/validators.js';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
const YEARS = `write a year from ${FIRST_YEAR} to ${LAST_YEAR}.`;

/** Which part of the grid is wanted. */
@ArgsType()
export class CoverageGridArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only this jurisdiction, by code or alias: "XKX". Left out: all with an act or a search.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Only this subject: "open-data". Left out: all of them.' })
  @IsOptional()
  @IsCode()
  readonly subject?: string;

  @Field(() => Int, { nullable: true, description: 'The first year. Left out: that of the earliest search.' })
  @IsOptional()
  @IsInt()
  @Min(FIRST_YEAR, { message: `from: ${YEARS}` })
  @Max(LAST_YEAR, { message: `from: ${YEARS}` })
  readonly from?: number;

  @Field(() => Int, { nullable: true, description: 'The last year. Left out: that of the latest search.' })
  @IsOptional()
  @IsInt()
  @Min(FIRST_YEAR, { message: `until: ${YEARS}` })
  @Max(LAST_YEAR, { message: `until: ${YEARS}` })
  readonly until?: number;
}
