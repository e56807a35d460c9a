import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { DomainError } from '../../common/domain-error.js';
import { type Assessed } from '../../scoreboards/assessed.js';
import { type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { type Round } from '../round.js';
import { RoundDataService } from '../round-data.service.js';
import { RoundsService } from '../rounds.service.js';
import { isSent, seen } from '../sight.js';
import { restingOnOthers } from './resting-on-others.js';
import { frameworkOf, onSheet, roundOfOne } from './sent-round.js';

/** A working sheet as it was sent: the round as of one place, scored, and its items, as the caller may see them. */
export interface SentWorksheet {
  readonly round: Round;
  readonly jurisdiction: string;
  /** The day by which the government may reply; null where there is none. */
  readonly deadline: string | null;
  readonly assessed: Assessed;
  readonly items: readonly RoundItem[];
}

/** What a government was sent, for a workbook or a report: made from nothing else than that. */
@Injectable()
export class SentWorksheetService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly roundData: RoundDataService,
  ) {}

  /**
   * The sheet of a jurisdiction as it was sent, whoever of both sides asks. NOT_FOUND where nothing of it was; WRONG_STATE
   * where its scores cannot be told without those of others.
   */
  async of(caller: Caller, id: string, jurisdiction: string): Promise<SentWorksheet> {
    const whole = await this.rounds.called(id);
    const items = (await this.items.of(id, jurisdiction)).flatMap((item) => {
      const own = isSent(item) ? seen(caller, item) : null;
      return own === null ? [] : [onSheet(own)];
    });
    const round = roundOfOne(whole, jurisdiction);
    const full = await this.rounds.framework(round);
    const framework = frameworkOf(full, new Set(items.map(({ criterion }) => criterion)));
    if (items.length === 0 || framework === null) {
      throw new DomainError(
        'NOT_FOUND',
        `no working sheet of ${id} was sent to the government of "${jurisdiction}" yet`,
      );
    }
    const other = restingOnOthers(framework);
    if (other !== null) {
      throw new DomainError(
        'WRONG_STATE',
        `by ${round.assessment.framework} the score of ${other} follows from those of other places too, so there is no sheet of ` +
          `${jurisdiction} alone before the round is released. Its answers are shown by "worksheet", and replied to by "saveReply"`,
      );
    }
    const deadline = whole.deadlines[jurisdiction] ?? null;
    const { data, board } = await this.roundData.assessed(round, items, () => framework);
    const publication = { ...board.publication, ...(deadline !== null && { replyBy: deadline }) };
    return { round, jurisdiction, deadline, items, assessed: { data, board: { ...board, publication } } };
  }
}
