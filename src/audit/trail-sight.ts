import { type Caller, hasRole, isIn } from '../access/caller.js';
import { type Role } from '../access/role.js';

/** Who may read the trail of a round. */
const READERS: readonly Role[] = ['reviewer', 'publisher', 'administrator'];

/** The entries of a round that a caller may read, by their jurisdiction. */
export interface Reach {
  /** Null: those of every jurisdiction, and of the round as a whole. */
  readonly only: readonly string[] | null;
  /** Those of these are not for the caller, whatever else the caller is. */
  readonly never: readonly string[];
}

/**
 * Which entries of a round a caller may read. Who codes a place a second time is blind there; and since what is done to
 * the round as a whole may tell of every place, it is for those who read all of them.
 */
export function reachOf(caller: Caller, round: string): Reach {
  const here = caller.grants.filter((grant) => grant.round === null || grant.round === round);
  const places = (roles: readonly Role[]): string[] =>
    here.flatMap(({ role, jurisdiction }) => (roles.includes(role) && jurisdiction !== null ? [jurisdiction] : []));
  const never = places(['second-coder']);
  const whole = { round, jurisdiction: null };
  if (hasRole(caller, ['second-coder'], whole)) return { only: [], never };
  const readsAll = hasRole(caller, READERS, whole) && !isIn(caller, ['second-coder'], round);
  return { only: readsAll ? null : places(READERS).filter((code) => !never.includes(code)), never };
}

/**
 * What an entry says there was, without what its reader may not see yet: the reply that a government has not signed.
 * (Second codes are sealed in the trail until both codes are in.) Gives the text itself where nothing is left out.
 */
export function withoutUnsigned(text: string | null): string | null {
  if (text === null || !text.includes('"signed":null')) return text;
  const content = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { signed } = Object(content['reply']) as { readonly signed?: unknown };
  return signed === null ? JSON.stringify({ ...content, reply: null }) : text;
}
