import { Args, Query, Resolver } from '@nestjs/graphql';
import { anew, rows, workedOut } from '../../graphql/cost.js';
import { given } from '../../graphql/given.js';
import { ImpactArgs, ScenarioArgs, TimelineArgs } from './follow.args.js';
import { FollowService } from './follow.service.js';
import { EventImpactType } from './impact.type.js';
import { ScenarioType } from './scenario.type.js';
import { TimelineType } from '../timeline/timeline.type.js';

/** What it costs to work these out, beside the values of the answer: some tenths of a second at most. */
const TIMELINE_COST = 5_000;
const IMPACT_COST = 5_000;
const SCENARIO_COST = 10_000;

@Resolver()
export class FollowResolver {
  constructor(private readonly follow: FollowService) {}

  @Query(() => TimelineType, {
    nullable: true,
    complexity: workedOut(TIMELINE_COST),
    description:
      'How a score moved with the law, for one place or for each member and the mean of a group, and what moved it.',
  })
  timeline(@Args() asked: TimelineArgs): Promise<TimelineType> {
    return this.follow.timeline(given(asked));
  }

  @Query(() => [EventImpactType], {
    nullable: true,
    complexity: rows(10, IMPACT_COST),
    description: 'Which answers of which assessments events of law moved, or mark for another look. By day.',
  })
  impact(@Args() asked: ImpactArgs): Promise<readonly EventImpactType[]> {
    return this.follow.impact(given(asked));
  }

  @Query(() => ScenarioType, {
    nullable: true,
    complexity: anew(workedOut(SCENARIO_COST)),
    description: 'What a draft law would change: it is laid over the record, which is not touched.',
  })
  scenario(@Args() asked: ScenarioArgs): Promise<ScenarioType> {
    return this.follow.scenario(given(asked));
  }
}
