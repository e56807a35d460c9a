import {
  AS_IS,
  type Choice,
  costOf,
  type CountedBy,
  firstUnmet,
  isWorthwhile,
  type Lever,
  type LeverOption,
} from './lever.js';
import { measured, type ReformSet, SAME, withSet } from './sets.js';

/** What is to be reached, and by what. */
export interface ReformProblem {
  readonly levers: readonly Lever[];
  readonly by: CountedBy;
  /** Whether a choice reaches the target. */
  readonly reaches: (choice: Choice) => boolean;
  /**
   * The least that further changes must cost, with some levers decided; never more than it takes. Infinity where
   * nothing, or only what costs more than `most`, reaches the target.
   */
  readonly leastCost: (choice: Choice, isDecided: (lever: number) => boolean, most: number) => number;
}

export interface ReformSets {
  /** The smallest first; of those that are equally small, the one that is smaller as the other way counts. */
  readonly sets: readonly ReformSet[];
  /** Whether no other set is smaller: false where the search was broken off. */
  readonly isProven: boolean;
}

/** How many sets are wanted, and how many looks the search may take before it ends without proof. */
export interface SearchLimits {
  readonly many: number;
  readonly mostLooks: number;
}

const USUAL: SearchLimits = { many: 5, mostLooks: 20_000 };

/** Whether a choice has a change to spare: taken back by itself, the rest still reaches and has its prerequisites. */
function isSpare({ levers, reaches }: ReformProblem, choice: Choice): boolean {
  return choice.some((option, lever) => {
    if (option === AS_IS) return false;
    const without = choice.slice();
    without[lever] = AS_IS;
    return firstUnmet(levers, without) === null && reaches(without);
  });
}

/** The least effort and the least points for each lever of a set that still reach the target. */
export function eased({ levers, reaches }: ReformProblem, found: Choice): Choice {
  const choice = found.slice();
  levers.forEach(({ options }, lever) => {
    const taken = options[choice[lever] as number];
    if (!taken) return;
    const cheaper = options
      .map((option, place) => ({ option, place }))
      .filter(({ option }) => option.effort <= taken.effort && option.points < taken.points)
      .sort((a, b) => a.option.effort - b.option.effort || a.option.points - b.option.points);
    const fits = cheaper.find(({ place }) => {
      const tried = choice.slice();
      tried[lever] = place;
      return firstUnmet(levers, tried) === null && reaches(tried);
    });
    if (fits) choice[lever] = fits.place;
  });
  return choice;
}

/** The search as it stands. */
interface Search {
  readonly problem: ReformProblem;
  readonly limits: SearchLimits;
  /** For each lever the options worth a look, the best first. */
  readonly worthwhile: readonly (readonly number[])[];
  /** The least and the most effort of any option. */
  readonly leastEffort: number;
  readonly mostEffort: number;
  readonly choice: Choice;
  readonly decided: Uint8Array;
  sets: readonly ReformSet[];
  looks: number;
}

function begun(problem: ReformProblem, limits: SearchLimits): Search {
  const { levers, by } = problem;
  const worthwhile = levers.map((lever) => {
    const points = (place: number): number => (lever.options[place] as LeverOption).points;
    const places = lever.options.flatMap((option, place) => (isWorthwhile(option, place, lever, by) ? [place] : []));
    return places.sort((a, b) => points(b) - points(a));
  });
  const efforts = levers.flatMap(({ options }) => options.map(({ effort }) => effort));
  return {
    problem,
    limits,
    worthwhile,
    leastEffort: Math.min(...efforts),
    mostEffort: Math.max(...efforts),
    choice: new Int16Array(levers.length).fill(AS_IS),
    decided: new Uint8Array(levers.length),
    sets: [],
    looks: 0,
  };
}

/** Whether what is spent and the least that is still needed come to more than the cap, or than all sets that are kept. */
function isTooMuch(
  { problem: { by }, limits: { many }, sets, leastEffort, mostEffort }: Search,
  spent: ReformSet,
  more: number,
  cap: number,
): boolean {
  const total = spent[by] + more;
  if (total > cap + SAME) return true;
  const worst = sets.length < many ? undefined : sets.at(-1);
  if (worst === undefined) return false;
  const [other, least] =
    by === 'changes'
      ? (['effort', total * leastEffort] as const)
      : (['changes', spent.changes + Math.ceil(more / mostEffort - SAME)] as const);
  return total > worst[by] + SAME || (total > worst[by] - SAME && least > worst[other] - SAME);
}

function visit(search: Search, cap: number): void {
  const { problem, choice, decided } = search;
  const { levers, by } = problem;
  search.looks += 1;
  if (search.looks > search.limits.mostLooks) return;
  const isDecided = (lever: number): boolean => decided[lever] === 1;
  const spent = measured(levers, choice);
  const more = problem.leastCost(choice, isDecided, cap - spent[by] + SAME);
  if (isTooMuch(search, spent, more, cap)) return;
  const unmet = firstUnmet(levers, choice);
  if (unmet === null && more <= SAME && problem.reaches(choice)) {
    if (isSpare(problem, choice)) return;
    search.sets = withSet(search.sets, measured(levers, eased(problem, choice)), search.limits.many, by);
    return;
  }
  const next = unmet ?? decided.indexOf(0);
  if (next < 0 || isDecided(next)) return;
  const { options } = levers[next] as Lever;
  decided[next] = 1;
  for (const option of search.worthwhile[next] as readonly number[]) {
    if (unmet !== null && !(options[option] as LeverOption).meets) continue;
    choice[next] = option;
    visit(search, cap);
  }
  choice[next] = AS_IS;
  if (unmet === null) visit(search, cap);
  decided[next] = 0;
}

/** How much more than the smallest set a next-best one may take: half as much again, and two changes at least. */
function widest(least: number, by: CountedBy): number {
  return by === 'changes' ? Math.max(least + 2, Math.floor(least * 1.5)) : least * 1.5;
}

/**
 * The smallest sets of changes that reach a target: the smallest of all first, then the next-best, five at most, none
 * of which holds another and none more than half as large again (or by two changes). A set honours what its options
 * require, has no change to spare, and gives each question the least of the answers that suffice. Branch and bound under
 * a cap that rises: exact, unless `isProven` is false, where the search was broken off and the sets are the best that it
 * found. None where nothing reaches the target; one without changes where it is reached already.
 */
export function smallestSets(problem: ReformProblem, limits: SearchLimits = USUAL): ReformSets {
  const { by, levers } = problem;
  const search = begun(problem, limits);
  const whole = levers.reduce(
    (sum, { options }) => sum + Math.max(0, ...options.map((option) => costOf(option, by))),
    0,
  );
  const least = problem.leastCost(search.choice, () => false, Infinity);
  let cap = least;
  let isProven = true;
  while (cap <= whole + SAME) {
    const before = search.sets.length;
    visit(search, cap);
    const isBroken = search.looks > limits.mostLooks;
    const [first] = search.sets;
    if (before === 0) isProven = !isBroken || (first !== undefined && first[by] <= least + SAME);
    if (isBroken || search.sets.length >= limits.many || cap >= whole) break;
    if (first !== undefined && cap >= widest(first[by], by) - SAME) break;
    const next = by === 'changes' ? cap + 1 : Math.max(cap * 1.25, cap + search.leastEffort / 2);
    cap = Math.min(next, whole);
  }
  return { sets: search.sets, isProven };
}
