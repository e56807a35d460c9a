import { type Grant, type Role } from './role.js';

/** What a key is narrowed to; null: not narrowed. */
export interface Narrowing {
  readonly roles: readonly Role[] | null;
  readonly round: string | null;
}

/** The grants of a person as far as a key lets them through: never more than the person has. */
export function narrow(grants: readonly Grant[], { roles, round }: Narrowing): readonly Grant[] {
  return grants
    .filter((grant) => roles === null || roles.includes(grant.role))
    .filter((grant) => round === null || grant.round === null || grant.round === round)
    .map((grant) => (round === null ? grant : { ...grant, round }));
}
