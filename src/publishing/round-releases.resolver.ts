import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { rows, workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { RoundItemType } from '../rounds/round-item.type.js';
import { RoundArgs } from '../rounds/rounds.args.js';
import { itemsShown } from '../rounds/shown-item.js';
import { scoreboardView } from '../scoreboards/scoreboard-view.js';
import { ScoreboardType } from '../scoreboards/scoreboard.type.js';
import { type ListedRoundRelease } from './listed-round-release.js';
import { RoundReleaseType } from './round-release.type.js';
import { CorrectRoundArgs, ReleaseRoundArgs, RoundReleaseArgs } from './round-releases.args.js';
import { RoundReleasesService } from './round-releases.service.js';

/** What it costs to score frozen data. */
const SCORING = 5_000;

@Resolver()
export class RoundReleasesResolver {
  constructor(private readonly releases: RoundReleasesService) {}

  @Query(() => [RoundReleaseType], {
    nullable: true,
    complexity: rows(5),
    description: 'The releases of a round, under embargo too, the newest first.',
  })
  roundReleases(@Args() { round }: RoundArgs): Promise<readonly ListedRoundRelease[]> {
    return this.releases.of(round);
  }

  @Query(() => RoundReleaseType, { nullable: true, description: 'A release of a round, under embargo too.' })
  roundRelease(@Args() { round, name }: RoundReleaseArgs): Promise<ListedRoundRelease> {
    return this.releases.one(round, name);
  }

  @Query(() => ScoreboardType, {
    nullable: true,
    complexity: workedOut(SCORING),
    description: 'The scoreboard of a release of a round, under embargo too.',
  })
  async roundReleaseScoreboard(@Args() { round, name }: RoundReleaseArgs): Promise<ScoreboardType> {
    const { data, board } = await this.releases.assessed(round, name);
    return scoreboardView(data, board, 'en');
  }

  @Mutation(() => RoundReleaseType, {
    complexity: workedOut(SCORING),
    description:
      'Releases a round: all of its items are approved and none is marked. What is released never changes; a correction is another release.',
  })
  releaseRound(@CurrentCaller() caller: Caller, @Args() asked: ReleaseRoundArgs): Promise<ListedRoundRelease> {
    return this.releases.release(caller, given(asked));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'Opens items of a released round again, to be revised, approved and released as a correction.',
  })
  async correctRound(
    @CurrentCaller() caller: Caller,
    @Args() asked: CorrectRoundArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.releases.correct(caller, asked));
  }
}
