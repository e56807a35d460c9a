import { type Problem } from './problem.js';

/**
 * Whose fault an error is. `DATA_INVALID`: the data's; `CALL_INVALID`: the call's; `NOT_FOUND`: the call names
 * something that there is not; `UNAVAILABLE`: nobody's, what is needed does not answer now. Of those who work on a
 * round: `UNAUTHENTICATED` (the credentials are none or no good), `FORBIDDEN` (the role is not enough), `CONFLICT`
 * (somebody was there in between; `details` has `yours` and `theirs`), `WRONG_STATE` (not now), `IDEMPOTENCY_MISMATCH`
 * (a key was used for another call), `TOO_MANY_REQUESTS` (later; `details.retryAfter` in seconds), `TOO_LARGE` and
 * `WRONG_TYPE` (of an upload). Anything else is an internal fault.
 */
export type ErrorCode =
  | 'DATA_INVALID'
  | 'CALL_INVALID'
  | 'NOT_FOUND'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'WRONG_STATE'
  | 'IDEMPOTENCY_MISMATCH'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_LARGE'
  | 'WRONG_TYPE';

/** An error that a user can mend. Its message says what, where, why and what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly problems: readonly Problem[] = [],
    /** What a program needs to go on, as plain JSON data. Whoever gets the error gets them. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
