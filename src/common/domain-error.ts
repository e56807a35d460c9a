import { type Problem } from './problem.js';

/**
 * Whose fault an error is. `DATA_INVALID`: the data's; `CALL_INVALID`: the call's; `NOT_FOUND`: the call names
 * something that there is not. Anything else is an internal fault.
 */
export type ErrorCode = 'DATA_INVALID' | 'CALL_INVALID' | 'NOT_FOUND';

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
