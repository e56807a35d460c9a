import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { takeLoadLock } from '../loading/load-lock.js';
import { publishFiles } from '../loading/publish-files.js';
import { RoundReleaseEntity } from './round-release.entity.js';

/** How often a process looks whether an embargo has ended, in milliseconds. */
const LOOKS_EVERY = 5_000;

/** A release that could not be published is tried again so much later; so is a look that failed. */
const AFTER_FAULT = 60_000;

/**
 * Publishes the releases of rounds at their instant, by the clock of the database: each once, whichever process is
 * first. Until then nothing of them is in the tables that the public reads.
 */
@Injectable()
export class EmbargoesService implements OnModuleDestroy {
  readonly #log = new Logger('embargoes');
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  /** Rounds of which something could not be published, with the time from when on it is tried again. */
  readonly #stuck = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
    private readonly version: DataVersion,
  ) {}

  /** From now on publishes what is due, at once what already is. */
  start(): void {
    this.#timer ??= this.#wait(0);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#looking;
  }

  /**
   * Publishes what is due, in its order, each by itself: one that cannot be published keeps back what follows it in its
   * round for a while, and nothing else.
   */
  async publishDue(): Promise<void> {
    for (const { row, round, name } of await this.#due()) {
      if (Date.now() < (this.#stuck.get(round) ?? 0)) continue;
      try {
        await this.database.transaction(async () => {
          await takeLoadLock(this.database.manager);
          await this.publish(row, null);
        });
        this.version.forget();
      } catch (error) {
        this.#stuck.set(round, Date.now() + AFTER_FAULT);
        this.#log.error(`the release ${name} of ${round} could not be published: ${reasonOf(error)}`);
      }
    }
  }

  /**
   * Brings the files of a release into the public tables, within the caller's transaction; nothing where that is done.
   * `person`: who does it; null: the program, at its instant.
   */
  async publish(row: number, person: string | null): Promise<void> {
    const { manager } = this.database;
    const waiting = await manager.findOne(RoundReleaseEntity, {
      where: { row, publishedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!waiting) return;
    const { round, name, release, texts } = waiting;
    await publishFiles(this.database, new Map(Object.entries(texts)));
    await manager.update(RoundReleaseEntity, { row }, { publishedAt: await this.now() });
    const { digest, resultDigest, frozen } = release;
    const after = { digest, resultDigest, frozen };
    await this.trail.append({
      person,
      action: 'publish',
      round,
      jurisdiction: null,
      target: name,
      before: null,
      after,
    });
  }

  /** By the clock of the database, in whole milliseconds. */
  async now(): Promise<Date> {
    const [row] = await this.database.manager.query<readonly { at: Date }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`,
    );
    if (!row) throw new Error('the database does not tell the time');
    return row.at;
  }

  async #due(): Promise<readonly Pick<RoundReleaseEntity, 'row' | 'round' | 'name'>[]> {
    return this.database.manager.find(RoundReleaseEntity, {
      select: { row: true, round: true, name: true },
      where: { publishedAt: IsNull(), publicFrom: LessThanOrEqual(await this.now()) },
      order: { publicFrom: 'ASC', row: 'ASC' },
    });
  }

  #wait(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#looking = this.publishDue().then(
        () => this.#again(LOOKS_EVERY),
        (error: unknown) => {
          this.#log.error(`what is due could not be looked for: ${reasonOf(error)}`);
          this.#again(AFTER_FAULT);
        },
      );
    }, milliseconds).unref();
  }

  #again(milliseconds: number): void {
    if (this.#timer) this.#timer = this.#wait(milliseconds);
  }
}

/** Why something failed, with every problem of data that a check found. */
function reasonOf(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  return [error.message, ...error.problems.map(({ message }) => message)].join('; ');
}
