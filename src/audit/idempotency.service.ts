import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { codeOf } from '../database/error-code.js';
import { digestOf, type KeyedCall, REMEMBERED_FOR } from './idempotency-key.js';

/** How often old keys are looked for, in milliseconds. */
const FORGET_EVERY = 3_600_000;

/** What PostgreSQL says to one of those who wait for each other: it has broken its transaction off, so that the rest go on. */
const DEADLOCK = '40P01';

/** How often work is begun that is broken off so. */
const MOST_TRIES = 3;

/** What is known of a key that was used. */
interface Used {
  readonly operation: string;
  readonly arguments: string;
  readonly remembered: boolean;
  /** JSON, as text. */
  readonly result: string | null;
}

/** Does what bears a key once, however often it is asked for. */
@Injectable()
export class IdempotencyService {
  #forgotAt = 0;

  constructor(private readonly database: Database) {}

  /**
   * Does work in one transaction: all of it is kept, or none. Where the call bears a key, its answer (plain JSON data)
   * is kept in the same transaction, and whoever repeats the call gets that answer and nothing is done; two at once
   * wait for each other, and after a failure the key is free again. The same key for another call is
   * IDEMPOTENCY_MISMATCH; a repeat of a call whose answer is not kept, CALL_INVALID. Work that two changes, by waiting
   * for each other, have made the database break off is begun anew, for nothing of it is done.
   */
  async once<T>(call: KeyedCall, work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#done(call, work);
      } catch (error) {
        if (codeOf(error) !== DEADLOCK || tries === MOST_TRIES) throw error;
      }
    }
  }

  #done<T>(call: KeyedCall, work: () => Promise<T>): Promise<T> {
    const { key } = call;
    if (key === null) return this.database.transaction(work);
    return this.database.transaction(async () => {
      const digest = digestOf(call.arguments);
      if (!(await this.#take(call, key, digest))) return this.#answered<T>(call, key, digest);
      const result = JSON.stringify((await work()) ?? null);
      await this.#keep(call, key, call.isRemembered ? result : null);
      await this.#forgetOld();
      // As a repeat will have it, from the first time on.
      return JSON.parse(result) as T;
    });
  }

  /** Takes a key that nobody has, or whose time is over; false: it was used. Waits for whoever is using it. */
  async #take({ person, path, operation, isRemembered }: KeyedCall, key: string, digest: string): Promise<boolean> {
    const taken = await this.database.manager.query<unknown[]>(
      `INSERT INTO "idempotency_keys" AS "used"
        ("person", "key", "path", "operation", "arguments", "remembered", "createdAt")
      VALUES ($1, $2, $3, $4, $5, $6, now())
      ON CONFLICT ("person", "key", "path") DO UPDATE SET "operation" = excluded."operation", "result" = NULL,
        "arguments" = excluded."arguments", "remembered" = excluded."remembered", "createdAt" = excluded."createdAt"
      WHERE "used"."createdAt" < now() - make_interval(days => ${REMEMBERED_FOR})
      RETURNING "key"`,
      [person, key, path, operation, digest, isRemembered],
    );
    return taken.length > 0;
  }

  async #answered<T>({ person, path, operation }: KeyedCall, key: string, digest: string): Promise<T> {
    const [used] = await this.database.manager.query<Used[]>(
      `SELECT "operation", "arguments", "remembered", "result"::text AS "result" FROM "idempotency_keys"
      WHERE "person" = $1 AND "key" = $2 AND "path" = $3`,
      [person, key, path],
    );
    if (used?.operation !== operation || used.arguments !== digest) {
      throw new DomainError(
        'IDEMPOTENCY_MISMATCH',
        `Idempotency-Key: "${key}" was used for another call. Nothing was done. Take a new key for each change, and the ` +
          'same again only for the same change with the same arguments.',
      );
    }
    if (!used.remembered) {
      throw new DomainError(
        'CALL_INVALID',
        `Idempotency-Key: the call with "${key}" was done. Its answer held a secret and was not kept; nothing was done ` +
          'again. If you have lost it, undo what was made, and call with a new key.',
      );
    }
    return JSON.parse(used.result ?? 'null') as T;
  }

  async #keep({ person, path }: KeyedCall, key: string, result: string | null): Promise<void> {
    await this.database.manager.query(
      `UPDATE "idempotency_keys" SET "result" = $4::json WHERE "person" = $1 AND "key" = $2 AND "path" = $3`,
      [person, key, path, result],
    );
  }

  /** Now and then, what is older; what another process is about to take away is left to it. */
  async #forgetOld(): Promise<void> {
    const now = Date.now();
    if (now - this.#forgotAt < FORGET_EVERY) return;
    this.#forgotAt = now;
    await this.database.manager.query(
      `DELETE FROM "idempotency_keys" WHERE ("person", "key", "path") IN (
        SELECT "person", "key", "path" FROM "idempotency_keys"
        WHERE "createdAt" < now() - make_interval(days => ${REMEMBERED_FOR}) LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    );
  }
}
