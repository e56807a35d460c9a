import { type Database } from '../database/database.js';
import { type Checked, checkChain, type Entry } from './chain.js';
import { readTrail } from './read-trail.js';

/** How often somebody who waits is told how far it is: after so many entries. */
const TOLD_EVERY = 1000;

/** What a check of the whole trail found, and its head: the hash of its last entry; null: it has none. */
export interface VerifiedTrail extends Checked {
  readonly head: string | null;
}

/** Checks the whole trail as it is at one moment, and that it has the entry of an earlier head (null: none is known). */
export function verifyTrail(
  database: Database,
  anchor: string | null,
  onProgress: (checked: number, of: number) => void,
): Promise<VerifiedTrail> {
  return readTrail(database, async (entries, head) => {
    const counted = told(entries, (checked) => onProgress(checked, head?.number ?? checked));
    const checked = await checkChain(counted, head, anchor);
    return { ...checked, head: checked.entries > 0 ? (head?.hash ?? null) : null };
  });
}

async function* told(entries: AsyncIterable<Entry>, tell: (checked: number) => void): AsyncGenerator<Entry> {
  let checked = 0;
  for await (const entry of entries) {
    yield entry;
    checked += 1;
    if (checked % TOLD_EVERY === 0) tell(checked);
  }
}
