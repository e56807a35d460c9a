import { DomainError } from '../common/domain-error.js';
import { type Caller, isIn } from './caller.js';
import { type Narrowing } from './narrow.js';
import { type Role } from './role.js';

/** A key as it is asked for. */
export interface KeyAsked {
  readonly label: string;
  /** Days that it is good for. */
  readonly days: number;
  /** For whom; left out: for oneself. */
  readonly person?: string;
  /** Left out: all that the person has. */
  readonly roles?: readonly Role[];
  /** Left out: all rounds. */
  readonly round?: string;
}

/** What a key of one's own is narrowed to: as asked, within what one signed in by. FORBIDDEN where it would be wider. */
export function narrowingOf({ roles, round }: KeyAsked, caller: Caller): Narrowing {
  const own = caller.key ?? { roles: null, round: null };
  if (round !== undefined && own.round !== null && round !== own.round) {
    throw new DomainError(
      'FORBIDDEN',
      `round: you signed in by a key for "${own.round}", and can make keys for it alone.`,
    );
  }
  const narrowedTo = round ?? own.round;
  const lacking = (roles ?? []).filter((role) => !isSomewhere(caller, role, narrowedTo));
  if (lacking.length > 0) {
    throw new DomainError(
      'FORBIDDEN',
      `roles: you are not ${lacking.join(', ')} there. A key can do no more than you can.`,
    );
  }
  return { roles: roles ?? own.roles, round: narrowedTo };
}

function isSomewhere(caller: Caller, role: Role, round: string | null): boolean {
  return round === null ? caller.grants.some((grant) => grant.role === role) : isIn(caller, [role], round);
}
