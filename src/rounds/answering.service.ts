import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { DomainError } from '../common/domain-error.js';
import { type Finding } from '../common/finding.js';
import { without } from '../common/without.js';
import { Database } from '../database/database.js';
import { type AnswerContext, contextOf } from '../files/rules/answer-context.js';
import { ANSWER_RULES } from '../files/rules-of.js';
import { checkRecord, refuseFindings } from './check-record.js';
import { MeetingService } from './coding/meeting.service.js';
import { type Change, type ItemAnswer, itemName, type ItemPlace, type RoundItem } from './item.js';
import { ItemsService } from './items.service.js';
import { personOf } from './person-of.js';
import { type Round } from './round.js';
import { revised } from './revised.js';
import { RoundsService } from './rounds.service.js';
import { changeFault } from './upgrade/change-fault.js';

/** What an analyst writes. */
export interface AnswerGiven extends ItemPlace {
  readonly version: number;
  /** As a data file would have it, without the criterion. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly change?: Change;
}

/** Answers: written, submitted, sent back, revised. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly meeting: MeetingService,
  ) {}

  /** What the rules of answers are asked with. */
  async context(round: Round): Promise<AnswerContext> {
    // One after another: within a transaction there is one connection.
    const framework = await this.rounds.framework(round);
    return contextOf(round.assessment, framework, await this.rounds.ruleRegister());
  }

  /** An answer held to the schema and the rules of `merilo check`: sound, or CALL_INVALID with all that is wrong. */
  sound(criterion: string, given: Readonly<Record<string, unknown>>, context: AnswerContext): ItemAnswer {
    const { answer, findings } = soundAnswer(criterion, given, context);
    refuseFindings('answer', findings);
    if (answer === null) throw new Error('an answer without a fault is an answer');
    return answer;
  }

  /** Writes a draft. CALL_INVALID with all that is wrong with it; else as `ItemsService.change`. */
  async save(caller: Caller, { version, answer: given, change, ...place }: AnswerGiven): Promise<RoundItem> {
    const round = await this.rounds.called(place.round);
    const answer = this.sound(place.criterion, given, await this.context(round));
    const step = { ...place, caller, version, step: 'save' as const, yours: answer };
    return this.items.change(step, (item) => ({ answer, author: personOf(caller), change: change ?? item.change }));
  }

  /**
   * Submits answers of a jurisdiction, all or none: those of the criteria, or every draft. Refused, all listed at once:
   * a criterion without an answer that the register does not answer either, and an answer of an earlier round of which
   * nobody said what changed. CALL_INVALID. Where the second code is in already, the two meet.
   */
  async submit(
    caller: Caller,
    { round: id, jurisdiction, criteria }: Omit<ItemPlace, 'criterion'> & { readonly criteria?: readonly string[] },
  ): Promise<readonly RoundItem[]> {
    const context = await this.context(await this.rounds.called(id));
    return this.database.transaction(async () => {
      const all = await this.items.of(id, jurisdiction);
      const wanted = criteria
        ? [
            ...criteria.filter((code) => !all.some(({ criterion }) => criterion === code)),
            // In one order, whoever submits: two who wait for each other's items would wait for ever.
            ...all.filter(({ criterion }) => criteria.includes(criterion)),
          ]
        : all.filter(({ state }) => state === 'draft');
      const problems = wanted.flatMap((item) => {
        const fault = typeof item === 'string' ? 'is no criterion of the round' : submitFault(item, context);
        const name = typeof item === 'string' ? item : itemName(item);
        return fault === null ? [] : [{ argument: 'criteria', message: `${name} ${fault}` }];
      });
      if (problems.length > 0) {
        throw new DomainError('CALL_INVALID', problems.map(({ message }) => message).join('\n'), [], { problems });
      }
      const submitted = new Set<string>();
      for (const item of wanted) {
        if (typeof item === 'string') continue;
        const { round, criterion, version } = item;
        await this.items.change({ round, jurisdiction, criterion, version, step: 'submit', caller });
        submitted.add(criterion);
      }
      await this.meeting.meet(caller, { round: id, jurisdiction }, [...submitted]);
      return (await this.items.of(id, jurisdiction)).filter(({ criterion }) => submitted.has(criterion));
    });
  }

  /** Sends an answer back to be written again, and says why. */
  async sendBack(
    caller: Caller,
    { reason, ...place }: ItemPlace & { readonly version: number; readonly reason: string },
  ): Promise<RoundItem> {
    return this.items.change({ ...place, caller, step: 'return', reason }, () => ({
      settlement: null,
      reply: null,
      response: null,
      approval: null,
    }));
  }

  /** Changes a settled answer, and says why. A government's agreement to another one is taken out; what was approved is so no longer where a reader would see it. */
  async revise(
    caller: Caller,
    { version, answer: given, reason, ...place }: AnswerGiven & { readonly reason: string },
  ): Promise<RoundItem> {
    const round = await this.rounds.called(place.round);
    const answer = this.sound(place.criterion, given, await this.context(round));
    return this.items.change({ ...place, caller, version, step: 'revise', reason, yours: answer }, (item) =>
      revised(item, answer),
    );
  }

  /** Looks at an item again, and finds that it stands: takes away its marks. */
  async confirm(
    caller: Caller,
    { reason, ...place }: ItemPlace & { readonly version: number; readonly reason: string },
  ): Promise<RoundItem> {
    return this.items.change({ ...place, caller, step: 'confirm', reason }, () => ({ marks: [] }));
  }
}

/** An answer to a criterion, and all that is wrong with it. */
export function soundAnswer(
  criterion: string,
  given: Readonly<Record<string, unknown>>,
  context: AnswerContext,
): { readonly answer: ItemAnswer | null; readonly findings: readonly Finding[] } {
  const { record, findings } = checkRecord('answers', { ...given, criterion }, (answer) =>
    ANSWER_RULES.flatMap((rule) => rule(answer, context)),
  );
  if (record === null) return { answer: null, findings };
  return { answer: without(record, 'criterion'), findings };
}

function submitFault(item: RoundItem, { criteria }: AnswerContext): string | null {
  const { answer, criterion } = item;
  if (answer === null && criteria.get(criterion)?.derive === undefined) {
    return 'has no answer, and the register of law does not give it: save one first';
  }
  return changeFault(item);
}
