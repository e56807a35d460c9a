import { type Problem } from './problem.js';

/** Whose fault an error is: the data's, the call's. Anything else is an internal fault. */
export type ErrorCode = 'DATA_INVALID' | 'CALL_INVALID';

/** An error that a user can mend. Its message says what, where, why and what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
