import { type Caller, hasRole } from './caller.js';
import { type Grant, type Role } from './role.js';

/** A person, with what is personal: for administrators, and for themselves. Times are ISO 8601. */
export interface Person {
  readonly id: string;
  /** Null: erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly createdAt: string;
  readonly erasedAt: string | null;
  readonly grants: readonly Grant[];
}

/** A key as it may be shown: all but its secret. Times are ISO 8601. */
export interface ApiKey {
  readonly id: string;
  readonly person: string;
  readonly label: string;
  readonly roles: readonly Role[] | null;
  readonly round: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** The day on which it was used last. */
  readonly lastUsedOn: string | null;
}

/**
 * A person as a caller may see them: whole for themselves and for an administrator of the server; for others, the name
 * and the roles where they are administrators.
 */
export function asSeenBy(caller: Caller, person: Person): Person {
  const isOwn = person.id === caller.person;
  if (isOwn || hasRole(caller, ['administrator'], { round: null, jurisdiction: null })) return person;
  const grants = person.grants.filter((grant) => hasRole(caller, ['administrator'], grant));
  return { ...person, email: null, issuer: null, subject: null, grants };
}
