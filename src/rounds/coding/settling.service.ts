import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { DomainError } from '../../common/domain-error.js';
import { Database } from '../../database/database.js';
import { AnsweringService } from '../answering.service.js';
import { type ItemAnswer, itemName, type ItemPlace, type RoundItem, type Settlement } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { type Round } from '../round.js';
import { RoundsService } from '../rounds.service.js';
import { DrawsService } from './draws.service.js';
import { type RoundDraw, turnOf } from './round-draw.js';
import { type SecondCode } from './second-code.js';
import { SecondCodeEntity } from './second-code.entity.js';

/** Whose answer takes the place. */
export type Decision = 'first' | 'second' | 'other';

/** A settlement as a reviewer makes it. */
export interface SettlementGiven extends ItemPlace {
  readonly version: number;
  readonly decision: Decision;
  /** With `other`: the answer. */
  readonly answer?: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** How codes become one answer: both are kept, with the decision and the reason. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly answering: AnsweringService,
    private readonly draws: DrawsService,
  ) {}

  /**
   * Settles an item. One whose codes differ: by taking the first, the second or another answer. One that is not coded
   * twice: by taking it, or another. WRONG_STATE while a second code is awaited, and before the draw has come to it.
   */
  settle(caller: Caller, { version, decision, answer: given, reason, ...place }: SettlementGiven): Promise<RoundItem> {
    return this.database.transaction(async () => {
      const round = await this.rounds.called(place.round);
      const item = await this.items.one(place);
      const second = item.state === 'coded' ? await this.#second(place) : null;
      if (item.state === 'submitted') assertAlone(item, round, await this.draws.of(round.id));
      const answer = await this.#decided(item, second, { decision, given, reason }, round);
      const settlement = settlementOf(caller, item, second, decision, reason);
      const author = decision === 'first' ? item.author : decision === 'second' ? second?.by : personOf(caller);
      return this.items.change(
        { ...place, caller, version, step: 'settle', reason, yours: { decision, reason, answer } },
        () => ({ answer, settlement, author: author ?? null }),
      );
    });
  }

  /**
   * Settles submitted answers of a place that are not coded twice, as they are: those of the criteria, or every one, all
   * or none. CALL_INVALID where one of them is no submitted answer; WRONG_STATE where one awaits its second code.
   */
  settleAlone(
    caller: Caller,
    { round: id, jurisdiction, criteria }: Omit<ItemPlace, 'criterion'> & { readonly criteria?: readonly string[] },
  ): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      const round = await this.rounds.called(id);
      const draws = await this.draws.of(id);
      const submitted = (await this.items.of(id, jurisdiction)).filter(({ state }) => state === 'submitted');
      const isAlone = (item: RoundItem): boolean => waitsFor(item, round, draws) === null;
      const wanted = criteria
        ? submitted.filter(({ criterion }) => criteria.includes(criterion))
        : submitted.filter(isAlone);
      const missing = (criteria ?? []).filter((code) => !wanted.some(({ criterion }) => criterion === code));
      if (missing.length > 0) {
        throw new DomainError(
          'CALL_INVALID',
          `criteria: ${missing.join(', ')} of ${jurisdiction} is no submitted answer`,
        );
      }
      const settled: RoundItem[] = [];
      for (const item of wanted) {
        assertAlone(item, round, draws);
        const { criterion, version } = item;
        const reason = round.settings.secondCoding
          ? 'outside the sample that is coded twice'
          : 'the round is coded once';
        const settlement = settlementOf(caller, item, null, 'first', reason);
        const step = { round: id, jurisdiction, criterion, version, step: 'settle' as const, caller, reason };
        settled.push(await this.items.change(step, () => ({ settlement })));
      }
      return settled;
    });
  }

  async #decided(
    item: RoundItem,
    second: SecondCode | null,
    { decision, given, reason }: { decision: Decision; given: SettlementGiven['answer']; reason: string },
    round: Round,
  ): Promise<ItemAnswer | null> {
    if (decision !== 'other' && given !== undefined) {
      throw new DomainError('CALL_INVALID', `answer: only with the decision "other" there is one to give`);
    }
    if (decision === 'first') return item.answer;
    if (decision === 'second' && second === null) {
      throw new DomainError(
        'CALL_INVALID',
        `decision: ${itemName(item)} has no second code that differs from the first`,
      );
    }
    if (decision === 'other' && given === undefined) {
      throw new DomainError('CALL_INVALID', 'answer: the decision "other" needs the answer that is to stand');
    }
    const context = await this.answering.context(round);
    const derived = context.criteria.get(item.criterion)?.derive !== undefined;
    const whole = { ...(derived && { override: reason }), ...(decision === 'second' ? second?.code : given) };
    return this.answering.sound(item.criterion, whole, context);
  }

  async #second({ round, jurisdiction, criterion }: ItemPlace): Promise<SecondCode> {
    const row = await this.database.manager.findOne(SecondCodeEntity, {
      where: { round, jurisdiction, criterion, state: 'submitted', knownUntil: IsNull() },
    });
    if (!row) throw new Error(`${jurisdiction}/${criterion} is coded, and its second code is not there`);
    return row;
  }
}

function settlementOf(
  caller: Caller,
  { answer: first }: RoundItem,
  second: SecondCode | null,
  decision: Decision,
  reason: string,
): Settlement {
  const by = personOf(caller);
  if (second === null) return { decision: decision === 'first' ? 'alone' : decision, first, reason, by };
  return { decision, first, second: second.code, reason, by };
}

/** What must come before an item that is submitted can be settled alone; null: nothing. */
function waitsFor(item: RoundItem, { settings }: Round, draws: readonly RoundDraw[]): string | null {
  if (!settings.secondCoding) return null;
  switch (turnOf(draws, item)) {
    case 'once':
      return null;
    case 'twice':
      return 'it is coded twice, and its second code is not in yet';
    case 'undrawn':
      return 'no draw has said whether it is coded twice: draw first (drawSecondCoding)';
  }
}

function assertAlone(item: RoundItem, round: Round, draws: readonly RoundDraw[]): void {
  const why = waitsFor(item, round, draws);
  if (why !== null) throw new DomainError('WRONG_STATE', `${itemName(item)} cannot be settled now: ${why}`);
}
