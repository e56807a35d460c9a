import { canonicalJson } from '../common/canonical-json.js';
import { DomainError } from '../common/domain-error.js';

/** What was done: who, what, where, and what there was before and after. */
export interface TrailEntry {
  /** The person's id, never a name; null: the program itself. */
  readonly person: string | null;
  /** In the words of the mutation: saveAnswer. */
  readonly action: string;
  readonly round: string | null;
  readonly jurisdiction: string | null;
  /** What it was done to, by its code: a criterion, a person's id, a release. */
  readonly target: string | null;
  /** Plain JSON data; null: there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry whose contents are canonical JSON, as text. */
export interface WrittenEntry extends Omit<TrailEntry, 'before' | 'after'> {
  readonly before: string | null;
  readonly after: string | null;
}

/** Members that hold secrets or tell who somebody is: they have no place in a trail that nobody can erase. */
const BARRED: ReadonlySet<string> = new Set(['secret', 'password', 'token', 'apikey', 'email', 'authorization']);

/** An API key of ours, and a JSON Web Token (RFC 7519). */
const SECRETS = [/merilo_[0-9A-Za-z-]+_[0-9A-Za-z_-]{16,}/, /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/];

/**
 * An entry as it is written. Throws where a field is named as a secret or an address of mail; a text that holds what
 * looks like a key or a token (someone pasted it into a justification) is CALL_INVALID.
 */
export function writtenEntry(entry: TrailEntry): WrittenEntry {
  return { ...entry, before: written(entry.before, entry.action), after: written(entry.after, entry.action) };
}

function written(content: unknown, action: string): string | null {
  if (content === null || content === undefined) return null;
  assertNoneBarred(content, action);
  // As JSON has it: dates are texts.
  const text = canonicalJson(JSON.parse(JSON.stringify(content)));
  if (!SECRETS.some((secret) => secret.test(text))) return text;
  throw new DomainError(
    'CALL_INVALID',
    `${action}: a text holds what looks like an API key or a token. What is entered is kept for ever: take it out, and ` +
      'revoke the key if it is one.',
  );
}

function assertNoneBarred(content: unknown, action: string): void {
  if (typeof content !== 'object' || content === null) return;
  for (const [name, member] of Object.entries(content)) {
    if (BARRED.has(name.toLowerCase())) throw new Error(`${action}: "${name}" would have gone into the trail`);
    assertNoneBarred(member, action);
  }
}
