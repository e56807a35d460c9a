import { type Grant, type Role } from './role.js';

/** Whether two grants reach some place together. */
function meet(one: Grant, other: Grant): boolean {
  return (
    (one.round === null || other.round === null || one.round === other.round) &&
    (one.jurisdiction === null || other.jurisdiction === null || one.jurisdiction === other.jurisdiction)
  );
}

/** What does not spoil a blind coding: it sees no answer before the release. */
const BESIDE_A_SECOND_CODER: readonly Role[] = ['second-coder', 'reader'];

function spoils(coder: Grant, other: Grant): boolean {
  return coder.role === 'second-coder' && !BESIDE_A_SECOND_CODER.includes(other.role) && meet(coder, other);
}

/** The grants of a person that another may not stand beside: who codes blind may have no role there that sees answers. */
export function conflictsOf(asked: Grant, grants: readonly Grant[]): readonly Grant[] {
  return grants.filter((grant) => spoils(asked, grant) || spoils(grant, asked));
}
