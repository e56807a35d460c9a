import { type LegalDate } from '../common/legal-date.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';
import { type Evidence } from './answer.js';

/** What a government says to an answer: that it is right, that it is not, or nothing before its time was over. */
export const POSITIONS = ['agreed', 'disputed', 'silent'] as const;
export type Position = (typeof POSITIONS)[number];

/** What the assessors make of a reply that disputes: their answer stands, was revised, or both stand beside each other. */
export const DECISIONS = ['keep', 'revise', 'leave-disputed'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What the government of one jurisdiction has said to the answer on one criterion, as it is published. */
export interface GovernmentReply {
  readonly criterion: string;
  readonly position: Position;
  /** Its own answer, where it disputes ours: at most one of `value` and `missing`. */
  readonly value?: AnswerValue;
  readonly missing?: MissingReason;
  readonly comment?: string;
  readonly evidence?: readonly Evidence[];
  /** The day on which it was signed; of a silent one, the last day on which it could have been. */
  readonly signed: LegalDate;
  /** What the assessors say to it. */
  readonly response?: { readonly decision: Decision; readonly text: string };
}

/** A reply with the place that it is of. */
export interface PlacedReply extends GovernmentReply {
  readonly jurisdiction: string;
}

/** Replies by jurisdiction. */
export type RepliesByPlace = Readonly<Record<string, readonly GovernmentReply[]>>;

/** Replies by place, in the order in which the places first come up. */
export function repliesByPlace(replies: readonly PlacedReply[]): RepliesByPlace {
  const byPlace = new Map<string, GovernmentReply[]>();
  for (const { jurisdiction, ...reply } of replies) {
    const own = byPlace.get(jurisdiction);
    if (own) own.push(reply);
    else byPlace.set(jurisdiction, [reply]);
  }
  return Object.fromEntries(byPlace);
}

/** How many replies there are of each kind. */
export function replyCounts(replies: readonly Pick<GovernmentReply, 'position'>[]): Readonly<Record<Position, number>> {
  const count = (wanted: Position): number => replies.filter(({ position }) => position === wanted).length;
  return { agreed: count('agreed'), disputed: count('disputed'), silent: count('silent') };
}
