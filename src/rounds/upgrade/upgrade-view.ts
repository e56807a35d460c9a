import { type LocalisedText } from '../../common/localised-text.js';
import { type Fate } from '../../frameworks/diff/carry-answer.js';
import { changeWords } from '../../frameworks/diff/change-words.js';
import { type FrameworkDiff, isChanged } from '../../frameworks/diff/framework-diff.js';
import { type Correction } from '../../releases/release.js';
import { itemName } from '../item.js';
import { type ItemState } from '../states.js';
import { type TouchedItem } from './round-upgrade.js';
import { type Effect, type ItemFate, type UpgradePlan } from './upgrade-plan.js';

/** A question or element that is not the same in both versions, in words. */
export interface ShownNode {
  readonly code: string;
  readonly was: string | null;
  readonly is: string | null;
  readonly kind: string;
  readonly title: LocalisedText;
  readonly changes: readonly string[];
  readonly related: readonly string[];
}

export interface ShownFate extends Omit<ItemFate, 'fate' | 'effect' | 'state'> {
  readonly code: string;
  readonly state: ItemState;
  readonly fate: Fate;
  readonly effect: Effect;
}

/** A record beside the answers that cannot stand under the later version. */
export interface ShownAside {
  readonly code: string;
  readonly kind: string;
  readonly why: readonly string[];
}

/** What an upgrade of a round would do, as it is shown. */
export interface ShownPreview {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly string[];
  readonly nodes: readonly ShownNode[];
  readonly answers: readonly ShownFate[];
  /** Codes of the questions that the earlier version does not ask. */
  readonly asked: readonly string[];
  readonly aside: readonly ShownAside[];
  readonly moved: readonly (Correction & { readonly code: string })[];
}

function shownNodes({ nodes }: FrameworkDiff): readonly ShownNode[] {
  return nodes.filter(isChanged).map(({ was, is, kind, title, changes, related }) => ({
    code: `${was ?? ''}>${is ?? ''}`,
    was,
    is,
    kind,
    title,
    changes: changes.map(changeWords),
    related: related.map(({ code, relation, reason }) => `${code} is ${relation}: ${reason}`),
  }));
}

/** A preview as plain data. */
export function shownPreview({
  round,
  diff,
  fates,
  aside,
  moved,
}: UpgradePlan & {
  readonly round: string;
  readonly aside: readonly { readonly kind: string; readonly record: object; readonly why: readonly string[] }[];
  readonly moved: readonly Correction[];
}): ShownPreview {
  const { from, to, changes, nodes } = diff;
  return {
    round,
    from,
    to,
    changes: changes.map(changeWords),
    nodes: shownNodes(diff),
    answers: fates.map((fate) => ({ code: itemName(fate), ...fate })),
    asked: nodes.flatMap(({ was, is, kind }) => (kind === 'criterion' && was === null && is !== null ? [is] : [])),
    aside: aside.map(({ kind, record, why }) => ({
      code: `${kind} ${(record as { code?: string }).code ?? ''}`,
      kind,
      why,
    })),
    moved: moved.map((each) => ({
      code: `${each.jurisdiction ?? each.comparator ?? ''}/${each.element}/${each.figure}`,
      ...each,
    })),
  };
}

/** What was done to a round, as it is shown: each item by its name, and the version that it is in now. */
export interface ShownUpgrade {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly items: readonly { readonly code: string; readonly version: number }[];
}

/** An upgrade that was done, or undone, as plain data. */
export function shownUpgrade({
  round,
  from,
  to,
  touched,
}: Omit<ShownUpgrade, 'items'> & { readonly touched: readonly TouchedItem[] }): ShownUpgrade {
  return { round, from, to, items: touched.map((item) => ({ code: itemName(item), version: item.after })) };
}
