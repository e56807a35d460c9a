import { type Assessed } from './assessed.js';
import { dataDigest } from './digest.js';
import { type Engine } from './engine.js';

/**
 * A scoreboard with the instant of which it is what was known, which its digest counts too. A release stays what was
 * published, with its own data and digests, whenever it is asked for: it only says which instant was asked for.
 */
export function asKnownAt({ data, board }: Assessed, instant: string, engine: Engine): Assessed {
  if (board.release !== null) return { data, board: { ...board, knownAt: instant } };
  const known = { ...data, knownAt: instant };
  return { data: known, board: { ...board, knownAt: instant, digest: dataDigest(known, engine) } };
}
