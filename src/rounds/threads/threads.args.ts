import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { type Role, ROLES } from '../../access/role.js';
import { ConnectionArgs } from '../../graphql/connection.args.js';
import { IsCode } from '../../graphql/validators.js';
import { PlaceArgs } from '../rounds.args.js';
import { type Audience, AUDIENCES, THREAD_STATES, type ThreadState } from './thread.js';

const LONGEST = 20_000;
const TEXT = { message: `text: write 1 to ${LONGEST} characters.` };
const said = (words: readonly string[]): string => words.join(', ');

/** Which threads are wanted. */
@ArgsType()
export class ThreadsArgs extends ConnectionArgs {
  @Field(() => String, { description: 'Id of the round.' })
  @IsCode()
  readonly round!: string;

  @Field(() => String, { nullable: true, description: 'Only those about this jurisdiction, by its code.' })
  @IsOptional()
  @IsCode()
  readonly jurisdiction?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those about this criterion, by its code.' })
  @IsOptional()
  @IsCode()
  readonly criterion?: string | null;

  @Field(() => String, { nullable: true, description: `Only those that are ${said(THREAD_STATES)}.` })
  @IsOptional()
  @IsIn(THREAD_STATES, { message: `state: write one of ${said(THREAD_STATES)}.` })
  readonly state?: ThreadState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only clarifications that are still waited for after their deadline; false: only others.',
  })
  @IsOptional()
  @IsBoolean()
  readonly overdue?: boolean | null;
}

/** A thread that is to begin. */
@ArgsType()
export class StartThreadArgs extends PlaceArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The criterion that it is about. The whole place when left out.',
  })
  @IsOptional()
  @IsCode()
  readonly criterion?: string | null;

  @Field(() => String, {
    description:
      'assessment (the assessors), coding (a second coder and the reviewers) or government (the assessors and the government, once it was sent what it is about).',
  })
  @IsIn(AUDIENCES, { message: `audience: write one of ${said(AUDIENCES)}.` })
  readonly audience!: Audience;

  @Field(() => String, { description: 'What is said.' })
  @IsString()
  @Length(1, LONGEST, TEXT)
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The role that is to clarify it, of those of the audience. A comment has none.',
  })
  @IsOptional()
  @IsIn(ROLES, { message: `addressee: write one of ${said(ROLES)}.` })
  readonly addressee?: Role | null;

  @Field(() => String, { nullable: true, description: 'The last day on which that is in time: 2026-12-15.' })
  @IsOptional()
  @IsString()
  @Length(10, 10, { message: 'deadline: write a day such as 2026-12-15.' })
  readonly deadline?: string | null;
}

/** Which thread is meant. */
@ArgsType()
export class ThreadArgs extends PlaceArgs {
  @Field(() => ID, { description: 'Id of the thread.' })
  @IsUUID('all', { message: 'thread: write the id that startThread or threads gave.' })
  readonly thread!: string;
}

/** What is said in a thread. */
@ArgsType()
export class CommentArgs extends ThreadArgs {
  @Field(() => String, { description: 'What is said.' })
  @IsString()
  @Length(1, LONGEST, TEXT)
  readonly text!: string;
}
