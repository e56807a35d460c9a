import { type Answer } from '../assessments/answer.js';
import { canonicalJson } from '../common/canonical-json.js';
import { without } from '../common/without.js';
import { type ItemState, type StepName } from './states.js';

/** An answer without the criterion that it is to: the item says that. */
export type ItemAnswer = Omit<Answer, 'criterion'>;

/** What an answer of an earlier round has become: the same, or otherwise, and how. */
export interface Change {
  readonly kind: 'unchanged' | 'changed';
  /** What changed, in words. Needed where something did. */
  readonly what?: string;
}

/** An answer of an earlier assessment that an item began with. */
export interface Carried {
  /** The assessment, with its release where it was one. */
  readonly from: string;
  readonly answer: ItemAnswer;
}

/** How two codes became one answer, or that one stands alone. */
export interface Settlement {
  /** `alone`: it was not coded twice. `agree`: both codes are equal. Otherwise whose answer was taken. */
  readonly decision: 'alone' | 'agree' | 'first' | 'second' | 'other';
  readonly first: ItemAnswer | null;
  readonly second?: ItemAnswer;
  readonly reason: string;
  readonly by: string;
}

/** What a government says to an answer about it. */
export interface Reply {
  /** `silent`: its time was over and it had signed nothing. */
  readonly position: 'agreed' | 'disputed' | 'silent';
  /** Its own answer and evidence, where it disputes ours. */
  readonly answer?: Pick<Answer, 'value' | 'missing' | 'evidence'>;
  readonly comment?: string;
  /** Who signed it, and on which day; null: a draft that the assessors do not see. */
  readonly signed: { readonly by: string | null; readonly on: string } | null;
}

/** What the assessors say to a reply. */
export interface Response {
  readonly decision: 'keep' | 'revise' | 'leave-disputed';
  readonly text: string;
  readonly by: string;
}

/** What was approved, by its digest. */
export interface Approval {
  readonly digest: string;
  readonly by: string;
}

/** Why somebody must look at an item again. */
export interface Mark {
  /** `ruling`: a question was ruled on. `void`: an approval was taken back. `upgrade`: the question has changed. */
  readonly kind: 'ruling' | 'void' | 'upgrade';
  /** The ruling's code, or the framework. */
  readonly code: string;
  readonly reason: string;
}

/** What an item holds beside its place and version. Null: there is none. */
export interface ItemContent {
  readonly answer: ItemAnswer | null;
  /** Who gave the answer. */
  readonly author: string | null;
  readonly carried: Carried | null;
  readonly change: Change | null;
  readonly settlement: Settlement | null;
  readonly reply: Reply | null;
  readonly response: Response | null;
  readonly approval: Approval | null;
  readonly marks: readonly Mark[];
}

/** Names one item: what one jurisdiction gets on one criterion in one round. */
export interface ItemPlace {
  readonly round: string;
  readonly jurisdiction: string;
  readonly criterion: string;
}

/** A version of an item, as it was known from one instant until another. */
export interface RoundItem extends ItemPlace, ItemContent {
  /** 1, 2, … */
  readonly version: number;
  readonly state: ItemState;
  /** The step that made this version, who took it, and why. */
  readonly step: StepName | 'open';
  /** Null: hidden from whoever looks. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly knownFrom: Date;
  readonly knownUntil: Date | null;
}

/** What an item holds before anybody has answered. */
export const EMPTY: ItemContent = {
  answer: null,
  author: null,
  carried: null,
  change: null,
  settlement: null,
  reply: null,
  response: null,
  approval: null,
  marks: [],
};

/** An item's name in a message. */
export function itemName({ jurisdiction, criterion }: Omit<ItemPlace, 'round'>): string {
  return `${jurisdiction}/${criterion}`;
}

/** What of an item the reader of a report sees: a change of anything else takes no approval back. */
export function material({ answer, reply, response }: ItemContent): string {
  return canonicalJson({ answer: answer && without(answer, 'note'), reply, response });
}
