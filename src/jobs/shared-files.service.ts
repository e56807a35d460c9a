import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';

const MOST_BYTES = 256 * 1024 * 1024;

interface Row {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * Reports that any process on the database has made, under keys that say all that their bytes follow from: the database
 * is the one thing that a server and its workers share. The embedded one serves a single process, whose folder has them
 * already, so it keeps none.
 */
@Injectable()
export class SharedFiles {
  /** Above this the files that were asked for least recently go. */
  mostBytes = MOST_BYTES;
  readonly #logger = new Logger('Jobs');

  constructor(private readonly database: Database) {}

  /** The bytes under a key, made where there are none. What cannot be read or kept is made, and logged. */
  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (this.database.engine === 'embedded') return make();
    const kept = await this.#quietly(() => this.#read(key));
    if (kept) return kept;
    const bytes = await make();
    await this.#quietly(() => this.#write(key, bytes));
    return bytes;
  }

  /** Those of the keys under which there is a file. */
  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.database.engine === 'embedded' || keys.length === 0) return new Set();
    const rows = await this.database.manager.query<{ key: string }[]>(
      'SELECT "key" FROM "kept_files" WHERE "key" = ANY($1)',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async #read(key: string): Promise<Uint8Array | null> {
    const [row] = await this.database.manager.query<Row[]>(
      'SELECT "sha256", "bytes" FROM "kept_files" WHERE "key" = $1',
      [key],
    );
    if (!row || sha256(row.bytes) !== row.sha256) return null;
    await this.database.manager.query('UPDATE "kept_files" SET "usedAt" = now() WHERE "key" = $1', [key]);
    return row.bytes;
  }

  async #write(key: string, bytes: Uint8Array): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO "kept_files" ("key", "sha256", "bytes", "size") VALUES ($1, $2, $3, $4)
        ON CONFLICT ("key") DO UPDATE SET "sha256" = excluded."sha256", "bytes" = excluded."bytes",
          "size" = excluded."size", "usedAt" = now()`,
      [key, sha256(bytes), Buffer.from(bytes), bytes.length],
    );
    await this.database.manager.query(
      `DELETE FROM "kept_files" WHERE "key" IN (SELECT "key" FROM (
        SELECT "key", sum("size") OVER (ORDER BY "usedAt" DESC, "key") AS "upTo" FROM "kept_files") f WHERE "upTo" > $1)`,
      [this.mostBytes],
    );
  }

  async #quietly<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#logger.warn(`a report cannot be shared by way of the database: ${String(error)}`);
      return null;
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
