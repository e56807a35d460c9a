import { type Caller } from '../access/caller.js';
import { DomainError } from '../common/domain-error.js';

/** Who takes a step, by the id that the trail names. UNAUTHENTICATED where nobody is signed in. */
export function personOf({ person }: Caller): string {
  if (person === null) throw new DomainError('UNAUTHENTICATED', 'a step is taken by somebody: sign in first');
  return person;
}
