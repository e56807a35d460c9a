import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { ContributionsType } from './contributions.type.js';
import { ContributionsArgs } from './scoreboard.args.js';
import { ScoreboardViewsService } from './scoreboard-views.service.js';
import { ScorecardType } from './scorecard.type.js';

/** What holding a scorecard against others costs, beside the values of the answer. */
const CONTRIBUTIONS_COST = 2_000;

@Resolver(() => ScorecardType)
export class ScorecardsResolver {
  constructor(private readonly views: ScoreboardViewsService) {}

  @ResolveField(() => ContributionsType, {
    nullable: true,
    complexity: workedOut(CONTRIBUTIONS_COST),
    description:
      'What makes the difference of the score from another place, a group, the best, the mean or the full scale. Null where nobody is named and one of the two has no score.',
  })
  contributions(@Parent() card: ScorecardType, @Args() asked: ContributionsArgs): Promise<ContributionsType | null> {
    return this.views.contributions(card, given(asked));
  }
}
