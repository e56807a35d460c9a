import { type Framework, isCriterion, type FrameworkElement, criteriaOf } from '../../frameworks/framework.js';
import { ITEM_STATES, type ItemState } from '../states.js';

/** How many items are in a state. */
export interface StateCount {
  readonly state: string;
  readonly count: number;
}

/** How far a part of a round is: of its items that are seen, how many are in which state. */
export interface Progress {
  /** A jurisdiction, an element, or a person's id. */
  readonly code: string;
  /** Of a person: as what they were assigned. */
  readonly role: string | null;
  readonly of: number;
  readonly states: readonly StateCount[];
}

/** How many of a list of states are each, in the order of an item's life; states that none is in are left out. */
export function countStates(states: readonly string[]): readonly StateCount[] {
  const order: readonly string[] = [...new Set<string>([...ITEM_STATES, ...states])];
  return order.flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
}

/** The progress of groups of items, in the order in which they first appear. */
export function progressBy<T extends { readonly state: ItemState }>(
  items: readonly T[],
  codeOf: (item: T) => string,
): readonly Progress[] {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const states = groups.get(codeOf(item)) ?? [];
    states.push(item.state);
    groups.set(codeOf(item), states);
  }
  return [...groups].map(([code, states]) => ({ code, role: null, of: states.length, states: countStates(states) }));
}

/** The pillar of each criterion: the child of the root that it stands under; its own code where that is itself. */
export function pillarsOf({ root }: Pick<Framework, 'root'>): ReadonlyMap<string, string> {
  const children: FrameworkElement['children'] = root.children;
  return new Map(
    children.flatMap((child) =>
      isCriterion(child) ? [[child.code, child.code]] : criteriaOf(child).map(({ code }) => [code, child.code]),
    ) as [string, string][],
  );
}
