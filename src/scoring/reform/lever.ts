/** One better answer to a question. */
export interface LeverOption {
  /** What it earns, on the scale of its criterion. */
  readonly points: number;
  /** Declared effort; above 0. */
  readonly effort: number;
  /** Places of the levers that have to be met before. */
  readonly requires: readonly number[];
  /** Whether the answer meets what other levers require of this one. */
  readonly meets: boolean;
}

/** A question whose answer can be changed for the better. */
export interface Lever {
  readonly options: readonly LeverOption[];
}

/** What is chosen at each lever: the place of an option, or `AS_IS`. */
export type Choice = Int16Array;

export const AS_IS = -1;

/** By what a set of changes is the smaller: how many they are, or the effort that they take. */
export type CountedBy = 'changes' | 'effort';

/** The cost of an option, as it is counted. */
export function costOf(option: LeverOption, by: CountedBy): number {
  return by === 'changes' ? 1 : option.effort;
}

/** The first lever that a chosen option requires and that is not met; null where all are. */
export function firstUnmet(levers: readonly Lever[], choice: Choice): number | null {
  for (let lever = 0; lever < levers.length; lever += 1) {
    const option = levers[lever]?.options[choice[lever] as number];
    const unmet = option?.requires.find((other) => levers[other]?.options[choice[other] as number]?.meets !== true);
    if (unmet !== undefined) return unmet;
  }
  return null;
}

/** Whether an option is worth a look: none beside it earns as much for no more, requiring nothing else. */
export function isWorthwhile(option: LeverOption, place: number, lever: Lever, by: CountedBy): boolean {
  return !lever.options.some((other, i) => {
    if (i === place) return false;
    const isAsGood =
      other.points >= option.points && costOf(other, by) <= costOf(option, by) && (other.meets || !option.meets);
    const needsNoMore = other.requires.every((each) => option.requires.includes(each));
    const isSame =
      other.points === option.points &&
      costOf(other, by) === costOf(option, by) &&
      other.meets === option.meets &&
      other.requires.length === option.requires.length;
    return isAsGood && needsNoMore && (!isSame || i < place);
  });
}
