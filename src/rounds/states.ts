import { DomainError } from '../common/domain-error.js';

/** Where an item of a round is, in the order in which it gets there. */
export const ITEM_STATES = [
  'empty',
  'draft',
  'submitted',
  'coded',
  'settled',
  'sent',
  'replied',
  'approved',
  'released',
  'set-aside',
] as const;

/**
 * `empty`: nobody has answered. `draft`: an analyst works on it. `submitted`: answered. `coded`: a second coder came to
 * another answer. `settled`: the assessors' answer. `sent`: the government has it. `replied`: it has replied, or its
 * time is over. `approved`: a reviewer approved just this. `released`: published. `set-aside`: the framework that is
 * applied now does not ask it.
 */
export type ItemState = (typeof ITEM_STATES)[number];

/** A step of an item's life: from which states it can be taken, and where it leads; null: it stays where it is. */
interface Step {
  readonly from: readonly ItemState[];
  readonly to: ItemState | null;
}

/** Every step that there is. What is not here cannot be done. */
export const STEPS = {
  save: { from: ['empty', 'draft'], to: 'draft' },
  submit: { from: ['empty', 'draft'], to: 'submitted' },
  differ: { from: ['submitted'], to: 'coded' },
  settle: { from: ['submitted', 'coded'], to: 'settled' },
  send: { from: ['settled'], to: 'sent' },
  recall: { from: ['sent'], to: 'settled' },
  'draft-reply': { from: ['sent'], to: null },
  reply: { from: ['sent'], to: 'replied' },
  respond: { from: ['replied'], to: null },
  revise: { from: ['settled', 'replied', 'approved'], to: null },
  mark: {
    from: ['draft', 'submitted', 'coded', 'settled', 'sent', 'replied', 'approved'],
    to: null,
  },
  confirm: { from: ['draft', 'submitted', 'coded', 'settled', 'sent', 'replied', 'approved'], to: null },
  approve: { from: ['settled', 'replied'], to: 'approved' },
  void: { from: ['approved'], to: 'replied' },
  return: { from: ['submitted', 'coded', 'settled', 'sent', 'replied', 'approved'], to: 'draft' },
  release: { from: ['approved'], to: 'released' },
  reopen: { from: ['released'], to: 'replied' },
  'set-aside': {
    from: ['empty', 'draft', 'submitted', 'coded', 'settled', 'sent', 'replied', 'approved'],
    to: 'set-aside',
  },
  restore: { from: ['set-aside'], to: null },
  carry: { from: ['empty', 'draft', 'submitted', 'coded', 'settled', 'sent', 'replied', 'approved'], to: null },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;

/** Whether a step can be taken from a state. */
export function admits(step: StepName, state: ItemState): boolean {
  return (STEPS[step].from as readonly ItemState[]).includes(state);
}

/** The state that a step leads to. WRONG_STATE, naming the item and what could be done instead, where it cannot be taken. */
export function stateAfter(step: StepName, state: ItemState, item: string): ItemState {
  if (admits(step, state)) return STEPS[step].to ?? state;
  const others = (Object.keys(STEPS) as StepName[]).filter((other) => admits(other, state));
  throw new DomainError(
    'WRONG_STATE',
    `${item} is ${state}, and "${step}" is done to what is ${STEPS[step].from.join(' or ')}. ` +
      (others.length > 0 ? `What can be done to it now: ${others.join(', ')}.` : 'Nothing can be done to it any more.'),
  );
}
