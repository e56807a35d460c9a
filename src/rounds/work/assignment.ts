import { type Role } from '../../access/role.js';
import { type RoundItem } from '../item.js';
import { type ItemState } from '../states.js';

/** The roles in which there is something to do to items. */
export const WORKING = [
  'analyst',
  'second-coder',
  'reviewer',
  'government-contributor',
  'government-co-ordinator',
] as const satisfies readonly Role[];

export type WorkingRole = (typeof WORKING)[number];

/** What somebody is to do at a place of a round, and by when. */
export interface Assignment {
  readonly round: string;
  readonly jurisdiction: string;
  readonly person: string;
  readonly role: WorkingRole;
  /** Codes of criteria; null: all. */
  readonly criteria: readonly string[] | null;
  /** The last day: `2026-12-15`. Null: whenever. */
  readonly due: string | null;
}

export const TASKS = [
  'answer',
  'code',
  'look-again',
  'settle',
  'respond',
  'send',
  'approve',
  'reply',
  'sign',
  'clarify',
] as const;
export type Task = (typeof TASKS)[number];

/** Something that somebody is to do. */
export interface Work {
  readonly round: string;
  readonly jurisdiction: string;
  /** Null: it is about the whole place. */
  readonly criterion: string | null;
  readonly role: Role;
  readonly task: Task;
  /** Where the item is, as far as they see that. */
  readonly state: ItemState | null;
  readonly due: string | null;
  /** The thread in which a clarification is asked for. */
  readonly thread: string | null;
}

/** Whether an assignment is about a criterion. */
export function concerns({ criteria }: Pick<Assignment, 'criteria'>, criterion: string): boolean {
  return criteria === null || criteria.includes(criterion);
}

/**
 * What is to be done to an item, as somebody in a role sees it; null: nothing, or nothing by them. Second coders do not
 * see items: what is theirs to do follows from the draw and their own codes.
 */
export function taskOf(role: WorkingRole, { state, marks, reply, response }: RoundItem): Task | null {
  switch (role) {
    case 'analyst':
      if (state === 'empty' || state === 'draft') return 'answer';
      if (marks.length > 0) return 'look-again';
      return state === 'replied' && reply?.position === 'disputed' && response === null ? 'respond' : null;
    case 'reviewer':
      if (state === 'submitted' || state === 'coded') return 'settle';
      if (state === 'settled') return 'send';
      return state === 'replied' ? 'approve' : null;
    case 'government-contributor':
      return state === 'sent' && reply === null ? 'reply' : null;
    case 'government-co-ordinator':
      return state === 'sent' ? 'sign' : null;
    case 'second-coder':
      return null;
  }
}

/** Work by its due date, what has none last; then by round and place, and in the order in which it came. */
export function byDue(one: Work, other: Work): number {
  const key = ({ due, round, jurisdiction }: Work): string => [due ?? '9999', round, jurisdiction].join('\0');
  const [first, second] = [key(one), key(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
