import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { scoresDocument } from '../scoreboards/scores-json.js';
import { ENGINE } from '../settings/engine.js';
import { newestFirst, publicFrom, type Release } from '../releases/release.js';
import { draftSince, isFrozen, published, releaseOf } from '../releases/released.js';
import { thaw, thawed } from '../releases/thaw.js';
import { type DataFolder, openFolder } from './data-folder.js';
import { throwProblems } from './read-assessment.js';

/** The file of a release, from the data folder. */
export function releaseFile(assessment: string, name: string): string {
  return `${assessment}/releases/${name}.yaml`;
}

/** The file of its frozen data, beside it. */
export function frozenFile(assessment: string, name: string): string {
  return `${assessment}/releases/${name}.json`;
}

function releasesIn(folder: DataFolder, assessment: string): readonly Release[] {
  const files = folder.names(`${assessment}/releases`).filter((name) => name.endsWith('.yaml'));
  return newestFirst(
    files.flatMap((name) =>
      folder.read('release', `${assessment}/releases/${name}`).records.map(({ record }) => record),
    ),
  );
}

function frozenText(folder: DataFolder, { assessment, name }: Release): string {
  const text = folder.text(frozenFile(assessment, name));
  throwProblems(folder);
  if (text === null) throw new Error(`${name}: the frozen data cannot be read, and nothing was found wrong with them`);
  return text;
}

/**
 * What a database keeps of a release beside what its file says: when it is public, the scoreboard as published, the text
 * of the frozen data. Of a folder that is sound.
 */
export function frozenRelease(
  folder: DataFolder,
  release: Release,
): { readonly publishedAt: string; readonly document: unknown; readonly data: string } {
  const data = frozenText(folder, release);
  const { assessed } = thaw(release, data, ENGINE);
  if (!assessed)
    throw new Error(`${release.name}: the frozen data cannot be scored, and nothing was found wrong with them`);
  const { board } = published(assessed, release, []);
  return { publishedAt: publicFrom(release), document: scoresDocument(board), data };
}

/** The releases of an assessment, the newest first; none where it has none. Throws DATA_INVALID with all problems. */
export function readReleases(dataDir: string, assessment: string): readonly Release[] {
  const folder = openFolder(dataDir);
  const releases = releasesIn(folder, assessment);
  throwProblems(folder);
  return releases;
}

/**
 * A release as it was published, from its frozen data. Throws CALL_INVALID where there is none of that name, and
 * DATA_INVALID where the frozen data do not give its digests.
 */
export function readRelease(dataDir: string, assessment: string, name: string): Assessed {
  const folder = openFolder(dataDir);
  const releases = releasesIn(folder, assessment);
  throwProblems(folder);
  const release = releases.find((each) => each.name === name);
  if (!release) {
    const names = releases.map((each) => each.name);
    const guess = didYouMean(name, names) || ` There are: ${names.join(', ') || 'none'}.`;
    throw new DomainError('CALL_INVALID', `${assessment} has no release "${name}".${guess}`);
  }
  return published(thawed(release, frozenText(folder, release), ENGINE), release, releases);
}

/**
 * An assessment as the folder's releases know it. Where it is one of them, the release itself, with the frozen data, so
 * that it prints the same for ever; where it was one and has changed since, a draft that says so.
 */
export function knownToReleases(dataDir: string, live: Assessed): Assessed {
  const folder = openFolder(dataDir);
  const releases = releasesIn(folder, live.board.assessment);
  throwProblems(folder);
  const release = releaseOf(live, releases, ENGINE);
  if (!release) return draftSince(live, releases);
  const own = isFrozen(live, release, ENGINE) ? live : thawed(release, frozenText(folder, release), ENGINE);
  return published(own, release, releases);
}
