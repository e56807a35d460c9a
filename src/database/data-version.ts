import { Injectable } from '@nestjs/common';
import { RecentlyUsed } from '../common/recently-used.js';
import { Database } from './database.js';

/** How long a process may go on with data that another has changed, in milliseconds. */
const MAY_LAG = 1000;

/** Earlier versions of which what was read is kept, the least recently asked for giving way. */
const VERSIONS_KEPT = 4;

/**
 * The version of the data: the row of the newest load, 0 before the first. It grows with each load that changes
 * something, in whichever process, and everything that is kept in memory is kept for one version.
 */
@Injectable()
export class DataVersion {
  #asked: { readonly at: number; readonly version: Promise<number> } | null = null;

  constructor(private readonly database: Database) {}

  /** The version now, at most a second old; of a caller that reads what was known before, the version then. */
  current(): Promise<number> {
    const { moment } = this.database;
    return moment === null ? this.now() : Promise.resolve(moment.version);
  }

  /** The version now, whatever the caller reads; at most a second old. */
  now(): Promise<number> {
    const now = Date.now();
    if (this.#asked === null || now - this.#asked.at >= MAY_LAG || now < this.#asked.at) {
      this.#asked = { at: now, version: this.#read() };
      this.#asked.version.catch(() => this.forget());
    }
    return this.#asked.version;
  }

  /** After a load of this process: ask anew at the next call. */
  forget(): void {
    this.#asked = null;
  }

  /**
   * A reader whose result is kept until the version changes. Whoever asks meanwhile waits for the same result. Of
   * versions before, a few are kept apart: what was known between two loads is read once, for all instants between.
   */
  keep<T>(read: () => Promise<T>): () => Promise<T> {
    let kept: { readonly version: number; readonly value: Promise<T> } | null = null;
    const before = new RecentlyUsed<Promise<T>>(VERSIONS_KEPT);
    return async () => {
      const { moment } = this.database;
      if (moment !== null && !moment.isNow) {
        const key = String(moment.version);
        const value = before.get(key) ?? read();
        before.set(key, value);
        value.catch(() => before.forget(key, value));
        return value;
      }
      const version = await this.now();
      if (kept?.version !== version) {
        const mine = { version, value: read() };
        kept = mine;
        mine.value.catch(() => {
          if (kept === mine) kept = null;
        });
      }
      return kept.value;
    };
  }

  async #read(): Promise<number> {
    const rows: readonly { readonly version: number | null }[] = await this.database.manager.query(
      'SELECT max("row") AS "version" FROM "loads"',
    );
    return rows[0]?.version ?? 0;
  }
}
