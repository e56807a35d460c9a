import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type Engine } from '../scoreboards/engine.js';
import { type PublishedReleases } from '../scoreboards/published-releases.js';
import { type Correction, newestFirst, type Release } from './release.js';
import { ReleaseEntity } from './release.entity.js';
import { draftSince, isFrozen, published, releaseOf } from './released.js';
import { thawed } from './thaw.js';

/** What is read of a release where its frozen data are not asked for: they are as large as the assessment. */
const HEAD = {
  row: true,
  assessment: true,
  name: true,
  title: true,
  framework: true,
  asOf: true,
  evidenceHorizon: true,
  engine: true,
  digest: true,
  resultDigest: true,
  besideDigest: true,
  frozen: true,
  embargo: true,
  supersedes: true,
  why: true,
  licence: true,
  credit: true,
} as const satisfies Partial<Record<keyof ReleaseEntity, true>>;

/** The releases in the database. One under embargo is unknown until its instant, by the clock of this machine. */
@Injectable()
export class ReleasesService implements PublishedReleases {
  readonly #kept: () => Promise<ReadonlyMap<string, readonly Release[]>>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** The releases of an assessment that are public at the time that is read as of, the newest first. */
  async of(assessment: string): Promise<readonly Release[]> {
    const all = (await this.#kept()).get(assessment) ?? [];
    const now = this.database.moment?.instant.getTime() ?? Date.now();
    return all.filter(({ embargo }) => embargo === undefined || Date.parse(embargo) <= now);
  }

  async names(assessment: string): Promise<readonly string[]> {
    return (await this.of(assessment)).map(({ name }) => name);
  }

  async known(live: Assessed, engine: Engine): Promise<Assessed> {
    const releases = await this.of(live.board.assessment);
    const release = releaseOf(live, releases, engine);
    if (!release) return draftSince(live, releases);
    return isFrozen(live, release, engine)
      ? published(live, release, releases)
      : this.#thawed(release, releases, engine);
  }

  async called(assessment: string, name: string, engine: Engine): Promise<Assessed> {
    const releases = await this.of(assessment);
    const release = releases.find((each) => each.name === name);
    if (release) return this.#thawed(release, releases, engine);
    const names = releases.map((each) => each.name);
    const guess = didYouMean(name, names) || ` There are: ${names.join(', ') || 'none'}.`;
    throw new DomainError('NOT_FOUND', `${assessment} has no release "${name}".${guess}`);
  }

  /** The figures that a release moved; none where it corrects nothing, or where it is not public. */
  async erratum(assessment: string, name: string): Promise<readonly Correction[]> {
    if (!(await this.names(assessment)).includes(name)) return [];
    const row = await this.database.manager.findOne(ReleaseEntity, {
      select: { row: true, erratum: true },
      where: { assessment, name, ...this.database.known },
    });
    return row?.erratum ?? [];
  }

  async #thawed(release: Release, releases: readonly Release[], engine: Engine): Promise<Assessed> {
    const { assessment, name } = release;
    const row = await this.database.manager.findOne(ReleaseEntity, {
      select: { row: true, data: true },
      where: { assessment, name, ...this.database.known },
    });
    if (row?.data === undefined) throw new Error(`the database has no data of the release ${name} of ${assessment}`);
    return published(thawed(release, row.data, engine), release, releases);
  }

  async #read(): Promise<ReadonlyMap<string, readonly Release[]>> {
    const rows = await this.database.manager.find(ReleaseEntity, { select: HEAD, where: this.database.known });
    const by = new Map<string, Release[]>();
    for (const { assessment, name, framework, asOf, engine, digest, resultDigest, ...rest } of rows) {
      const { title, besideDigest, frozen, licence, evidenceHorizon, embargo, supersedes, why, credit } = rest;
      // A row without these is of an earlier version of the program, which froze no data.
      if (!title || !besideDigest || !frozen || !licence) continue;
      const release: Release = {
        assessment,
        name,
        title,
        framework,
        asOf,
        ...(evidenceHorizon !== undefined && { evidenceHorizon }),
        engine,
        digest,
        resultDigest,
        besideDigest,
        frozen,
        ...(embargo !== undefined && { embargo }),
        ...(supersedes !== undefined && { supersedes }),
        ...(why !== undefined && { why }),
        licence,
        ...(credit !== undefined && { credit }),
      };
      by.set(assessment, [...(by.get(assessment) ?? []), release]);
    }
    return new Map([...by].map(([assessment, releases]) => [assessment, newestFirst(releases)]));
  }
}
