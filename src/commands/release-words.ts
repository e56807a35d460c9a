import { type Scoreboard } from '../scoreboards/scoreboard.js';

/** What a scoreboard is: `draft`, or `release 2026-11-30`. */
export function standingWords({ release }: Scoreboard): string {
  return release === null ? 'draft' : `release ${release}`;
}

/** What a reader must know of its publication, a sentence each; none where there is nothing. */
export function publicationWords({ release, publication = {} }: Scoreboard): readonly string[] {
  const { embargo, supersedes, why, supersededBy, changedSince } = publication;
  const sentences = [
    embargo && `Under embargo: nobody is to publish it before ${embargo}.`,
    supersedes && `It corrects the release ${supersedes}${why ? `: ${why}` : ''}`,
    supersededBy && `It has been corrected by the release ${supersededBy}.`,
    release === null &&
      changedSince &&
      `The data have changed since the release ${changedSince}; --release ${changedSince} prints what was published.`,
  ];
  return sentences.filter((sentence) => typeof sentence === 'string');
}
