import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { workedOut } from '../../graphql/cost.js';
import { RoundArgs } from '../rounds.args.js';
import { UpgradeArgs } from './upgrade.args.js';
import { UpgradeService } from './upgrade.service.js';
import { RoundUpgradeType, UpgradePreviewType } from './upgrade.type.js';
import { shownPreview, shownUpgrade } from './upgrade-view.js';

/** What it costs to score a round by two versions. */
const SCORING = 10_000;

@Resolver()
export class UpgradeResolver {
  constructor(private readonly upgrades: UpgradeService) {}

  @Query(() => UpgradePreviewType, {
    nullable: true,
    complexity: workedOut(SCORING),
    description: 'What another version of its framework would do to a round: to each answer, and to each figure.',
  })
  async upgradePreview(
    @CurrentCaller() caller: Caller,
    @Args() { round, to }: UpgradeArgs,
  ): Promise<UpgradePreviewType> {
    return shownPreview(await this.upgrades.preview(caller, round, to));
  }

  @Mutation(() => RoundUpgradeType, {
    complexity: workedOut(SCORING),
    description:
      'Moves a round to another version of its framework. Nothing is lost: what cannot be carried is set aside.',
  })
  async upgradeRound(@CurrentCaller() caller: Caller, @Args() { round, to }: UpgradeArgs): Promise<RoundUpgradeType> {
    return shownUpgrade(await this.upgrades.upgrade(caller, round, to));
  }

  @Mutation(() => RoundUpgradeType, {
    complexity: workedOut(SCORING),
    description: 'Undoes the last upgrade of a round: every item is as it was. Refused where one was changed since.',
  })
  async undoUpgrade(@CurrentCaller() caller: Caller, @Args() { round }: RoundArgs): Promise<RoundUpgradeType> {
    return shownUpgrade(await this.upgrades.undo(caller, round));
  }
}
