import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { TrailService } from '../../audit/trail.service.js';
import { Database } from '../../database/database.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { type AnswerScale } from '../../scoring/method.js';
import { type Code, codesDiffer } from '../agreement/code.js';
import { type ItemPlace, type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundDataService } from '../round-data.service.js';
import { RoundsService } from '../rounds.service.js';
import { CodePairEntity } from './code-pair.entity.js';
import { codeOf, type SecondCode } from './second-code.js';
import { SecondCodeEntity } from './second-code.entity.js';

type Place = Omit<ItemPlace, 'criterion'>;

/** The moment when both codes of an item are in, whichever comes last. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly roundData: RoundDataService,
  ) {}

  /**
   * Lets the codes of those criteria meet whose first and second are both submitted: codes that agree settle the item,
   * codes that differ leave it to a reviewer. The pair is kept as it first met. Of the others nothing happens. To be
   * called within the transaction that submitted one of them.
   */
  async meet(caller: Caller, place: Place, criteria: readonly string[]): Promise<void> {
    const codes = await this.#submitted(place, criteria);
    if (codes.length === 0) return;
    const scales = await this.#scales(place.round);
    const read = this.#register(place.round);
    for (const second of codes) {
      const item = await this.#locked(second);
      const scale = scales.get(second.criterion);
      if (item?.state === 'submitted' && scale) await this.#meet(caller, item, second, scale, read);
    }
  }

  async #meet(
    caller: Caller,
    item: RoundItem,
    second: SecondCode,
    scale: AnswerScale,
    read: (item: RoundItem) => Promise<Code>,
  ): Promise<void> {
    const { round, jurisdiction, criterion, version, answer } = item;
    const first = answer ?? (await read(item));
    const differ = codesDiffer(scale, first, second.code);
    const place = { round, jurisdiction, criterion };
    await this.#keep(caller, place, first, second, differ);
    const step = { ...place, version, caller };
    if (differ) {
      await this.items.change({ ...step, step: 'differ', reason: 'the two codes differ' });
      return;
    }
    const reason = 'the two codes agree';
    const settlement = { decision: 'agree' as const, first: answer, second: second.code, reason, by: personOf(caller) };
    await this.items.change({ ...step, step: 'settle', reason }, () => ({ settlement }));
  }

  /** Keeps a pair, once: what an item comes to after it was sent back is not blind any more. */
  async #keep(caller: Caller, place: ItemPlace, first: Code, second: SecondCode, differ: boolean): Promise<void> {
    const { manager } = this.database;
    const kept = await manager.query<readonly object[]>(
      `INSERT INTO "round_code_pairs" ("round", "jurisdiction", "criterion", "first", "second", "differ", "metAt")
       VALUES ($1, $2, $3, $4, $5, $6, date_trunc('milliseconds', clock_timestamp()))
       ON CONFLICT ("round", "jurisdiction", "criterion") DO NOTHING RETURNING "row"`,
      [
        place.round,
        place.jurisdiction,
        place.criterion,
        JSON.stringify(codeOf(first)),
        JSON.stringify(codeOf(second.code)),
        differ,
      ],
    );
    if (kept.length === 0) return;
    const { code, salt, version } = second;
    await this.trail.append({
      person: personOf(caller),
      action: 'codes-met',
      round: place.round,
      jurisdiction: place.jurisdiction,
      target: place.criterion,
      before: null,
      after: { differ, first: codeOf(first), second: code, salt, version },
    });
  }

  /** What the register of law answers where nobody typed an answer; it is read once, when it is first asked for. */
  #register(id: string): (item: RoundItem) => Promise<Code> {
    let answers: Promise<readonly SettledAnswer[]> | undefined;
    const readAll = async (): Promise<readonly SettledAnswer[]> => {
      const round = await this.rounds.called(id);
      return (await this.roundData.assessed(round, await this.items.of(id))).board.answers;
    };
    return async ({ jurisdiction, criterion }) => {
      answers ??= readAll();
      const settled = (await answers).find(
        (answer) => answer.jurisdiction === jurisdiction && answer.criterion === criterion,
      );
      if (settled && settled.value !== null) return { value: settled.value };
      if (settled && settled.candidates.length > 0) return { unsure: settled.candidates };
      return { missing: settled?.missing ?? 'not-assessed' };
    };
  }

  async #submitted({ round, jurisdiction }: Place, criteria: readonly string[]): Promise<readonly SecondCode[]> {
    return this.database.manager.find(SecondCodeEntity, {
      where: { round, jurisdiction, criterion: In([...criteria]), state: 'submitted', knownUntil: IsNull() },
      order: { criterion: 'ASC' },
    });
  }

  async #scales(round: string): Promise<ReadonlyMap<string, AnswerScale>> {
    const { root } = await this.rounds.framework(await this.rounds.called(round));
    return new Map(criteriaOf(root).map(({ code, scale }) => [code, scale]));
  }

  /** The item as it is, which nobody else changes until the transaction ends; null: there is none any more. */
  async #locked({ round, jurisdiction, criterion }: ItemPlace): Promise<RoundItem | null> {
    const { manager } = this.database;
    const place = [round, jurisdiction, criterion];
    const current = `FROM "round_items"
      WHERE "round" = $1 AND "jurisdiction" = $2 AND "criterion" = $3 AND "knownUntil" IS NULL`;
    for (;;) {
      const rows = await manager.query<readonly object[]>(`SELECT "row" ${current} FOR UPDATE`, place);
      if (rows.length > 0) return this.items.one({ round, jurisdiction, criterion });
      // Whoever waited for another's step finds the row closed, and looks for the one that followed it.
      if ((await manager.query<readonly object[]>(`SELECT 1 ${current}`, place)).length === 0) return null;
    }
  }

  /** The pairs of a round, by criterion and jurisdiction. */
  async pairs(round: string): Promise<readonly CodePairEntity[]> {
    return this.database.manager.find(CodePairEntity, {
      where: { round },
      order: { criterion: 'ASC', jurisdiction: 'ASC' },
    });
  }
}
