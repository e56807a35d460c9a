import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { type AssessmentOverrides } from '../assessments/overrides.js';
import { DataVersion } from '../database/data-version.js';
import { KnownAt } from '../database/known-at.js';
import { assess } from './assess.js';
import { type Assessed } from './assessed.js';
import { type Engine } from './engine.js';
import { asKnownAt } from './as-known-at.js';
import { PUBLISHED_RELEASES, type PublishedReleases } from './published-releases.js';
import { RecentlyUsed } from '../common/recently-used.js';

export { type Assessed } from './assessed.js';

/** Scoreboards that are kept in memory: of what is known now, and of what was known before. */
const MOST_KEPT = 64;
const MOST_KEPT_OF_BEFORE = 16;

/** What the engine is provided as. */
export const HOST_ENGINE = Symbol('HOST_ENGINE');

/** The scoreboards of assessments, each worked out once for a version of the data and kept while it is asked for. */
@Injectable()
export class ScoreboardsService {
  #kept = new RecentlyUsed<Promise<Assessed>>(MOST_KEPT);
  readonly #keptOfBefore = new RecentlyUsed<Promise<Assessed>>(MOST_KEPT_OF_BEFORE);
  #version: number | null = null;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly version: DataVersion,
    @Inject(HOST_ENGINE) private readonly engine: Engine,
    @Inject(PUBLISHED_RELEASES) private readonly releases: PublishedReleases,
    private readonly knownAt: KnownAt,
  ) {}

  /**
   * An assessment scored, as it states itself or as the call asks: where that is a release, as it was published. Whoever
   * asks for the same meanwhile gets the same scoreboard. Throws as `AssessmentsService.data` does.
   */
  of(id: string, { knownAt, ...overrides }: AssessmentOverrides = {}): Promise<Assessed> {
    return this.knownAt.read(knownAt, () => this.#of(id, overrides));
  }

  async #of(id: string, overrides: AssessmentOverrides): Promise<Assessed> {
    const kept = await this.#keptNow();
    const { asOf, framework } = await this.assessments.asked(id, overrides);
    const names = await this.releases.names(id);
    const { moment } = this.knownAt;
    const asked = [id, asOf, framework, names, moment?.isNow === false ? moment.version : null];
    const make = (): Promise<Assessed> => this.#once(kept, asked, () => this.#make(id, overrides));
    if (moment === null) return make();
    const instant = moment.instant.toISOString();
    return this.#once(kept, [...asked, instant], async () => asKnownAt(await make(), instant, this.engine));
  }

  /** A release as it was published. NOT_FOUND where there is no such assessment or release, or it is under embargo. */
  async ofRelease(id: string, name: string): Promise<Assessed> {
    const kept = await this.#keptNow();
    await this.assessments.called(id);
    const names = await this.releases.names(id);
    return this.#once(kept, [id, { name }, names], () => this.releases.called(id, name, this.engine));
  }

  /** What is kept for the version of the data now, or for those before where the caller reads one. */
  async #keptNow(): Promise<RecentlyUsed<Promise<Assessed>>> {
    if (this.knownAt.moment?.isNow === false) return this.#keptOfBefore;
    const version = await this.version.now();
    if (version !== this.#version) {
      this.#kept = new RecentlyUsed(MOST_KEPT);
      this.#version = version;
    }
    return this.#kept;
  }

  /** Which releases are public is part of what is asked for: the end of an embargo changes it without a load. */
  #once(
    kept: RecentlyUsed<Promise<Assessed>>,
    asked: readonly unknown[],
    make: () => Promise<Assessed>,
  ): Promise<Assessed> {
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.forget(key, made));
    return made;
  }

  async #make(id: string, overrides: AssessmentOverrides): Promise<Assessed> {
    const data = await this.assessments.data(id, overrides);
    const live = await this.#inTurn(() => ({ data, board: assess(data, this.engine) }));
    return this.releases.known(live, this.engine);
  }

  /** One after the other, with other work of the process between: scoring holds it for some hundredths of a second. */
  #inTurn<T>(work: () => T): Promise<T> {
    const turn = this.#lastTurn.then(() => setImmediate()).then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
