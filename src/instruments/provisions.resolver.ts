import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { rows, workedOut } from '../graphql/cost.js';
import { ForceIntervalType, InForceType } from './force.type.js';
import { type ForceInterval, forceIntervals } from './time/force-intervals.js';
import { type InForce, inForce } from './time/in-force.js';
import { InForceArgs, OnArgs } from './instruments.args.js';
import { type ListedProvision, type ListedWordingOn } from './listed-instrument.js';
import { ListedInstrumentsService } from './listed-instruments.service.js';
import { ProvisionType, WordingType } from './provision.type.js';

@Resolver(() => ProvisionType)
export class ProvisionsResolver {
  constructor(private readonly listed: ListedInstrumentsService) {}

  @ResolveField(() => InForceType, {
    complexity: workedOut(10),
    description: 'Whether it is in force on a date: it may commence after its act.',
  })
  inForce(
    @Parent() { act: instrument, provision, usual }: ListedProvision,
    @Args() { on, stage }: InForceArgs,
  ): InForce {
    return inForce({ instrument, provision, usual, stage }, on);
  }

  @ResolveField(() => [WordingType], {
    complexity: rows(2, 10),
    description:
      'What it says on a date: one wording, or all that may hold where the days of amendments leave it open.',
  })
  wordings(@Parent() provision: ListedProvision, @Args() { on }: OnArgs): Promise<readonly ListedWordingOn[]> {
    return this.listed.wordings(provision, on);
  }

  @ResolveField(() => [ForceIntervalType], {
    description: 'When it was in force, was not, or may have been: intervals that cover all days, in order.',
    complexity: rows(4, 10),
  })
  forceIntervals(@Parent() { act, provision, usual }: ListedProvision): readonly ForceInterval[] {
    return forceIntervals(act, usual, provision);
  }
}
