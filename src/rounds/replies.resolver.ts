import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { rows } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { givenDeep } from '../graphql/given-deep.js';
import { ApprovalsService } from './approvals.service.js';
import { RepliesService } from './replies.service.js';
import { RoundItemType } from './round-item.type.js';
import {
  ApproveAnswersArgs,
  RecallWorksheetArgs,
  RespondArgs,
  SaveReplyArgs,
  SendWorksheetArgs,
  SignRepliesArgs,
} from './replies.args.js';
import { PlaceArgs } from './rounds.args.js';
import { itemsShown, shownItem } from './shown-item.js';

@Resolver()
export class RepliesResolver {
  constructor(
    private readonly replies: RepliesService,
    private readonly approvals: ApprovalsService,
  ) {}

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'Sends the working sheet of a jurisdiction to its government, which may reply until a day.',
  })
  async sendWorksheet(
    @CurrentCaller() caller: Caller,
    @Args() asked: SendWorksheetArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.replies.send(caller, asked));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'Gives a government that has its working sheet another day by which it may reply.',
  })
  async moveDeadline(
    @CurrentCaller() caller: Caller,
    @Args() asked: SendWorksheetArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.replies.move(caller, asked));
  }

  @Mutation(() => [RoundItemType], { complexity: rows(22), description: 'Takes the working sheet back, to change it.' })
  async recallWorksheet(
    @CurrentCaller() caller: Caller,
    @Args() asked: RecallWorksheetArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.replies.recall(caller, asked));
  }

  @Mutation(() => RoundItemType, {
    description: 'Writes what a government says to an answer about it. Nobody else sees it before it is signed.',
  })
  async saveReply(
    @CurrentCaller() caller: Caller,
    @Args() { answer, ...asked }: SaveReplyArgs,
  ): Promise<RoundItemType> {
    const reply = { ...given(asked), ...(answer && { answer: givenDeep(answer) }) };
    return shownItem(await this.replies.save(caller, reply));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description:
      'Signs the replies of a government, all that it was sent, in the versions that were read. They cannot be changed afterwards.',
  })
  async signReplies(
    @CurrentCaller() caller: Caller,
    @Args() asked: SignRepliesArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.replies.sign(caller, given(asked)));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description: 'After the deadline: records what a government has not signed as silent.',
  })
  async closeReplies(@CurrentCaller() caller: Caller, @Args() asked: PlaceArgs): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.replies.close(caller, asked));
  }

  @Mutation(() => RoundItemType, { description: 'Responds to a reply that disputes an answer.' })
  async respondToReply(
    @CurrentCaller() caller: Caller,
    @Args() { answer, ...asked }: RespondArgs,
  ): Promise<RoundItemType> {
    const response = { ...given(asked), ...(answer && { answer: givenDeep(answer) }) };
    return shownItem(await this.replies.respond(caller, response));
  }

  @Mutation(() => [RoundItemType], {
    complexity: rows(22),
    description:
      'Approves rows of a working sheet, all or none, each by the digest that it had when you read it. Another digest is there now: CONFLICT.',
  })
  async approveAnswers(
    @CurrentCaller() caller: Caller,
    @Args() asked: ApproveAnswersArgs,
  ): Promise<readonly RoundItemType[]> {
    return itemsShown(caller, await this.approvals.approve(caller, asked));
  }
}
