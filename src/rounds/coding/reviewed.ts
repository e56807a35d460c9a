import { type Caller, hasRole } from '../../access/caller.js';
import { type Role } from '../../access/role.js';
import { sightOf } from '../sight.js';

/** Who sees how codes compare. */
export const COMPARERS = ['reviewer', 'publisher', 'administrator'] as const satisfies readonly Role[];

/** Whether a caller has one of the roles at a place, and is not blind there for coding it a second time. */
export function seesAs(
  caller: Caller,
  roles: readonly Role[],
  place: { round: string; jurisdiction: string },
): boolean {
  return hasRole(caller, roles, place) && sightOf(caller, place) === 'assessor';
}
