import { type Caller, hasRole } from '../../access/caller.js';
import { ASSESSORS, GOVERNMENT, type Role } from '../../access/role.js';
import { sightOf } from '../sight.js';

export const AUDIENCES = ['assessment', 'coding', 'government'] as const;

/**
 * For whom a thread is. `assessment`: the assessors. `coding`: a second coder and the reviewers. `government`: the
 * assessors and the government of the place, once it has been sent what it is about.
 */
export type Audience = (typeof AUDIENCES)[number];

/** Who takes part in a thread of an audience, and can be asked in it. */
export const TAKES_PART: Readonly<Record<Audience, readonly Role[]>> = {
  assessment: ASSESSORS,
  coding: ['second-coder', 'reviewer'],
  government: [...ASSESSORS, ...GOVERNMENT],
};

export const THREAD_STATES = ['open', 'answered', 'closed'] as const;
/** `answered`: a clarification whose addressee has spoken last. A comment is open until it is closed. */
export type ThreadState = (typeof THREAD_STATES)[number];

/** Something that was said. */
export interface Message {
  readonly by: string;
  /** As what they spoke. */
  readonly role: Role;
  readonly text: string;
  readonly at: Date;
}

/** What is said about an item of a round, or about a place of it: a comment, or a clarification that is asked for. */
export interface Thread {
  readonly id: string;
  readonly round: string;
  readonly jurisdiction: string;
  /** Null: about the whole place. */
  readonly criterion: string | null;
  readonly audience: Audience;
  /** Who is to clarify it; null: nobody, it is a comment. */
  readonly addressee: Role | null;
  /** The last day on which that is in time: `2026-12-15`. */
  readonly deadline: string | null;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

/** Where a thread is, by what was said in it, in the order in which it was said. */
export function threadState({ addressee, closedAt }: Thread, messages: readonly Pick<Message, 'role'>[]): ThreadState {
  if (closedAt !== null) return 'closed';
  return addressee !== null && messages.length > 1 && messages.at(-1)?.role === addressee ? 'answered' : 'open';
}

/** Whether a clarification is still waited for after its deadline. `today` is a day of universal time. */
export function isOverdue(thread: Thread, messages: readonly Pick<Message, 'role'>[], today: string): boolean {
  return thread.deadline !== null && thread.deadline < today && threadState(thread, messages) === 'open';
}

/** Whether a caller takes part in threads of an audience at a place. `isSent`: whether its government sees what it is about. */
export function takesPart(
  caller: Caller,
  place: Pick<Thread, 'round' | 'jurisdiction'>,
  audience: Audience,
  isSent: boolean,
): boolean {
  switch (sightOf(caller, place)) {
    case 'assessor':
      return audience !== 'coding' || hasRole(caller, ['reviewer'], place);
    case 'second-coder':
      return audience === 'coding';
    case 'government':
      return audience === 'government' && isSent;
    case 'none':
      return false;
  }
}

/** As what a caller speaks: what they are asked as, where they are; else the first of their roles that takes part. */
export function speaksAs(
  caller: Caller,
  place: Pick<Thread, 'round' | 'jurisdiction'>,
  audience: Audience,
  addressee: Role | null = null,
): Role | null {
  const own = TAKES_PART[audience].filter((role) => hasRole(caller, [role], place));
  return own.find((role) => role === addressee) ?? own[0] ?? null;
}

/**
 * What a caller hears of a thread that they take part in: of what second coders say, a second coder hears what is their
 * own, and nothing of a thread that another has begun.
 */
export function heard<T extends Pick<Message, 'by' | 'role'>>(
  caller: Caller,
  thread: Thread,
  messages: readonly T[],
): readonly T[] {
  if (sightOf(caller, thread) !== 'second-coder') return messages;
  const isOthers = ({ by, role }: Pick<Message, 'by' | 'role'>): boolean =>
    role === 'second-coder' && by !== caller.person;
  return isOthers(thread) ? [] : messages.filter((message) => !isOthers(message));
}
