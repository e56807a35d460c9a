import { AS_IS, type Choice, firstUnmet, type Lever } from './lever.js';
import { eased, type ReformProblem } from './search.js';
import { measured, type ReformSet } from './sets.js';

/**
 * A set that reaches the target, found without a search: the levers one after another at their best, in an order (that of
 * what each does alone), until it is reached, less every change that can be spared. Null where all together do not reach
 * it. No smaller set is ruled out: for problems whose search was broken off.
 */
export function plainSet(problem: ReformProblem, order: readonly number[]): ReformSet | null {
  const { levers, reaches } = problem;
  const isReached = (choice: Choice): boolean => firstUnmet(levers, choice) === null && reaches(choice);
  const choice: Choice = new Int16Array(levers.length).fill(AS_IS);
  const taken: number[] = [];
  for (const lever of order) {
    if (isReached(choice)) break;
    choice[lever] = (levers[lever] as Lever).options.length - 1;
    taken.push(lever);
  }
  if (!isReached(choice)) return null;
  for (const lever of taken.reverse()) {
    const option = choice[lever] as number;
    choice[lever] = AS_IS;
    if (!isReached(choice)) choice[lever] = option;
  }
  return measured(levers, eased(problem, choice));
}
