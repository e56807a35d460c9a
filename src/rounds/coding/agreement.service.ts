import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { Database } from '../../database/database.js';
import { criteriaOf } from '../../frameworks/framework.js';
import {
  type Agreement,
  type CodedTwice,
  overallAgreement,
  type QuestionAgreement,
  questionAgreement,
} from '../agreement/agreement.js';
import { type ItemAnswer, itemName, type ItemPlace } from '../item.js';
import { ItemsService } from '../items.service.js';
import { RoundsService } from '../rounds.service.js';
import { MeetingService } from './meeting.service.js';
import { COMPARERS, seesAs } from './reviewed.js';
import { SecondCodeEntity } from './second-code.entity.js';

/** How far the coders of a round agree: over all, and question by question in the order of the framework. */
export interface RoundAgreement {
  readonly overall: Agreement;
  readonly questions: readonly QuestionAgreement[];
}

/** An item whose two codes differ and that nobody has settled yet. */
export interface Difference {
  readonly code: string;
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly version: number;
  /** Null: the register of law gives the first answer. */
  readonly first: ItemAnswer | null;
  readonly firstBy: string | null;
  readonly second: ItemAnswer;
  readonly secondBy: string;
}

/** What is told of both codes, to those who see both: only of items where both are in. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly meeting: MeetingService,
  ) {}

  /** Agreement over the places of a round where the caller sees both codes. */
  async of(caller: Caller, id: string): Promise<RoundAgreement> {
    const { root } = await this.rounds.framework(await this.rounds.called(id));
    const pairs = (await this.meeting.pairs(id)).filter((pair) => seesAs(caller, COMPARERS, pair));
    const questions = criteriaOf(root).map(({ code: criterion, scale }): CodedTwice => ({
      criterion,
      scale,
      codes: pairs.filter((pair) => pair.criterion === criterion),
    }));
    return { overall: overallAgreement(questions), questions: questions.map(questionAgreement) };
  }

  /** The items of a place whose codes differ, until they are settled. */
  async differences(caller: Caller, place: Omit<ItemPlace, 'criterion'>): Promise<readonly Difference[]> {
    const { round, jurisdiction } = place;
    if (!seesAs(caller, COMPARERS, place)) return [];
    const items = (await this.items.of(round, jurisdiction)).filter(({ state }) => state === 'coded');
    const codes = await this.database.manager.find(SecondCodeEntity, {
      where: { round, jurisdiction, criterion: In(items.map(({ criterion }) => criterion)), knownUntil: IsNull() },
    });
    return items.flatMap((item) => {
      const second = codes.find(({ criterion }) => criterion === item.criterion);
      if (!second) return [];
      const { criterion, version, answer: first, author: firstBy } = item;
      const { code, by: secondBy } = second;
      return [{ code: itemName(item), jurisdiction, criterion, version, first, firstBy, second: code, secondBy }];
    });
  }
}
