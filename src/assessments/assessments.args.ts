import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ConnectionArgs } from '../graphql/connection.args.js';
import { KNOWN_AT } from '../graphql/known-at-words.js';
import { IsCode, IsInstant } from '../graphql/validators.js';

@ArgsType()
export class AssessmentArgs {
  @Field(() => String, { description: 'Id of the assessment: ddps-western-balkans-2020.' })
  @IsCode()
  readonly id!: string;
}

/** Which page of which replies is wanted. */
@ArgsType()
export class RepliesArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only the replies of this jurisdiction: code or alias of a subject or of a memo row.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Only the replies on this criterion: O1.' })
  @IsOptional()
  @IsCode()
  readonly criterion?: string;
}

/** Which page of which answers is wanted. */
@ArgsType()
export class AnswersArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only the answers of this jurisdiction: code or alias of a subject or of a memo row.',
  })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string;

  @Field(() => String, { nullable: true, description: 'Only the answers to this criterion: O1.' })
  @IsOptional()
  @IsCode()
  readonly criterion?: string;

  @Field(() => String, {
    nullable: true,
    description: KNOWN_AT,
  })
  @IsOptional()
  @IsInstant()
  readonly knownAt?: string;
}
