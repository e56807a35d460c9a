import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsCursor } from './validators.js';

/** Rows of a page when the caller names no number. */
const DEFAULT_PAGE = 50;

/** The most rows that one page can have. */
const LONGEST_PAGE = 500;

const FIRST = `first: write a whole number from 1 to ${LONGEST_PAGE}; for more rows ask again with "after".`;

/** Which page of a long list is wanted. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE,
    description: `How many rows at most, from 1 to ${LONGEST_PAGE}.`,
  })
  @IsInt({ message: FIRST })
  @Min(1, { message: FIRST })
  @Max(LONGEST_PAGE, { message: FIRST })
  readonly first: number = DEFAULT_PAGE;

  @Field(() => String, {
    nullable: true,
    description: 'Only rows after the one that this cursor names (pageInfo.endCursor of the page before).',
  })
  @IsOptional()
  @IsCursor()
  readonly after?: string;
}
