import { type Narrowing } from './narrow.js';
import { type Grant, type Place, type Role } from './role.js';

/** Who calls: a person, by the id that the trail names, and what the credentials let them be. */
export interface Caller {
  /** Null: nobody signed in. */
  readonly person: string | null;
  readonly grants: readonly Grant[];
  /** The key that they signed in by, and what it is narrowed to; left out: a token. */
  readonly key?: Narrowing & { readonly id: string; readonly expiresAt: Date | null };
}

/** A caller without credentials. */
export const ANYONE: Caller = { person: null, grants: [] };

/** Whether a grant reaches a place. One for a jurisdiction alone does not reach the round as a whole. */
export function reaches(grant: Grant, { round, jurisdiction }: Place): boolean {
  return (
    (grant.round === null || grant.round === round) &&
    (grant.jurisdiction === null || grant.jurisdiction === jurisdiction)
  );
}

/** Whether a caller has one of the roles at a place. */
export function hasRole(caller: Caller, roles: readonly Role[], place: Place): boolean {
  return caller.grants.some((grant) => roles.includes(grant.role) && reaches(grant, place));
}

/** Whether a caller has one of the roles in a round, for whichever of its jurisdictions. */
export function isIn(caller: Caller, roles: readonly Role[], round: string | null): boolean {
  return caller.grants.some((grant) => roles.includes(grant.role) && (grant.round === null || grant.round === round));
}
