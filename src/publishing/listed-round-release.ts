import {
  type ListedCorrection,
  listedCorrection,
  type ListedRelease,
  listedRelease,
} from '../releases/listed-release.js';
import { type Release } from '../releases/release.js';

/** A release of a round as those see it who may before it is public. */
export interface ListedRoundRelease extends ListedRelease {
  readonly round: string;
  /** Whether it is public: its files are in the public tables. */
  readonly isPublic: boolean;
  readonly erratum: readonly ListedCorrection[];
}

/** What of a row a list tells. */
interface Row {
  readonly round: string;
  readonly release: Release;
  readonly publicFrom: Date;
  readonly publishedAt: Date | null;
}

/** A release of a round among all of the round. */
export function listedRoundRelease(
  { round, release, publicFrom, publishedAt }: Row,
  all: readonly Row[],
  publicUrl: string | null,
): ListedRoundRelease {
  const releases = all.map((each) => each.release);
  const listed = listedRelease(release, releases, publicUrl);
  return {
    ...listed,
    round,
    publicFrom: publicFrom.toISOString(),
    isPublic: publishedAt !== null,
    erratum: (release.erratum ?? []).map((moved) => listedCorrection(moved, listed.why)),
  };
}
