import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { type Answer } from '../assessments/answer.js';
import { dateFault } from '../common/date-fault.js';
import { DomainError } from '../common/domain-error.js';
import { without } from '../common/without.js';
import { Database } from '../database/database.js';
import { type AnswerContext } from '../files/rules/answer-context.js';
import { AnsweringService, soundAnswer } from './answering.service.js';
import { refuseFindings } from './check-record.js';
import { type ItemPlace, itemName, type Reply, type Response, type RoundItem } from './item.js';
import { ItemsService } from './items.service.js';
import { personOf } from './person-of.js';
import { type Round } from './round.js';
import { RoundsService } from './rounds.service.js';
import { seen } from './sight.js';
import { type ItemState } from './states.js';

type RoundPlace = Omit<ItemPlace, 'criterion'>;

/** What a government writes about one answer. */
export interface ReplyGiven extends ItemPlace {
  readonly version: number;
  readonly position: 'agreed' | 'disputed';
  readonly answer?: Readonly<Record<string, unknown>>;
  readonly comment?: string;
}

/** A sheet that is signed, with the versions of its items that the signatory has read; left out: as they are. */
export interface SheetSigned extends RoundPlace {
  readonly versions?: readonly { readonly criterion: string; readonly version: number }[];
}

/** What the assessors say to it. */
export interface ResponseGiven extends ItemPlace {
  readonly version: number;
  readonly decision: Response['decision'];
  readonly text: string;
  /** The revised answer, where it is revised. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** The two-sided record: the working sheet goes to a government, and its reply stands beside the assessors' answer. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly answering: AnsweringService,
  ) {}

  /** Sends a jurisdiction's working sheet to its government, with a day by which it may reply. All of it, or nothing. */
  send(
    caller: Caller,
    { round, jurisdiction, deadline }: RoundPlace & { readonly deadline: string },
  ): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      await this.#assertToCome(deadline);
      const { deadlines, settings } = await this.rounds.called(round);
      if (!settings.governments) {
        throw new DomainError('WRONG_STATE', `the round ${round} does not ask the governments: it was opened without`);
      }
      const items = await this.#inState(round, jurisdiction, ['empty', 'draft', 'submitted', 'coded'], 'settled');
      await this.rounds.change(caller, round, 'set-deadline', {
        deadlines: { ...deadlines, [jurisdiction]: deadline },
      });
      return this.#each(caller, items, 'send');
    });
  }

  /** Gives a government another day by which it may reply, to come; its sheet must be with it. */
  move(
    caller: Caller,
    { round, jurisdiction, deadline }: RoundPlace & { readonly deadline: string },
  ): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      await this.#assertToCome(deadline);
      const { deadlines } = await this.rounds.called(round);
      const items = (await this.items.of(round, jurisdiction)).filter(({ state }) => state === 'sent');
      if (items.length === 0) throw nothing(`the government of ${jurisdiction} has no sheet`);
      await this.rounds.change(caller, round, 'set-deadline', {
        deadlines: { ...deadlines, [jurisdiction]: deadline },
      });
      return items;
    });
  }

  /** Takes the working sheet back, to change it: replies that were not signed are kept as drafts. */
  recall(
    caller: Caller,
    { round, jurisdiction, reason }: RoundPlace & { readonly reason: string },
  ): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      const items = (await this.items.of(round, jurisdiction)).filter(({ state }) => state === 'sent');
      if (items.length === 0) throw nothing(`the government of ${jurisdiction} has no sheet`);
      return this.#each(caller, items, 'recall', reason);
    });
  }

  /** Writes a reply, unsigned: nobody but the government sees it. CALL_INVALID with all that is wrong with its answer. */
  async save(caller: Caller, { version, position, answer, comment, ...place }: ReplyGiven): Promise<RoundItem> {
    const round = await this.rounds.called(place.round);
    await this.assertInTime(round, place.jurisdiction);
    // What was not sent is not to be told of, not even how far it is.
    if (seen(caller, await this.items.one(place)) === null) {
      throw new DomainError(
        'WRONG_STATE',
        `${itemName(place)} is not with the government: wait until its sheet is sent`,
      );
    }
    const own = answer && (await this.#theirAnswer(round, place.criterion, answer));
    const names = own?.value !== undefined || own?.missing !== undefined;
    if (position === 'disputed' && !names && (comment ?? '').trim() === '') {
      throw new DomainError(
        'CALL_INVALID',
        'a reply that disputes says why, or which answer is right: give "comment" or "answer"',
      );
    }
    const reply: Reply = {
      position,
      ...(own && { answer: own }),
      ...(comment !== undefined && { comment }),
      signed: null,
    };
    return this.items.change({ ...place, caller, version, step: 'draft-reply', yours: reply }, () => ({ reply }));
  }

  /** Signs the replies of a jurisdiction: every one of its sheet. Those without a reply are CALL_INVALID, all at once. */
  sign(caller: Caller, { round: id, jurisdiction, versions }: SheetSigned): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      const round = await this.rounds.called(id);
      await this.assertInTime(round, jurisdiction);
      const items = (await this.items.of(id, jurisdiction)).filter(({ state }) => state === 'sent');
      if (items.length === 0) throw nothing(`the government of ${jurisdiction} has no sheet to sign`);
      const open = items.filter(({ reply }) => reply === null).map(({ criterion }) => criterion);
      if (open.length > 0) {
        throw new DomainError(
          'CALL_INVALID',
          `nothing was signed: ${open.join(', ')} have no reply yet. Save one for each (saveReply)`,
        );
      }
      assertRead(items, versions);
      const signed = { by: personOf(caller), on: await this.#today() };
      return this.#each(caller, items, 'reply', null, ({ reply }) => ({ reply: reply && { ...reply, signed } }));
    });
  }

  /** After the deadline: what the government has not signed is recorded as silent. */
  close(caller: Caller, { round: id, jurisdiction }: RoundPlace): Promise<readonly RoundItem[]> {
    return this.database.transaction(async () => {
      const { deadlines } = await this.rounds.called(id);
      const deadline = deadlines[jurisdiction];
      const today = await this.#today();
      if (deadline === undefined) throw nothing(`the government of ${jurisdiction} has no sheet`);
      if (today <= deadline) {
        throw new DomainError(
          'WRONG_STATE',
          `the government of ${jurisdiction} has until the end of ${deadline} to reply. Close its sheet after that day`,
        );
      }
      const items = (await this.items.of(id, jurisdiction)).filter(({ state }) => state === 'sent');
      const silent: Reply = { position: 'silent', signed: { by: null, on: deadline } };
      return this.#each(caller, items, 'reply', `silent at the deadline ${deadline}`, () => ({ reply: silent }));
    });
  }

  /** Answers a reply: keeps the answer, revises it, or leaves it disputed (both answers stand, and widen the interval). */
  async respond(
    caller: Caller,
    { version, decision, text, answer: given, ...place }: ResponseGiven,
  ): Promise<RoundItem> {
    const round = await this.rounds.called(place.round);
    if ((decision === 'revise') !== (given !== undefined)) {
      throw new DomainError(
        'CALL_INVALID',
        'answer: a response that revises gives the revised answer, another gives none',
      );
    }
    const context = await this.answering.context(round);
    const revised = given && this.answering.sound(place.criterion, given, context);
    const response: Response = { decision, text, by: personOf(caller) };
    return this.items.change({ ...place, caller, version, step: 'respond', reason: text, yours: response }, (item) => {
      if (item.reply?.position !== 'disputed') {
        throw new DomainError(
          'WRONG_STATE',
          `${itemName(item)} is not disputed by the government, so there is nothing to respond to`,
        );
      }
      if (revised) return { response, answer: revised };
      if (decision === 'keep') return { response };
      const answer = disputed(item);
      const { findings } = soundAnswer(item.criterion, { ...answer }, context);
      refuseFindings('decision', findings);
      return { response, answer };
    });
  }

  /** A government's own answer as it is kept. CALL_INVALID with all that is wrong with it. */
  async #theirAnswer(
    round: Round,
    criterion: string,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Reply['answer']> {
    const { answer, findings } = theirAnswer(criterion, given, await this.answering.context(round));
    refuseFindings('answer', findings);
    if (answer === null) throw new Error('an answer without a fault is an answer');
    const { value, missing, evidence } = answer;
    return {
      ...(value !== undefined && { value }),
      ...(missing !== undefined && { missing }),
      ...(evidence && { evidence }),
    };
  }

  async #inState(
    round: string,
    jurisdiction: string,
    before: readonly ItemState[],
    wanted: ItemState,
  ): Promise<readonly RoundItem[]> {
    const items = await this.items.of(round, jurisdiction);
    const behind = items.filter(({ state }) => before.includes(state));
    if (behind.length > 0) {
      const list = behind.map(({ criterion, state }) => `${criterion} (${state})`).join(', ');
      const named = behind.some(({ state, answer }) => state === 'empty' && answer === null)
        ? '. What the register of law answers is submitted too, by name: submitAnswers with "criteria"'
        : '';
      throw new DomainError('WRONG_STATE', `nothing was sent: ${list} are not ${wanted} yet${named}`);
    }
    const ready = items.filter(({ state }) => state === wanted);
    if (ready.length === 0) throw nothing(`${jurisdiction} has nothing that is ${wanted}`);
    return ready;
  }

  async #each(
    caller: Caller,
    items: readonly RoundItem[],
    step: 'send' | 'recall' | 'reply',
    reason: string | null = null,
    next: (item: RoundItem) => Partial<RoundItem> = () => ({}),
  ): Promise<readonly RoundItem[]> {
    const changed: RoundItem[] = [];
    for (const { round, jurisdiction, criterion, version } of items) {
      changed.push(await this.items.change({ round, jurisdiction, criterion, version, step, caller, reason }, next));
    }
    return changed;
  }

  async #assertToCome(deadline: string): Promise<void> {
    const fault = /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? dateFault(deadline) : 'is no day such as 2026-12-15';
    if (fault !== null) throw new DomainError('CALL_INVALID', `deadline: "${deadline}" ${fault}`);
    if (deadline >= (await this.#today())) return;
    throw new DomainError('CALL_INVALID', `deadline: ${deadline} is over already. Name a day to come`);
  }

  /** Refuses what comes after a government's deadline: WRONG_STATE. */
  async assertInTime({ id, deadlines }: Round, jurisdiction: string): Promise<void> {
    const deadline = deadlines[jurisdiction];
    if (deadline === undefined || (await this.#today()) <= deadline) return;
    throw new DomainError(
      'WRONG_STATE',
      `the deadline for ${jurisdiction} in ${id} was ${deadline}. Ask the assessors for another`,
    );
  }

  /** The day by the database's clock, in universal time. */
  async #today(): Promise<string> {
    const [row] = await this.database.manager.query<readonly { day: string }[]>(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day"`,
    );
    if (!row) throw new Error('the database does not tell the day');
    return row.day;
  }
}

/** A government's own answer, held to the rules of any answer: sound, or all that is wrong with it. */
export function theirAnswer(
  criterion: string,
  given: Readonly<Record<string, unknown>>,
  context: AnswerContext,
): ReturnType<typeof soundAnswer> {
  const own = { justification: 'the reply of the government', ...given };
  // Whether the register gives the answer too is no matter of a reply.
  const isDerived = context.criteria.get(criterion)?.derive !== undefined;
  return soundAnswer(criterion, isDerived ? { override: 'the reply of the government', ...own } : own, context);
}

function nothing(what: string): DomainError {
  return new DomainError('WRONG_STATE', `${what}. \`worksheet\` shows how far its items are`);
}

/** The answers of both sides, neither taken: the interval is as wide as they are apart. */
function disputed({ answer, reply }: RoundItem): NonNullable<RoundItem['answer']> {
  const theirs = reply?.answer?.value;
  const ours = answer?.value;
  if (answer === null || ours === undefined || theirs === undefined || ours === theirs) {
    throw new DomainError(
      'CALL_INVALID',
      'decision: only where both sides name an answer, and another one each, can it be left disputed',
    );
  }
  const rest = without(answer, 'value', 'missing', 'unsure');
  const evidence: Answer['evidence'] = [...(answer.evidence ?? []), ...(reply?.answer?.evidence ?? [])];
  return { ...rest, disputed: [ours, theirs], ...(evidence.length > 0 && { evidence }) };
}

/** Refuses to sign what somebody changed after it was read, or what was not read at all. CONFLICT with all of them. */
function assertRead(items: readonly RoundItem[], versions: SheetSigned['versions']): void {
  if (versions === undefined) return;
  const read = new Map(versions.map(({ criterion, version }) => [criterion, version]));
  const theirs = items
    .filter(({ criterion, version }) => read.get(criterion) !== version)
    .map(({ criterion, version }) => ({ criterion, version }));
  if (theirs.length === 0) return;
  throw new DomainError(
    'CONFLICT',
    `nothing was signed: ${theirs.map(({ criterion }) => criterion).join(', ')} are not as you read them. ` +
      'Read the working sheet again (worksheet), and sign the versions that it shows.',
    [],
    { yours: versions, theirs },
  );
}
