import { AS_IS, type Choice, type CountedBy, type Lever } from './lever.js';

/** A set of changes that reaches the target, none of which can be spared. */
export interface ReformSet {
  readonly choice: Choice;
  readonly changes: number;
  readonly effort: number;
}

/** Efforts that differ by a rounding error are the same. */
export const SAME = 1e-9;

/** A choice with what it comes to. */
export function measured(levers: readonly Lever[], choice: Choice): ReformSet {
  const chosen = levers.flatMap(({ options }, i) => options[choice[i] as number] ?? []);
  const effort = chosen.reduce((sum, option) => sum + option.effort, 0);
  return { choice: choice.slice(), changes: chosen.length, effort };
}

function compareSets(a: ReformSet, b: ReformSet, by: CountedBy): number {
  const [first, second] = by === 'changes' ? (['changes', 'effort'] as const) : (['effort', 'changes'] as const);
  return Math.abs(a[first] - b[first]) > SAME ? a[first] - b[first] : a[second] - b[second];
}

/** Whether every lever that one set changes is changed in the other. */
function isWithin(set: ReformSet, other: ReformSet): boolean {
  return set.choice.every((option, i) => option === AS_IS || other.choice[i] !== AS_IS);
}

/** The sets with one more: the best of so many, none of them within another. */
export function withSet(
  sets: readonly ReformSet[],
  found: ReformSet,
  many: number,
  by: CountedBy,
): readonly ReformSet[] {
  if (sets.some((known) => isWithin(known, found) && compareSets(known, found, by) <= 0)) return sets;
  const rest = sets.filter((known) => !isWithin(found, known) && !isWithin(known, found));
  return [...rest, found].sort((a, b) => compareSets(a, b, by)).slice(0, many);
}
