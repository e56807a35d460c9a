import { type Caller, hasRole, isIn } from './caller.js';
import { type Place } from './role.js';
import { type Rule, type RoleRule, type Rules } from './rules.js';

/** What the rules say to a call. `unruled`: no rule names the operation, and so nobody may call it. */
export type Verdict = 'allowed' | 'unruled' | 'unauthenticated' | 'forbidden';

const NOWHERE: Place = { round: null, jurisdiction: null };

/** Whether a caller has a role that a rule asks for, where its scope says. A new scope does not compile without it. */
const REACHES: Readonly<Record<RoleRule['scope'], (rule: RoleRule, caller: Caller, place: Place) => boolean>> = {
  server: ({ roles }, caller) => hasRole(caller, roles, NOWHERE),
  round: ({ roles }, caller, { round }) => isIn(caller, roles, round),
  whole: ({ roles }, caller, { round }) => hasRole(caller, roles, { round, jurisdiction: null }),
  place: ({ roles }, caller, place) => hasRole(caller, roles, place),
};

/** The rule of an operation; undefined where it has none. */
export function ruleOf(rules: Rules, operation: string): Rule | undefined {
  return Object.hasOwn(rules, operation) ? rules[operation] : undefined;
}

/** Whether anyone may call an operation, and gets the same answer as everybody. */
export function isPublic(rules: Rules, operation: string): boolean {
  return ruleOf(rules, operation) === 'public';
}

/** What the rules say to a caller who calls an operation at a place: null where the arguments name none. */
export function verdictOn(rules: Rules, operation: string, caller: Caller, place: Place): Verdict {
  const rule = ruleOf(rules, operation);
  if (rule === undefined) return 'unruled';
  if (rule === 'public') return 'allowed';
  if (caller.person === null) return 'unauthenticated';
  if (rule === 'signed-in') return 'allowed';
  return REACHES[rule.scope](rule, caller, place) ? 'allowed' : 'forbidden';
}
