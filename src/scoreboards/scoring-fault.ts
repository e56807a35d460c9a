import { DomainError } from '../common/domain-error.js';

/** Numbers that the method of a framework cannot take: the framework's file, and the element where that showed. */
export class ScoringFault extends DomainError {
  constructor(
    readonly file: string,
    readonly element: string | null,
    readonly why: string,
  ) {
    super('DATA_INVALID', `${file}: ${why}`);
  }
}

/** What was thrown while a framework's tree was scored, as a fault of the data where it is one. */
export function scoringFault(file: string, thrown: unknown): unknown {
  if (!(thrown instanceof RangeError)) return thrown;
  const element = 'element' in thrown && typeof thrown.element === 'string' ? thrown.element : null;
  return new ScoringFault(file, element, thrown.message);
}
