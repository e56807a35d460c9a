import { createHash } from 'node:crypto';
import { canonicalJson } from '../common/canonical-json.js';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** Entry number `number` of the trail, as it is kept. */
export interface Entry {
  /** From 1, without a gap. */
  readonly number: number;
  /** When, in universal time and whole milliseconds: 2026-11-23T20:57:42.123Z. */
  readonly at: string;
  /** Who, by id; null: the program itself. */
  readonly person: string | null;
  readonly action: string;
  readonly round: string | null;
  readonly jurisdiction: string | null;
  readonly target: string | null;
  /** Canonical JSON, as text: what is hashed is what is kept, to the letter. */
  readonly before: string | null;
  readonly after: string | null;
  /** The hash of the entry before; of the first, `GENESIS`. */
  readonly previous: string;
  /** Its own: SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** The end of the trail, which is kept beside it: without it, nobody would miss the last entries. */
export interface Head {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

/** What a check found: how many entries stand whole, and the first break; null: there is none. */
export interface Checked {
  readonly entries: number;
  readonly fault: string | null;
}

/** The hash of an entry: SHA-256 of the RFC 8785 JSON of all its other fields, the hash before among them. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { number, at, person, action, round, jurisdiction, target, before, after, previous } = entry;
  const text = canonicalJson({ number, at, person, action, round, jurisdiction, target, before, after, previous });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Entries with their numbers and hashes, as they follow a head. */
export function chained(head: Head, entries: readonly Omit<Entry, 'number' | 'previous' | 'hash'>[]): readonly Entry[] {
  let { number, hash: previous } = head;
  return entries.map((entry) => {
    number += 1;
    const linked = { ...entry, number, previous };
    const hash = hashOf(linked);
    previous = hash;
    return { ...linked, hash };
  });
}

/** What is wrong with an entry where it stands, after another (null: it is the first); null: nothing. */
export function faultAfter(last: Entry | null, entry: Entry): string | null {
  const due = (last?.number ?? 0) + 1;
  if (entry.number !== due)
    return `entry ${due} is missing: ${last?.number ?? 'the start'} is followed by ${entry.number}`;
  if (entry.hash !== hashOf(entry)) return `entry ${entry.number} was changed: its fields do not give its hash`;
  if (entry.previous !== (last?.hash ?? GENESIS)) {
    return `entry ${entry.number} does not follow ${last ? `entry ${last.number}` : 'the start'}: one of them was changed or exchanged`;
  }
  // Both were written by the same clock in one form, in which texts stand as times do.
  if (last && entry.at < last.at)
    return `entry ${entry.number} is of ${entry.at}, before entry ${last.number} of ${last.at}`;
  return null;
}

/** What is wrong with the end of the trail, against the head that is kept beside it; null: nothing. */
export function faultAtEnd(last: Entry | null, head: Head | null): string | null {
  const end = last?.number ?? 0;
  if (head === null) return last ? `the head is missing, and with it whether entry ${end} is the last` : null;
  if (head.number > end) {
    const missing = head.number === end + 1 ? `entry ${head.number} is` : `entries ${end + 1} to ${head.number} are`;
    return `${missing} missing: the head names entry ${head.number} as the last`;
  }
  if (head.number < end) return `entry ${head.number + 1} was put in: the head names entry ${head.number} as the last`;
  return head.hash === (last?.hash ?? GENESIS)
    ? null
    : `entry ${end} is not the one that the head names: it was changed`;
}

/**
 * Checks a trail from its first entry to its last, and that it still has the entry of an earlier head (`anchor`, a
 * hash; null: nobody kept one). Stops at the first break.
 */
export async function checkChain(
  entries: AsyncIterable<Entry>,
  head: Head | null,
  anchor: string | null = null,
): Promise<Checked> {
  let last: Entry | null = null;
  let isAnchored = anchor === null || anchor === GENESIS;
  for await (const entry of entries) {
    const fault = faultAfter(last, entry);
    if (fault !== null) return { entries: last?.number ?? 0, fault };
    if (entry.hash === anchor) isAnchored = true;
    last = entry;
  }
  const fault: string | null = faultAtEnd(last, head);
  if (fault !== null) return { entries: last?.number ?? 0, fault };
  if (isAnchored) return { entries: last?.number ?? 0, fault: null };
  return {
    entries: last?.number ?? 0,
    fault: `no entry has the hash ${anchor}: the trail is not the one that had this head`,
  };
}
