/** What a person may be in a round, from the least to the most that is open to them. */
export const ROLES = [
  'reader',
  'analyst',
  'second-coder',
  'reviewer',
  'government-contributor',
  'government-co-ordinator',
  'publisher',
  'administrator',
] as const;

/**
 * `reader`: sees releases, under embargo too. `analyst`: answers. `second-coder`: answers again, blind. `reviewer`:
 * settles, returns, rules and approves. `government-contributor`: writes the reply of its own jurisdiction.
 * `government-co-ordinator`: signs it too. `publisher`: releases. `administrator`: opens rounds, and says who is what.
 */
export type Role = (typeof ROLES)[number];

/** Who sees the assessors' answers from the first draft on. */
export const ASSESSORS = ['analyst', 'reviewer', 'publisher', 'administrator'] as const satisfies readonly Role[];

/** Who speaks for a government. */
export const GOVERNMENT = ['government-contributor', 'government-co-ordinator'] as const satisfies readonly Role[];

/** A role that a person has: in one round or in all (null), for one jurisdiction or for all (null). */
export interface Grant {
  readonly role: Role;
  readonly round: string | null;
  readonly jurisdiction: string | null;
}

/** Where something is done: nowhere in particular (both null), in a round, or at one jurisdiction of it. */
export interface Place {
  readonly round: string | null;
  readonly jurisdiction: string | null;
}
