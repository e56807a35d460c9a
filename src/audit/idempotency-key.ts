import { createHash } from 'node:crypto';
import { canonicalJson } from '../common/canonical-json.js';
import { DomainError } from '../common/domain-error.js';

/** How long a key is remembered, in days. */
export const REMEMBERED_FOR = 7;

/** One change that a request asks for, which may bear a key. */
export interface KeyedCall {
  /** Null: the request bears no key, and is done as often as it is sent. */
  readonly key: string | null;
  /** The person's id: the same word of two people is two keys. */
  readonly person: string;
  /** In the words of the rules: Mutation.saveAnswer, POST /evidence. */
  readonly operation: string;
  /** Which of the changes of the request: a mutation's response path; '' where there is one. */
  readonly path: string;
  /** What it is called with, as plain JSON data. Of an upload: its name and the hash of its bytes. */
  readonly arguments: unknown;
  /** Whether the answer may be kept for a repeat: not if it holds a secret. */
  readonly isRemembered: boolean;
}

const KEY = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/** The key that a request bears in its header `Idempotency-Key`: null where none, CALL_INVALID where it is no key. */
export function keyIn(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new DomainError(
    'CALL_INVALID',
    'Idempotency-Key: write 1 to 200 printable ASCII characters, a new UUID for each change, say; the same again only ' +
      'when you send the same change again.',
  );
}

/** The digest by which a repeat is known from another call: SHA-256 of the canonical JSON. */
export function digestOf(call: unknown): string {
  return createHash('sha256').update(canonicalJson(call), 'utf8').digest('hex');
}
