import { BadRequestException } from '@nestjs/common';
import { type ValidationError } from 'class-validator';

/** One thing that is wrong with one argument. */
export interface ArgumentProblem {
  /** The argument, or the way to it: `first`, `filter.subject`. */
  readonly argument: string;
  /** What is wrong and what to write. */
  readonly message: string;
}

/** Arguments that a rule refuses: all that is wrong with them at once. */
export class WrongArguments extends BadRequestException {
  constructor(readonly problems: readonly ArgumentProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }
}

/** What class-validator found, as a flat list in the order of the arguments. */
export function problemsOf(errors: readonly ValidationError[], parent = ''): readonly ArgumentProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const argument = `${parent}${property}`;
    const own = [...new Set(Object.values(constraints))].map((message) => ({ argument, message }));
    return [...own, ...problemsOf(children, `${argument}.`)];
  });
}
