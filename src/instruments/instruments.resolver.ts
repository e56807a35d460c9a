import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection } from '../graphql/connection.js';
import { page, rows, workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { ChangeType } from './change.type.js';
import { ForceIntervalType, InForceType } from './force.type.js';
import { type ForceInterval, forceIntervals } from './time/force-intervals.js';
import { type InForce, inForce } from './time/in-force.js';
import { instrumentConnection, InstrumentConnectionType } from './instrument-connection.type.js';
import { InstrumentType } from './instrument.type.js';
import { InForceArgs, InstrumentArgs, InstrumentsArgs, OnArgs, pageAsked, SubjectArgs } from './instruments.args.js';
import { type RungFound } from './time/ladder.js';
import { type ListedChange, type ListedInstrument, type ListedProvision } from './listed-instrument.js';
import { ListedInstrumentsService } from './listed-instruments.service.js';
import { ProvisionType } from './provision.type.js';
import { RungType } from './rung.type.js';

@Resolver(() => InstrumentType)
export class InstrumentsResolver {
  constructor(private readonly listed: ListedInstrumentsService) {}

  @Query(() => InstrumentConnectionType, {
    complexity: page(200),
    description: 'The acts of the register, as they are known or were.',
  })
  async instruments(@Args() args: InstrumentsArgs): Promise<Connection<ListedInstrument>> {
    return instrumentConnection(await this.listed.page(pageAsked(args)));
  }

  @Query(() => InstrumentType, { nullable: true, description: 'The act with a code, as it is known or was.' })
  instrument(@Args() { code, knownAt }: InstrumentArgs): Promise<ListedInstrument> {
    return this.listed.called(code, knownAt ?? undefined);
  }

  @ResolveField(() => [ProvisionType], {
    description: 'Its articles and paragraphs, as far as they were read.',
    complexity: rows(4),
  })
  provisions(
    @Parent() { provisions }: ListedInstrument,
    @Args() args: SubjectArgs,
  ): Promise<readonly ListedProvision[]> {
    return this.listed.provisionsOn(provisions, given(args).subject);
  }

  @ResolveField(() => InForceType, { complexity: workedOut(10), description: 'Whether it is in force on a date.' })
  inForce(@Parent() { act: instrument, usual }: ListedInstrument, @Args() { on, stage }: InForceArgs): InForce {
    return inForce({ instrument, usual, stage }, on);
  }

  @ResolveField(() => [RungType], {
    complexity: rows(5, 10),
    description: 'How far it has come from paper to effect on a date, the lowest rung first.',
  })
  ladder(@Parent() act: ListedInstrument, @Args() { on }: OnArgs): Promise<readonly RungFound[]> {
    return this.listed.ladder(act, on);
  }

  @ResolveField(() => [ChangeType], {
    complexity: rows(4, 10),
    description: 'What amendments made of its provisions, as far as their wordings were recorded.',
  })
  changes(@Parent() act: ListedInstrument): Promise<readonly ListedChange[]> {
    return this.listed.changes(act);
  }

  @ResolveField(() => [ForceIntervalType], {
    description: 'When it was in force, was not, or may have been: intervals that cover all days, in order.',
    complexity: rows(4, 10),
  })
  forceIntervals(@Parent() { act, usual }: ListedInstrument): readonly ForceInterval[] {
    return forceIntervals(act, usual);
  }
}
