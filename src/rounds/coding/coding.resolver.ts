import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.js';
import { type Ruling } from '../../assessments/ruling.js';
import { RulingType } from '../../assessments/ruling.type.js';
import { rows } from '../../graphql/cost.js';
import { given } from '../../graphql/given.js';
import { givenDeep } from '../../graphql/given-deep.js';
import { RoundItemType } from '../round-item.type.js';
import { PlaceArgs, RoundArgs } from '../rounds.args.js';
import { itemsShown, shownItem } from '../shown-item.js';
import { AgreementService } from './agreement.service.js';
import { RoundAgreementType } from './agreement.type.js';
import { CriteriaArgs, DrawSecondCodingArgs, RuleArgs, SaveSecondCodeArgs, SettleAnswerArgs } from './coding.args.js';
import { CodingService } from './coding.service.js';
import { CodingRowType, DifferenceType, SecondCodeType, SecondCodingDrawType } from './coding.type.js';
import { DrawsService } from './draws.service.js';
import { RoundRulingsService } from './round-rulings.service.js';
import { SettlingService } from './settling.service.js';
import { shownAgreement } from './shown-agreement.js';
import { shownDraw } from './shown-draw.js';

@Resolver()
export class CodingResolver {
  constructor(
    private readonly draws: DrawsService,
    private readonly coding: CodingService,
    private readonly settling: SettlingService,
    private readonly agreements: AgreementService,
    private readonly rulings: RoundRulingsService,
  ) {}

  @Query(() => [CodingRowType], {
    nullable: true,
    complexity: rows(22),
    description:
      'The questions of a jurisdiction that you code a second time, with your codes. Nothing of the first coder before they are settled.',
  })
  async codingSheet(@Args() asked: PlaceArgs): Promise<readonly CodingRowType[]> {
    return this.coding.sheet(asked);
  }

  @Query(() => [DifferenceType], {
    nullable: true,
    complexity: rows(10),
    description: 'The items of a jurisdiction whose two codes differ and that are to be settled.',
  })
  async codingDifferences(
    @CurrentCaller() caller: Caller,
    @Args() asked: PlaceArgs,
  ): Promise<readonly DifferenceType[]> {
    return this.agreements.differences(caller, asked);
  }

  @Query(() => RoundAgreementType, {
    nullable: true,
    description: 'How far the coders of a round agree, on the items of which both codes are in.',
  })
  async agreement(@CurrentCaller() caller: Caller, @Args() { round }: RoundArgs): Promise<RoundAgreementType> {
    return shownAgreement(await this.agreements.of(caller, round));
  }

  @Query(() => [SecondCodingDrawType], {
    nullable: true,
    complexity: rows(5),
    description: 'What was drawn to be coded twice, batch by batch, and how far it has come.',
  })
  async secondCodingDraws(
    @CurrentCaller() caller: Caller,
    @Args() { round }: RoundArgs,
  ): Promise<readonly SecondCodingDrawType[]> {
    return (await this.draws.seen(caller, round)).map(shownDraw);
  }

  @Query(() => [RulingType], {
    nullable: true,
    complexity: rows(10),
    description: 'The rulings that were made in a round, in their order.',
  })
  async roundRulings(@Args() { round }: RoundArgs): Promise<readonly Ruling[]> {
    return this.rulings.of(round);
  }

  @Mutation(() => SecondCodingDrawType, {
    description:
      'Draws which items of a batch are coded twice: all until the divergence of the batch before is under 5 %, then 20 %.',
  })
  async drawSecondCoding(
    @CurrentCaller() caller: Caller,
    @Args() asked: DrawSecondCodingArgs,
  ): Promise<SecondCodingDrawType> {
    return shownDraw(await this.draws.draw(caller, given(asked)));
  }

  @Mutation(() => SecondCodeType, { description: 'Writes the draft of a second code.' })
  async saveSecondCode(
    @CurrentCaller() caller: Caller,
    @Args() { code, ...asked }: SaveSecondCodeArgs,
  ): Promise<SecondCodeType> {
    return this.coding.save(caller, { ...asked, code: givenDeep(code) });
  }

  @Mutation(() => [SecondCodeType], {
    complexity: rows(22),
    description: 'Submits second codes of a jurisdiction, all or none. They are final then.',
  })
  async submitSecondCodes(
    @CurrentCaller() caller: Caller,
    @Args() asked: CriteriaArgs,
  ): Promise<readonly SecondCodeType[]> {
    return this.coding.submit(caller, given(asked));
  }

  @Mutation(() => RoundItemType, {
    description:
      'Settles an item. Both codes, the decision and the reason are kept; the answer taken stands from now on.',
  })
  async settleAnswer(
    @CurrentCaller() caller: Caller,
    @Args() { answer, ...asked }: SettleAnswerArgs,
  ): Promise<RoundItemType> {
    return shownItem(await this.settling.settle(caller, { ...asked, ...(answer && { answer: givenDeep(answer) }) }));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'Settles submitted answers of a jurisdiction that are not coded twice, as they are, all or none.',
  })
  async settleAlone(@CurrentCaller() caller: Caller, @Args() asked: CriteriaArgs): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.settling.settleAlone(caller, given(asked)));
  }

  @Mutation(() => RulingType, {
    description:
      'Records how a question is to be read, in all jurisdictions, and marks the answers to it that there are.',
  })
  async rule(@CurrentCaller() caller: Caller, @Args() asked: RuleArgs): Promise<Ruling> {
    return this.rulings.rule(caller, asked);
  }
}
