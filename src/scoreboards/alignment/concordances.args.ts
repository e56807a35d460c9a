import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsCode } from '../../graphql/validators.js';
import { ALIGNMENT_STATUSES, type AlignmentStatus } from './alignment.js';
import { BoardArgs } from '../scoreboard.args.js';

/** Whose table of concordance is wanted. */
@ArgsType()
export class ConcordanceArgs extends BoardArgs {
  @Field(() => String, { description: 'Code or alias of a subject or of a memo row: SRB, XK.' })
  @IsCode()
  readonly jurisdiction!: string;
}

const STATUS = `status: write a list of ${ALIGNMENT_STATUSES.join(', ')}.`;

/** Which obligations of a table are wanted. */
@ArgsType()
export class ConcordanceRowsArgs {
  @Field(() => [String], {
    nullable: true,
    description: `Only those with such a status: ${ALIGNMENT_STATUSES.join(', ')}.`,
  })
  @IsOptional()
  @IsArray({ message: STATUS })
  @ArrayMaxSize(ALIGNMENT_STATUSES.length, { message: STATUS })
  @IsIn(ALIGNMENT_STATUSES, { each: true, message: STATUS })
  readonly status?: AlignmentStatus[];
}

/** About whom assessments may disagree. */
@ArgsType()
export class DisagreementsArgs {
  @Field(() => String, { nullable: true, description: 'Code or alias of a jurisdiction; of all when left out.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;
}
