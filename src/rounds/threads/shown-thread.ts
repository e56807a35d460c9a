import { type Caller } from '../../access/caller.js';
import { sightOf } from '../sight.js';
import { heard, isOverdue, type Message, type Thread, threadState, type ThreadState } from './thread.js';

/** Something that was said, as it is shown. */
export interface ShownMessage extends Omit<Message, 'by' | 'at'> {
  /** Null: not for the caller to know. */
  readonly by: string | null;
  readonly isMine: boolean;
  readonly at: string;
}

/** A thread as it is shown, with what the caller hears of it. */
export interface ShownThread extends Pick<
  Thread,
  'id' | 'round' | 'jurisdiction' | 'criterion' | 'audience' | 'addressee' | 'deadline'
> {
  readonly state: ThreadState;
  readonly isOverdue: boolean;
  readonly at: string;
  readonly closedAt: string | null;
  readonly messages: readonly ShownMessage[];
}

/** A thread for a caller who takes part in it; null: nothing of it is for them. Who assesses, only assessors know. */
export function shownThread(
  caller: Caller,
  thread: Thread,
  all: readonly Message[],
  today: string,
): ShownThread | null {
  const messages = heard(caller, thread, all);
  if (messages.length === 0) return null;
  const isAssessor = sightOf(caller, thread) === 'assessor';
  const { id, round, jurisdiction, criterion, audience, addressee, deadline, at, closedAt } = thread;
  return {
    ...{ id, round, jurisdiction, criterion, audience, addressee, deadline },
    state: threadState(thread, messages),
    isOverdue: isOverdue(thread, messages, today),
    at: at.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    messages: messages.map(({ by, role, text, at: said }) => ({
      by: isAssessor || by === caller.person ? by : null,
      isMine: by === caller.person,
      role,
      text,
      at: said.toISOString(),
    })),
  };
}
