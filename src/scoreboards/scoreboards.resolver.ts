import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { anew } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { ComparatorResultType } from './comparator-result.type.js';
import { rowsWanted } from './rows-wanted.js';
import { ScoreRowType } from './score-row.type.js';
import { ComparatorsArgs, RowsArgs, ScoreboardArgs, ScorecardArgs } from './scoreboard.args.js';
import { ScoreboardType } from './scoreboard.type.js';
import { ScoreboardViewsService } from './scoreboard-views.service.js';
import { type ScoreboardView } from './scoreboard-view.js';
import { ScorecardType } from './scorecard.type.js';

@Resolver(() => ScoreboardType)
export class ScoreboardsResolver {
  constructor(private readonly views: ScoreboardViewsService) {}

  @Query(() => ScoreboardType, {
    nullable: true,
    complexity: anew(1),
    description:
      'The scoreboard of an assessment, on its reference date or another, by its framework or another version.',
  })
  scoreboard(@Args() asked: ScoreboardArgs): Promise<ScoreboardType> {
    return this.views.board(given(asked));
  }

  @Query(() => ScorecardType, {
    nullable: true,
    complexity: anew(1),
    description: 'The scores of one jurisdiction with their derivation.',
  })
  scorecard(@Args() asked: ScorecardArgs): Promise<ScorecardType> {
    return this.views.scorecard(given(asked));
  }

  @Query(() => [ComparatorResultType], {
    nullable: true,
    complexity: anew(({ childComplexity }) => 1 + 20 * childComplexity),
    description: 'What the scores of an assessment are held against, with population, wording and figures.',
  })
  comparators(@Args() asked: ComparatorsArgs): Promise<readonly ComparatorResultType[]> {
    return this.views.comparators(given(asked));
  }

  @ResolveField(() => [ScoreRowType])
  scores(@Parent() board: ScoreboardView, @Args() asked: RowsArgs): readonly ScoreRowType[] {
    return rowsWanted(board, board.scores, given(asked));
  }

  @ResolveField(() => [ScoreRowType])
  memo(@Parent() board: ScoreboardView, @Args() asked: RowsArgs): readonly ScoreRowType[] {
    return rowsWanted(board, board.memo, given(asked));
  }
}
