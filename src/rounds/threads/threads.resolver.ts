import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { type Connection, connectionOf } from '../../graphql/connection.js';
import { page } from '../../graphql/cost.js';
import { type ShownThread } from './shown-thread.js';
import { CommentArgs, StartThreadArgs, ThreadArgs, ThreadsArgs } from './threads.args.js';
import { ThreadConnectionType, ThreadType } from './thread.type.js';
import { ThreadsService } from './threads.service.js';

/** What it costs to read a round, beside the values of the answer. */
const READING = 500;

@Resolver()
export class ThreadsResolver {
  constructor(private readonly service: ThreadsService) {}

  @Query(() => ThreadConnectionType, {
    complexity: page(READING),
    description: 'The comments and clarifications of a round that you take part in, those begun last first.',
  })
  async threads(
    @CurrentCaller() caller: Caller,
    @Args() { round, jurisdiction = null, criterion = null, state = null, overdue = null, ...rows }: ThreadsArgs,
  ): Promise<Connection<ShownThread>> {
    const asked = { round, jurisdiction, criterion, state, isOverdue: overdue };
    return connectionOf(await this.service.of(caller, asked), rows, ({ id }) => id);
  }

  @Mutation(() => ThreadType, {
    description: 'Begins a comment, or with an addressee and a deadline a clarification, on an item or a place.',
  })
  startThread(
    @CurrentCaller() caller: Caller,
    @Args() { criterion = null, addressee = null, deadline = null, ...given }: StartThreadArgs,
  ): Promise<ShownThread> {
    return this.service.start(caller, { ...given, criterion, addressee, deadline });
  }

  @Mutation(() => ThreadType, { description: 'Says something in a thread that you take part in.' })
  comment(@CurrentCaller() caller: Caller, @Args() { thread, text, ...place }: CommentArgs): Promise<ShownThread> {
    return this.service.comment(caller, place, thread, text);
  }

  @Mutation(() => ThreadType, { description: 'Closes a thread: whoever began it, or a reviewer.' })
  closeThread(@CurrentCaller() caller: Caller, @Args() { thread, ...place }: ThreadArgs): Promise<ShownThread> {
    return this.service.close(caller, place, thread);
  }
}
