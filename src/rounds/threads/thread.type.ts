import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Role } from '../../access/role.js';
import { ConnectionOf } from '../../graphql/connection.type.js';
import { type ShownMessage, type ShownThread } from './shown-thread.js';
import { type Audience, type ThreadState } from './thread.js';

@ObjectType('ThreadMessage', { description: 'Something that was said in a thread.' })
export class ThreadMessageType implements ShownMessage {
  @Field(() => String, { nullable: true, description: 'Who said it, by id; null: not for you to know.' })
  readonly by!: string | null;

  @Field(() => Boolean, { description: 'Whether you said it.' })
  readonly isMine!: boolean;

  @Field(() => String, { description: 'The role in which it was said.' })
  readonly role!: Role;

  @Field(() => String, { description: 'What was said.' })
  readonly text!: string;

  @Field(() => String, { description: 'When: 2026-11-23T10:00:00.000Z.' })
  readonly at!: string;
}

@ObjectType('Thread', {
  description: 'What is said about an item of a round, or about a place of it: a comment, or a clarification.',
})
export class ThreadType implements ShownThread {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => String, { description: 'Id of the round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Code of the jurisdiction.' })
  readonly jurisdiction!: string;

  @Field(() => String, { nullable: true, description: 'Code of the criterion; null: it is about the whole place.' })
  readonly criterion!: string | null;

  @Field(() => String, { description: 'Who hears it: assessment, coding or government.' })
  readonly audience!: Audience;

  @Field(() => String, { nullable: true, description: 'The role that is to clarify it; null: it is a comment.' })
  readonly addressee!: Role | null;

  @Field(() => String, { nullable: true, description: 'The last day on which that is in time, YYYY-MM-DD.' })
  readonly deadline!: string | null;

  @Field(() => String, { description: 'open, answered (the addressee has spoken last) or closed.' })
  readonly state!: ThreadState;

  @Field(() => Boolean, { description: 'Whether it is still waited for after its deadline.' })
  readonly isOverdue!: boolean;

  @Field(() => String, { description: 'When it began: 2026-11-23T10:00:00.000Z.' })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'When it was closed.' })
  readonly closedAt!: string | null;

  @Field(() => [ThreadMessageType], { description: 'What was said, as far as you hear it, the first first.' })
  readonly messages!: readonly ShownMessage[];
}

@ObjectType('ThreadConnection', { description: 'Threads of a round.' })
export class ThreadConnectionType extends ConnectionOf(ThreadType, 'Thread') {}
