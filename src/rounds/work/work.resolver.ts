import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { type Connection, connectionOf } from '../../graphql/connection.js';
import { page, rows, workedOut } from '../../graphql/cost.js';
import { given } from '../../graphql/given.js';
import { RoundArgs } from '../rounds.args.js';
import { type Assignment, type Work } from './assignment.js';
import { AssignmentsService } from './assignments.service.js';
import { type ListedItem, ListedItemsService } from './listed-items.service.js';
import { AssignArgs, RoundItemsArgs, UnassignArgs } from './work.args.js';
import { type RoundProgress, WorkService } from './work.service.js';
import { AssignmentType, ListedItemConnectionType, RoundProgressType, WorkType } from './work.type.js';

/** What it costs to read a round, and to score it, beside the values of the answer. */
const READING = 500;
const SCORING = 5_000;

@Resolver()
export class WorkResolver {
  constructor(
    private readonly work: WorkService,
    private readonly assignments: AssignmentsService,
    private readonly items: ListedItemsService,
  ) {}

  @Query(() => ListedItemConnectionType, {
    complexity: page(SCORING),
    description:
      'The items of a round that you see, by jurisdiction and in the order of the framework, with why each wants a look.',
  })
  async roundItems(
    @CurrentCaller() caller: Caller,
    @Args() { round, filter, ...asked }: RoundItemsArgs,
  ): Promise<Connection<ListedItem>> {
    return connectionOf(await this.items.of(caller, round, given(filter ?? {})), asked, ({ code }) => code);
  }

  @Query(() => [WorkType], {
    complexity: rows(50, READING),
    description: 'What is yours to do in every round, by due date: what you were assigned, and what you were asked.',
  })
  myWork(@CurrentCaller() caller: Caller): Promise<readonly Work[]> {
    return this.work.mine(caller);
  }

  @Query(() => RoundProgressType, {
    complexity: workedOut(READING),
    description: 'How many items of a round are in which state, by jurisdiction, pillar and person, of what you see.',
  })
  progress(@CurrentCaller() caller: Caller, @Args() { round }: RoundArgs): Promise<RoundProgress> {
    return this.work.progress(caller, round);
  }

  @Mutation(() => AssignmentType, {
    description: 'Gives somebody something to do at a place, in the place of what they were given there in that role.',
  })
  assign(
    @CurrentCaller() caller: Caller,
    @Args() { criteria = null, due = null, ...key }: AssignArgs,
  ): Promise<Assignment> {
    return this.assignments.assign(caller, { ...key, criteria, due });
  }

  @Mutation(() => AssignmentType, { description: 'Takes away what somebody was given to do, and says what it was.' })
  unassign(@CurrentCaller() caller: Caller, @Args() key: UnassignArgs): Promise<Assignment> {
    return this.assignments.unassign(caller, key);
  }
}
