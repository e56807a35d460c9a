import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { TrailService } from '../../audit/trail.service.js';
import { Database } from '../../database/database.js';
import { valuesOf } from '../../frameworks/diff/carry-answer.js';
import { criteriaOf, type Framework } from '../../frameworks/framework.js';
import { isAdmitted } from '../../scoring/points.js';
import { sealOf } from '../coding/coding.service.js';
import { SecondCodeEntity } from '../coding/second-code.entity.js';
import { type SecondCode } from '../coding/second-code.js';
import { type ItemAnswer, itemName } from '../item.js';
import { personOf } from '../person-of.js';
import { type ReopenedCode } from './round-upgrade.js';
import { type UpgradePlan } from './upgrade-plan.js';

/** What a second coder is left with: the own code as words, for it is no answer to the question of now. */
function asWords({ code }: SecondCode, { from, to }: UpgradePlan['diff']): ItemAnswer {
  const told = code.missing ?? valuesOf({ criterion: '', ...code }).join(' or ');
  const justification = `${to} asks this otherwise: code it anew. Your code under ${from} was "${told}": ${code.justification}`;
  return { missing: 'not-assessed', justification };
}

/** Second codes of questions that another version asks otherwise. */
@Injectable()
export class SecondCodesService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
  ) {}

  /**
   * Opens again the second codes of questions that are asked again, and those that the scale does not admit any more, so
   * that no code of another question meets an answer to this one. Each is kept in its version.
   */
  async reopen(
    caller: Caller,
    round: string,
    { fates, diff }: UpgradePlan,
    to: Framework,
  ): Promise<readonly ReopenedCode[]> {
    const criteria = new Map(criteriaOf(to.root).map((criterion) => [criterion.code, criterion]));
    const again = new Set(fates.filter(({ effect }) => effect === 'asked-again').map(itemName));
    const reopened: ReopenedCode[] = [];
    for (const code of await this.#current(round)) {
      const criterion = criteria.get(code.criterion);
      const values = valuesOf({ criterion: code.criterion, ...code.code });
      if (!criterion || (!again.has(itemName(code)) && values.every((value) => isAdmitted(criterion, value)))) continue;
      const next = { state: 'draft', code: asWords(code, diff), salt: randomUUID() } as const;
      reopened.push(await this.#replace(caller, code, next, 'reopen-second-code'));
    }
    return reopened;
  }

  /** Gives back what was opened again, unless it was coded anew meanwhile. */
  async giveBack(caller: Caller, round: string, codes: readonly ReopenedCode[]): Promise<void> {
    const current = new Map((await this.#current(round)).map((code) => [itemName(code), code]));
    for (const { jurisdiction, criterion, before, after } of codes) {
      const now = current.get(itemName({ jurisdiction, criterion }));
      if (now?.version !== after) continue;
      const where = { round, jurisdiction, criterion, version: before };
      const was = await this.database.manager.findOneOrFail(SecondCodeEntity, { where });
      await this.#replace(caller, now, was, 'give-back-second-code');
    }
  }

  #current(round: string): Promise<SecondCodeEntity[]> {
    return this.database.manager.find(SecondCodeEntity, {
      where: { round, knownUntil: IsNull() },
      order: { jurisdiction: 'ASC', criterion: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Closes a version and writes the next, which stays that of its coder; the trail has the seals alone. */
  async #replace(
    caller: Caller,
    before: SecondCodeEntity,
    { state, code, salt }: Pick<SecondCode, 'state' | 'code' | 'salt'>,
    action: string,
  ): Promise<ReopenedCode> {
    const { manager } = this.database;
    const { row, round, jurisdiction, criterion, by } = before;
    const version = before.version + 1;
    await manager.query(
      `UPDATE "round_codes" SET "knownUntil" =
         greatest(date_trunc('milliseconds', clock_timestamp()), "knownFrom" + interval '1 millisecond')
       WHERE "row" = $1`,
      [row],
    );
    await manager.query(
      `INSERT INTO "round_codes" ("round", "jurisdiction", "criterion", "version", "state", "code", "by", "salt", "knownFrom")
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, "knownUntil" FROM "round_codes" WHERE "row" = $9`,
      [round, jurisdiction, criterion, version, state, JSON.stringify(code), by, salt, row],
    );
    await this.trail.append({
      person: personOf(caller),
      action,
      round,
      jurisdiction,
      target: criterion,
      before: { version: before.version, state: before.state, sealed: sealOf(before) },
      after: { version, state, sealed: sealOf({ code, salt }) },
    });
    return { jurisdiction, criterion, before: before.version, after: version };
  }
}
