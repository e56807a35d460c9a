import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { rows, workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { momentOf } from '../common/instant.js';
import { givenDeep } from '../graphql/given-deep.js';
import { scoreboardView } from '../scoreboards/scoreboard-view.js';
import { ScoreboardType } from '../scoreboards/scoreboard.type.js';
import { AnsweringService } from './answering.service.js';
import { ItemsService } from './items.service.js';
import { openingOf } from './opening.js';
import { OpenRoundArgs } from './opening.args.js';
import { RoundItemType } from './round-item.type.js';
import { roundHead } from './round-head.js';
import { RoundType } from './round.type.js';
import {
  ItemArgs,
  PlaceArgs,
  ReasonedStepArgs,
  ReviseAnswerArgs,
  RoundArgs,
  RoundScoreboardArgs,
  SaveAnswerArgs,
  SubmitAnswersArgs,
} from './rounds.args.js';
import { RoundsService } from './rounds.service.js';
import { itemsShown, shownItem } from './shown-item.js';
import { WorksheetRowType } from './worksheet-row.type.js';
import { shownRow } from './shown-row.js';
import { WorksheetsService } from './worksheets.service.js';

/** What it costs to score a round anew. */
const SCORING = 5_000;

@Resolver()
export class RoundsResolver {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly answering: AnsweringService,
    private readonly worksheets: WorksheetsService,
  ) {}

  @Query(() => [RoundType], { complexity: rows(10), description: 'The rounds that you have a role in, by id.' })
  async myRounds(@CurrentCaller() caller: Caller): Promise<readonly RoundType[]> {
    return (await this.rounds.of(caller)).map((round) => roundHead(caller, round));
  }

  @Query(() => RoundType, { nullable: true, description: 'A round that you have a role in.' })
  async round(@CurrentCaller() caller: Caller, @Args() { round }: RoundArgs): Promise<RoundType> {
    return roundHead(caller, await this.rounds.called(round));
  }

  @Query(() => RoundItemType, {
    nullable: true,
    description: 'One item as it is now, as you may see it; null: you may not see it, or not yet.',
  })
  async roundItem(@CurrentCaller() caller: Caller, @Args() asked: ItemArgs): Promise<RoundItemType | null> {
    return itemsShown(caller, [await this.items.one(given(asked))])[0] ?? null;
  }

  @Query(() => [RoundItemType], {
    nullable: true,
    complexity: rows(20),
    description: 'Every version of an item, the newest first: who changed it, when, by which step and why.',
  })
  async roundItemHistory(@CurrentCaller() caller: Caller, @Args() asked: ItemArgs): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.items.history(given(asked)));
  }

  @Query(() => [WorksheetRowType], {
    nullable: true,
    complexity: ({ childComplexity }) => SCORING + 22 * childComplexity,
    description:
      'The working sheet of a jurisdiction: questions, answers, points and reasons. For its government, from when it was sent.',
  })
  async worksheet(@CurrentCaller() caller: Caller, @Args() asked: PlaceArgs): Promise<readonly WorksheetRowType[]> {
    return (await this.worksheets.of(caller, asked.round, asked.jurisdiction)).map(shownRow);
  }

  @Query(() => ScoreboardType, {
    nullable: true,
    complexity: workedOut(SCORING),
    description: 'The scoreboard of a round as its items stand now, or as they were known at an instant. A draft.',
  })
  async roundScoreboard(@Args() { round, knownAt }: RoundScoreboardArgs): Promise<ScoreboardType> {
    const { assessed } = await this.worksheets.assessed(round, momentOf(knownAt));
    return scoreboardView(assessed.data, assessed.board, 'en');
  }

  @Mutation(() => RoundType, { description: 'Opens a round: one empty item for each of its places and criteria.' })
  async openRound(@CurrentCaller() caller: Caller, @Args() asked: OpenRoundArgs): Promise<RoundType> {
    return roundHead(caller, await this.rounds.open(caller, openingOf(givenDeep(asked), asked)));
  }

  @Mutation(() => RoundItemType, { description: 'Writes the draft of an answer.' })
  async saveAnswer(
    @CurrentCaller() caller: Caller,
    @Args() { answer, change, ...asked }: SaveAnswerArgs,
  ): Promise<RoundItemType> {
    const told = { ...asked, answer: givenDeep(answer), ...(change && { change: given(change) }) };
    return shownItem(await this.answering.save(caller, told));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'Submits answers of a jurisdiction, all or none.',
  })
  async submitAnswers(
    @CurrentCaller() caller: Caller,
    @Args() asked: SubmitAnswersArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.answering.submit(caller, given(asked)));
  }

  @Mutation(() => RoundItemType, { description: 'Sends an answer back to be written again, and says why.' })
  async returnAnswer(@CurrentCaller() caller: Caller, @Args() asked: ReasonedStepArgs): Promise<RoundItemType> {
    return shownItem(await this.answering.sendBack(caller, asked));
  }

  @Mutation(() => RoundItemType, {
    description: 'Changes a settled answer, and says why. An approval of what a reader would see otherwise is void.',
  })
  async reviseAnswer(
    @CurrentCaller() caller: Caller,
    @Args() { answer, ...asked }: ReviseAnswerArgs,
  ): Promise<RoundItemType> {
    return shownItem(await this.answering.revise(caller, { ...asked, answer: givenDeep(answer) }));
  }

  @Mutation(() => RoundItemType, { description: 'Looks at a marked item again, and finds that it stands.' })
  async confirmAnswer(@CurrentCaller() caller: Caller, @Args() asked: ReasonedStepArgs): Promise<RoundItemType> {
    return shownItem(await this.answering.confirm(caller, asked));
  }
}
