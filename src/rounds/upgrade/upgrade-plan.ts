import { type Mapping } from '../../assessments/mapping.js';
import { without } from '../../common/without.js';
import { asksForLook, carrier, type Fate } from '../../frameworks/diff/carry-answer.js';
import { changeWords } from '../../frameworks/diff/change-words.js';
import { diffFrameworks } from '../../frameworks/diff/diff-frameworks.js';
import { type FrameworkDiff, type NodeDiff } from '../../frameworks/diff/framework-diff.js';
import { criteriaOf, type Framework } from '../../frameworks/framework.js';
import { EMPTY, type ItemContent, itemName, type Mark, type RoundItem } from '../item.js';
import { type ItemState } from '../states.js';

/**
 * What an upgrade does to an item: it `stays`; it is `marked` for a look; it is marked and its approval is `void`; its
 * question is `asked-again`, with the old answer beside it; it is `set-aside`.
 */
export type Effect = 'stays' | 'marked' | 'void' | 'asked-again' | 'set-aside';

/** What becomes of an item that somebody has worked on. */
export interface ItemFate {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly state: ItemState;
  /** The code of its question in the later version; null: it is not asked. */
  readonly to: string | null;
  readonly fate: Fate;
  readonly effect: Effect;
  readonly why: readonly string[];
}

/** One change of an item that an upgrade makes. */
export interface ItemMove {
  readonly jurisdiction: string;
  readonly criterion: string;
  /** `open`: there is no such item yet. */
  readonly step: 'carry' | 'set-aside' | 'restore' | 'open';
  readonly to: ItemState;
  readonly content: ItemContent;
  readonly reason: string;
}

export interface UpgradePlan {
  readonly diff: FrameworkDiff;
  readonly fates: readonly ItemFate[];
  readonly moves: readonly ItemMove[];
}

/** What is planned from: the items of a round (those that are set aside too), and two versions of its framework. */
export interface Planned {
  readonly items: readonly RoundItem[];
  readonly from: Framework;
  readonly to: Framework;
  readonly mappings: readonly Mapping[];
  /** Of an item that is set aside, the state that it was in before. */
  readonly stateBefore: (item: RoundItem) => ItemState;
}

/** What an item is to hold, and where it is to be, under the later version. */
interface Assigned {
  readonly to: ItemState;
  readonly content: ItemContent;
  readonly reason: string;
  /** The item that it comes of; null: nobody was asked it before. */
  readonly of: RoundItem | null;
  readonly isSame: boolean;
}

export function contentOf(item: RoundItem): ItemContent {
  const { answer, author, carried, change, settlement, reply, response, approval, marks } = item;
  return { answer, author, carried, change, settlement, reply, response, approval, marks };
}

interface Versions {
  readonly diff: FrameworkDiff;
  readonly isDerived: (code: string) => boolean;
  readonly wasDerived: (code: string) => boolean;
  readonly carry: ReturnType<typeof carrier>;
}

type Verdict = Pick<ItemFate, 'fate' | 'why'> & { readonly answer: RoundItem['answer'] };

/** Whether an item without a typed answer stands for the one that the register gives. */
function restsOnRegister({ state }: RoundItem): boolean {
  return state !== 'empty' && state !== 'draft';
}

function verdictOn(item: RoundItem, node: NodeDiff, { carry, diff, isDerived, wasDerived }: Versions): Verdict {
  const { answer, criterion } = item;
  if (answer !== null) {
    const { fate, why, answer: carried } = carry({ criterion, ...answer });
    return { fate, why, answer: without(carried, 'criterion') };
  }
  if (node.is === null) return { fate: 'cannot', why: [`${diff.to} does not ask ${criterion}`], answer };
  if (restsOnRegister(item) && wasDerived(criterion) && !isDerived(node.is))
    return { fate: 'cannot', why: [`${diff.to} does not derive ${node.is} from the register any more`], answer };
  const why = restsOnRegister(item) ? node.changes.filter(asksForLook).map(changeWords) : [];
  return { fate: why.length > 0 ? 'look' : 'carries', why, answer };
}

function effectOf({ approval, state }: RoundItem, { fate }: Verdict, is: string | null): Effect {
  if (is === null) return 'set-aside';
  if (fate === 'cannot') return 'asked-again';
  if (fate === 'carries') return 'stays';
  return state === 'approved' && approval !== null ? 'void' : 'marked';
}

/** The marks of an item that an upgrade changes: what the upgrade says, and that an approval does not hold any more. */
function markedWith({ approval, state, marks }: RoundItem, to: string, why: readonly string[]): readonly Mark[] {
  const reason = `${to}: ${why.join('; ')}`;
  const upgraded: Mark = { kind: 'upgrade', code: to, reason };
  if (approval === null || state !== 'approved') return [...marks, upgraded];
  return [...marks, upgraded, { kind: 'void', code: approval.digest, reason: `it was approved before ${reason}` }];
}

function assignedTo(item: RoundItem, verdict: Verdict, is: string, effect: Effect, versions: Versions): Assigned {
  const { from, to } = versions.diff;
  const { why, answer } = verdict;
  const moved = item.criterion === is ? '' : `${item.criterion} is asked as ${is} in ${to}`;
  const reason = [moved, ...why].filter(Boolean).join('; ') || `its question is the same in ${to}`;
  const content = contentOf(item);
  if (effect === 'stays') return { to: item.state, content, reason, of: item, isSame: item.criterion === is };
  const marks = markedWith(item, to, why);
  if (effect === 'asked-again') {
    const carried = item.answer === null || versions.isDerived(is) ? null : { from, answer: item.answer };
    return { to: 'empty', content: { ...EMPTY, carried, marks }, reason, of: item, isSame: false };
  }
  const isVoid = effect === 'void';
  return {
    to: isVoid ? 'replied' : item.state,
    content: { ...content, answer, marks, ...(isVoid && { approval: null }) },
    reason,
    of: item,
    isSame: false,
  };
}

/** A question that is new in the later version: empty, or as it was when an earlier upgrade set it aside. */
function newlyAsked(item: RoundItem | undefined, to: string, stateBefore: Planned['stateBefore']): Assigned {
  const reason = `${to} asks it`;
  if (!item) return { to: 'empty', content: EMPTY, reason, of: null, isSame: false };
  const [state, content] = [stateBefore(item), contentOf(item)];
  if (state !== 'approved' || content.approval === null) return { to: state, content, reason, of: item, isSame: false };
  const why = [`what was approved under another version was set aside, and is asked again`];
  const marks = markedWith({ ...item, state }, to, why);
  return { to: 'replied', content: { ...content, approval: null, marks }, reason, of: item, isSame: false };
}

function moveOf(
  code: string,
  item: RoundItem | undefined,
  assigned: Assigned | undefined,
  diff: FrameworkDiff,
): ItemMove | null {
  const [jurisdiction = '', criterion = ''] = code.split('/');
  const place = { jurisdiction, criterion };
  const isActive = item !== undefined && item.state !== 'set-aside';
  if (!assigned) {
    if (!isActive) return null;
    const is = diff.nodes.find(({ was }) => was === criterion)?.is ?? null;
    const reason = is === null ? `${diff.to} does not ask it` : `it is asked as ${is} in ${diff.to}`;
    return { ...place, step: 'set-aside', to: 'set-aside', content: contentOf(item), reason };
  }
  if (isActive && assigned.isSame) return null;
  const step = isActive ? 'carry' : item ? 'restore' : 'open';
  return { ...place, step, to: assigned.to, content: assigned.content, reason: assigned.reason };
}

/** What another version of its framework does to the items of a round: nothing is lost, and nothing is done yet. */
export function planUpgrade({ items, from, to, mappings, stateBefore }: Planned): UpgradePlan {
  const diff = diffFrameworks(from, to, mappings);
  const derived = (framework: Framework): ReadonlySet<string> =>
    new Set(criteriaOf(framework.root).flatMap(({ code, derive }) => (derive ? [code] : [])));
  const [before, after] = [derived(from), derived(to)];
  const versions: Versions = {
    diff,
    isDerived: (code) => after.has(code),
    wasDerived: (code) => before.has(code),
    carry: carrier(from, to, diff),
  };
  const nodes = new Map(diff.nodes.flatMap((node) => (node.was === null ? [] : [[node.was, node] as const])));
  const there = new Map(items.map((item) => [itemName(item), item]));
  const assigned = new Map<string, Assigned>();
  const fates: ItemFate[] = [];
  for (const item of items) {
    const node = nodes.get(item.criterion);
    if (item.state === 'set-aside' || !node) continue;
    const { jurisdiction, criterion, state } = item;
    const verdict = verdictOn(item, node, versions);
    const effect = effectOf(item, verdict, node.is);
    if (node.is !== null)
      assigned.set(`${jurisdiction}/${node.is}`, assignedTo(item, verdict, node.is, effect, versions));
    const { fate, why } = verdict;
    if (state !== 'empty') fates.push({ jurisdiction, criterion, state, to: node.is, fate, effect, why });
  }
  const asked = diff.nodes.flatMap(({ was, is, kind }) =>
    kind === 'criterion' && was === null && is !== null ? [is] : [],
  );
  for (const jurisdiction of new Set(items.map((item) => item.jurisdiction))) {
    for (const criterion of asked) {
      const code = itemName({ jurisdiction, criterion });
      assigned.set(code, newlyAsked(there.get(code), diff.to, stateBefore));
    }
  }
  const moves = [...new Set([...there.keys(), ...assigned.keys()])].flatMap(
    (code) => moveOf(code, there.get(code), assigned.get(code), diff) ?? [],
  );
  return { diff, fates, moves };
}

/** The items as a plan leaves them, for scoring: without those that are set aside. */
export function itemsAfter(items: readonly RoundItem[], { moves }: UpgradePlan): readonly RoundItem[] {
  const byName = new Map(items.map((item) => [itemName(item), item]));
  const [some] = items;
  for (const move of moves) {
    const base = byName.get(itemName(move)) ?? some;
    if (!base) continue;
    const { jurisdiction, criterion, to: state, content } = move;
    byName.set(itemName(move), { ...base, ...content, jurisdiction, criterion, state });
  }
  return [...byName.values()].filter(({ state }) => state !== 'set-aside');
}
