import { type Assessed } from '../scoreboards/assessed.js';
import { dataText } from '../scoreboards/data-text.js';
import { type Engine } from '../scoreboards/engine.js';
import { type PublicationNotes } from '../scoreboards/scoreboard.js';
import { besideDigest, frozenDigest } from './freeze.js';
import { newestFirst, type Release } from './release.js';

/** The newest of the releases that data and scores are of, or null: what is printed beside the scores counts too. */
export function releaseOf<T extends Release>(
  { data, board }: Assessed,
  releases: readonly T[],
  engine: Engine,
): T | null {
  const alike = releases.filter(
    ({ digest, resultDigest }) => digest === board.digest && resultDigest === board.resultDigest,
  );
  if (alike.length === 0) return null;
  const beside = besideDigest(data, engine);
  return newestFirst(alike).find((release) => release.besideDigest === beside) ?? null;
}

/** Whether data are the frozen ones to the letter: what is shared, such as names, may have moved on around the scores. */
export function isFrozen({ data }: Assessed, { frozen }: Release, engine: Engine): boolean {
  return frozenDigest(dataText(data), engine) === frozen;
}

/** A scoreboard with the name of its release, and what is known of its publication. */
export function published({ data, board }: Assessed, release: Release, releases: readonly Release[]): Assessed {
  const { name, embargo, supersedes, why } = release;
  const supersededBy = releases.find((other) => other.supersedes === name)?.name;
  const publication: PublicationNotes = {
    ...(embargo !== undefined && { embargo }),
    ...(supersedes !== undefined && { supersedes }),
    ...(why !== undefined && { why }),
    ...(supersededBy !== undefined && { supersededBy }),
  };
  return { data, board: { ...board, release: name, publication } };
}

/**
 * A draft that says which release it was: the newest by the same method and of the same date, which the data give no
 * more. Where there is none, as it is.
 */
export function draftSince({ data, board }: Assessed, releases: readonly Release[]): Assessed {
  const [newest] = newestFirst(releases);
  if (!newest || newest.framework !== board.framework || newest.asOf !== board.asOf) return { data, board };
  return { data, board: { ...board, publication: { changedSince: newest.name } } };
}
