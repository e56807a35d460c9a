import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Caller, hasRole } from '../../access/caller.js';
import { type Role } from '../../access/role.js';
import { TrailService } from '../../audit/trail.service.js';
import { dateFault } from '../../common/date-fault.js';
import { DomainError } from '../../common/domain-error.js';
import { Database } from '../../database/database.js';
import { type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { seen } from '../sight.js';
import { RoundMessageEntity } from './round-message.entity.js';
import { RoundThreadEntity } from './round-thread.entity.js';
import { shownThread, type ShownThread } from './shown-thread.js';
import { type Audience, speaksAs, takesPart, TAKES_PART, type Thread, type ThreadState } from './thread.js';

interface ThreadPlace {
  readonly round: string;
  readonly jurisdiction: string;
}

/** A thread that is to begin. */
export interface ThreadGiven extends ThreadPlace {
  readonly criterion: string | null;
  readonly audience: Audience;
  readonly addressee: Role | null;
  readonly deadline: string | null;
  readonly text: string;
}

/** Which threads are wanted. Null: whichever. */
export interface ThreadsAsked {
  readonly round: string;
  readonly jurisdiction: string | null;
  readonly criterion: string | null;
  readonly state: ThreadState | null;
  readonly isOverdue: boolean | null;
}

/** What people say to each other about the items and places of a round, each to their own audience. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly items: ItemsService,
    private readonly trail: TrailService,
  ) {}

  /** The threads that a caller takes part in, those begun last first. */
  async of(
    caller: Caller,
    { round, jurisdiction, criterion, state, isOverdue }: ThreadsAsked,
  ): Promise<readonly ShownThread[]> {
    const threads = await this.database.manager.find(RoundThreadEntity, {
      where: { round, ...(jurisdiction !== null && { jurisdiction }), ...(criterion !== null && { criterion }) },
      order: { at: 'DESC', id: 'ASC' },
    });
    const items = threads.length > 0 ? await this.items.of(round, jurisdiction ?? undefined) : [];
    const open = threads.filter((thread) => takesPart(caller, thread, thread.audience, isSent(caller, thread, items)));
    return (await this.#shown(caller, open)).filter(
      (thread) => (state === null || thread.state === state) && (isOverdue === null || thread.isOverdue === isOverdue),
    );
  }

  /** Begins a thread. FORBIDDEN for an audience that the caller is not of; CALL_INVALID where nobody could clarify. */
  start(caller: Caller, { text, ...given }: ThreadGiven): Promise<ShownThread> {
    return this.database.transaction(async () => {
      const items = await this.#itemsAt(given);
      const role = speaksAs(caller, given, given.audience);
      if (role === null || !takesPart(caller, given, given.audience, isSent(caller, given, items)))
        throw notYours(given);
      const { now, today } = await this.#now();
      checkClarification(given, today);
      const by = personOf(caller);
      const thread: Thread = { id: randomUUID(), ...given, by, role, at: now, closedAt: null, closedBy: null };
      await this.database.manager.insert(RoundThreadEntity, thread);
      await this.#say(thread, { by, role, text, at: now });
      const { criterion, audience, addressee, deadline } = given;
      const after = { criterion, audience, addressee, deadline, text: digestOf(text) };
      await this.#trace(caller, 'startThread', thread, after);
      return this.#one(caller, thread);
    });
  }

  /** Says something in a thread. NOT_FOUND where the caller takes part in no such thread; WRONG_STATE in a closed one. */
  comment(caller: Caller, place: ThreadPlace, id: string, text: string): Promise<ShownThread> {
    return this.database.transaction(async () => {
      const thread = await this.#locked(caller, place, id);
      const role = speaksAs(caller, thread, thread.audience, thread.addressee);
      if (role === null) throw noThread(id);
      const { now } = await this.#now();
      await this.#say(thread, { by: personOf(caller), role, text, at: now });
      await this.#trace(caller, 'comment', thread, { text: digestOf(text) });
      return this.#one(caller, thread);
    });
  }

  /** Closes a thread: whoever began it, or a reviewer. */
  close(caller: Caller, place: ThreadPlace, id: string): Promise<ShownThread> {
    return this.database.transaction(async () => {
      const thread = await this.#locked(caller, place, id);
      const by = personOf(caller);
      if (thread.by !== by && !hasRole(caller, ['reviewer'], place)) {
        throw new DomainError('FORBIDDEN', `the thread ${id} is closed by whoever began it, or by a reviewer.`);
      }
      const { now } = await this.#now();
      await this.database.manager.update(RoundThreadEntity, { id }, { closedAt: now, closedBy: by });
      await this.#trace(caller, 'closeThread', thread, { closed: true });
      return this.#one(caller, { ...thread, closedAt: now, closedBy: by });
    });
  }

  async #shown(caller: Caller, threads: readonly Thread[]): Promise<readonly ShownThread[]> {
    const messages = await this.database.manager.find(RoundMessageEntity, {
      where: { thread: In(threads.map(({ id }) => id)) },
      order: { row: 'ASC' },
    });
    const { today } = await this.#now();
    return threads.flatMap((thread) => {
      const own = messages.filter((message) => message.thread === thread.id);
      return shownThread(caller, thread, own, today) ?? [];
    });
  }

  async #one(caller: Caller, thread: Thread): Promise<ShownThread> {
    const [shown] = await this.#shown(caller, [thread]);
    if (!shown) throw noThread(thread.id);
    return shown;
  }

  /** An open thread that the caller takes part in, until the transaction ends nobody else's to change. */
  async #locked(caller: Caller, { round, jurisdiction }: ThreadPlace, id: string): Promise<Thread> {
    const thread = await this.database.manager.findOne(RoundThreadEntity, {
      where: { id, round, jurisdiction },
      lock: { mode: 'pessimistic_write' },
    });
    const isOpen =
      thread !== null &&
      takesPart(caller, thread, thread.audience, isSent(caller, thread, await this.items.of(round, jurisdiction)));
    if (!isOpen) throw noThread(id);
    await this.#one(caller, thread);
    if (thread.closedAt === null) return thread;
    throw new DomainError('WRONG_STATE', `the thread ${id} is closed. Start another (startThread).`);
  }

  async #say(thread: Thread, message: Omit<RoundMessageEntity, 'row' | 'thread'>): Promise<void> {
    await this.database.manager.insert(RoundMessageEntity, { thread: thread.id, ...message });
  }

  #trace(caller: Caller, action: string, { round, jurisdiction, id }: Thread, after: unknown): Promise<void> {
    return this.trail.append({ person: caller.person, action, round, jurisdiction, target: id, before: null, after });
  }

  async #itemsAt({
    round,
    jurisdiction,
    criterion,
  }: ThreadPlace & { readonly criterion: string | null }): Promise<readonly RoundItem[]> {
    const items = await this.items.of(round, jurisdiction);
    const isThere = criterion === null ? items.length > 0 : items.some((item) => item.criterion === criterion);
    if (isThere) return items;
    const what = criterion === null ? `place ${jurisdiction}` : `item ${jurisdiction}/${criterion}`;
    throw new DomainError('NOT_FOUND', `the round ${round} has no ${what}.`);
  }

  async #now(): Promise<{ readonly now: Date; readonly today: string }> {
    const [row] = await this.database.manager.query<readonly { now: Date; today: string }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS "now",
         to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "today"`,
    );
    if (!row) throw new Error('the database does not tell the time');
    return row;
  }
}

/** Whether a government has been sent what a thread is about: the item, or anything of the place. */
function isSent(
  caller: Caller,
  about: Pick<Thread, 'jurisdiction' | 'criterion'>,
  items: readonly RoundItem[],
): boolean {
  return items.some(
    (item) =>
      item.jurisdiction === about.jurisdiction &&
      (about.criterion === null || about.criterion === item.criterion) &&
      seen(caller, item) !== null,
  );
}

function checkClarification({ audience, addressee, deadline }: Omit<ThreadGiven, 'text'>, today: string): void {
  if (addressee === null && deadline === null) return;
  const roles = TAKES_PART[audience];
  if (addressee === null || !roles.includes(addressee)) {
    const given = addressee === null ? 'is missing' : `"${addressee}" hears nothing of it`;
    throw new DomainError(
      'CALL_INVALID',
      `addressee: ${given}. Who clarifies for "${audience}" is one of ${roles.join(', ')}.`,
    );
  }
  const fault = /^\d{4}-\d{2}-\d{2}$/.test(deadline ?? '') ? dateFault(deadline ?? '') : 'is no day such as 2026-12-15';
  if (fault !== null)
    throw new DomainError('CALL_INVALID', `deadline: "${deadline ?? ''}" ${fault}. A clarification has one.`);
  if ((deadline ?? '') < today)
    throw new DomainError('CALL_INVALID', `deadline: ${deadline} is over already. Name a day to come.`);
}

/** What was said stands in its table; the trail holds what proves it. */
function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

function notYours({ audience, jurisdiction }: Omit<ThreadGiven, 'text'>): DomainError {
  return new DomainError(
    'FORBIDDEN',
    `audience: "${audience}" at ${jurisdiction} is not yours to speak to, or not yet.`,
  );
}

function noThread(id: string): DomainError {
  return new DomainError('NOT_FOUND', `there is no thread "${id}" at this place that you take part in.`);
}
