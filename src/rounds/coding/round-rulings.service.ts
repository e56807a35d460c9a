import { Injectable } from '@nestjs/common';
import { type Caller, hasRole } from '../../access/caller.js';
import { type Ruling } from '../../assessments/ruling.js';
import { RulingsService } from '../../assessments/rulings.service.js';
import { TrailService } from '../../audit/trail.service.js';
import { DomainError } from '../../common/domain-error.js';
import { Database } from '../../database/database.js';
import { RULES_OF } from '../../files/rules-of.js';
import { checkRecord, refuseFindings } from '../check-record.js';
import { type Mark } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundsService } from '../rounds.service.js';
import { admits } from '../states.js';
import { publishedRuling } from './round-ruling.js';
import { RoundRulingEntity } from './round-ruling.entity.js';

/** A ruling as a reviewer makes it. */
export type RulingGiven = Pick<Ruling, 'code' | 'criterion' | 'question' | 'decision' | 'reason'> & {
  readonly round: string;
};

/** Rulings that are made in a round: how a question is to be read, in all its jurisdictions. */
@Injectable()
export class RoundRulingsService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly rulings: RulingsService,
  ) {}

  /** The rulings of a round, in the order in which they were made, as data files hold them. */
  async of(round: string): Promise<readonly Ruling[]> {
    const rows = await this.database.manager.find(RoundRulingEntity, { where: { round }, order: { row: 'ASC' } });
    return rows.map(publishedRuling);
  }

  /**
   * Records a ruling, and marks every answer to its question that there is, for another look. FORBIDDEN to who reviews
   * a part of the round alone, since it applies everywhere; CALL_INVALID with all that is wrong, and on a code that a
   * ruling has already.
   */
  rule(caller: Caller, { round: id, ...given }: RulingGiven): Promise<Ruling> {
    return this.database.transaction(async () => {
      if (!hasRole(caller, ['reviewer'], { round: id, jurisdiction: null })) {
        throw new DomainError(
          'FORBIDDEN',
          'a ruling applies to all jurisdictions: who makes it reviews the whole round',
        );
      }
      const round = await this.rounds.called(id);
      const { assessment } = round;
      const register = await this.rounds.ruleRegister();
      const [now] = await this.database.manager.query<readonly { at: Date }[]>(
        `SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`,
      );
      if (!now) throw new Error('the database does not tell the time');
      const whole = { ...given, framework: assessment.framework, date: now.at.toISOString().slice(0, 10) };
      const { record, findings } = checkRecord('rulings', whole, (ruling) =>
        RULES_OF.rulings.flatMap((rule) => rule(ruling, register, [])),
      );
      refuseFindings('rule', findings);
      if (!record) throw new Error('a ruling without a fault is a ruling');
      const codes = [...(await this.of(id)), ...(await this.rulings.all())].map(({ code }) => code);
      if (codes.includes(record.code)) {
        throw new DomainError('CALL_INVALID', `code: there is a ruling "${record.code}" already. Name another code`);
      }
      const by = personOf(caller);
      await this.database.manager.insert(RoundRulingEntity, { ...record, round: id, by, ruledAt: now.at });
      await this.trail.append({
        person: by,
        action: 'rule',
        round: id,
        jurisdiction: null,
        target: record.criterion,
        before: null,
        after: record,
      });
      await this.#mark(caller, id, record);
      return record;
    });
  }

  async #mark(caller: Caller, round: string, { code, criterion, decision }: Ruling): Promise<void> {
    const mark: Mark = { kind: 'ruling', code, reason: decision };
    const earlier = (await this.items.of(round)).filter(
      (item) => item.criterion === criterion && admits('mark', item.state),
    );
    for (const { jurisdiction } of earlier) {
      const step = {
        round,
        jurisdiction,
        criterion,
        version: null,
        step: 'mark' as const,
        caller,
        reason: `ruling ${code}`,
      };
      await this.items.change(step, ({ marks }) => ({ marks: [...marks, mark] }));
    }
  }
}
