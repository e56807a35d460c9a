import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { TrailService } from '../audit/trail.service.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { takeLoadLock } from '../loading/load-lock.js';
import { publishFiles } from '../loading/publish-files.js';
import { RoundReleaseEntity } from './round-release.entity.js';

/** How often a process looks whether an embargo has ended, in milliseconds. */
const LOOKS_EVERY = 5_000;

/** After a release that could not be published, it is tried again so much later. */
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

  /** Publishes what is due, in its order, and gives how many releases that were. */
  async publishDue(): Promise<number> {
    if ((await this.#due()).length === 0) return 0;
    const count = await this.database.transaction(async () => {
      await takeLoadLock(this.database.manager);
      const due = await this.#due();
      for (const { row } of due) await this.publish(row, null);
      return due.length;
    });
    this.version.forget();
    return count;
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

  async #due(): Promise<readonly Pick<RoundReleaseEntity, 'row'>[]> {
    return this.database.manager.find(RoundReleaseEntity, {
      select: { row: true },
      where: { publishedAt: IsNull(), publicFrom: LessThanOrEqual(await this.now()) },
      order: { publicFrom: 'ASC', row: 'ASC' },
    });
  }

  #wait(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#looking = this.publishDue().then(
        () => this.#again(LOOKS_EVERY),
        (error: unknown) => {
          this.#log.error(
            `a release could not be published: ${error instanceof Error ? error.message : String(error)}`,
          );
          this.#again(AFTER_FAULT);
        },
      );
    }, milliseconds).unref();
  }

  #again(milliseconds: number): void {
    if (this.#timer) this.#timer = this.#wait(milliseconds);
  }
}
