import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { chained, type Entry, GENESIS, type Head } from './chain.js';
import { nextHead } from './read-trail.js';
import { type TrailEntry, type WrittenEntry, writtenEntry } from './trail-entry.js';

/** Entries that are written with one statement. */
const AT_ONCE = 2000;

/** Writes what was done into the trail, in the transaction in which it is done. */
@Injectable()
export class TrailService {
  readonly #waiting = new WeakMap<EntityManager, WrittenEntry[]>();

  constructor(private readonly database: Database) {}

  /**
   * Has an entry written when the transaction that the caller is in is about to be kept, in the order of the calls: the
   * end of the trail is locked last and shortest, and two transactions cannot wait for each other there. Throws outside
   * of a transaction; an entry that may not be written (`trail-entry.ts`) is refused at once.
   */
  async append(entry: TrailEntry): Promise<void> {
    this.#append(writtenEntry(entry));
  }

  #append(entry: WrittenEntry): void {
    const { manager } = this.database;
    const waiting = this.#waiting.get(manager);
    if (waiting) return void waiting.push(entry);
    const first = [entry];
    this.database.beforeCommit(() => this.#write(first));
    this.#waiting.set(manager, first);
  }

  async #write(entries: readonly WrittenEntry[]): Promise<void> {
    const { manager } = this.database;
    this.#waiting.delete(manager);
    let head = await this.#lockedHead(manager);
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const { at } = head;
      const next = chained(
        head,
        entries.slice(from, from + AT_ONCE).map((entry) => ({ ...entry, at })),
      );
      await insert(manager, next);
      const last = next.at(-1);
      if (last) head = { number: last.number, hash: last.hash, at };
    }
  }

  /** The head, locked, with the time at which it moves: now by the database's clock, never before the last entry. */
  async #lockedHead(manager: EntityManager): Promise<Head> {
    return (await nextHead(manager)) ?? this.#firstHead(manager);
  }

  /** Of several that begin the trail at once, one does; the others wait for it. */
  async #firstHead(manager: EntityManager): Promise<Head> {
    await manager.query(
      `INSERT INTO "audit_head" ("only", "number", "hash", "at") VALUES (true, 0, $1, '1970-01-01T00:00:00Z')
      ON CONFLICT DO NOTHING`,
      [GENESIS],
    );
    const head = await nextHead(manager);
    if (head === null) throw new Error('the trail has no head');
    return head;
  }
}

async function insert(manager: EntityManager, entries: readonly Entry[]): Promise<void> {
  const last = entries.at(-1);
  const column = (name: keyof Entry): unknown[] => entries.map((entry) => entry[name]);
  await manager.query(
    `WITH "written" AS (
      INSERT INTO "audit_entries" ("number", "at", "person", "action", "round", "jurisdiction", "target",
        "before", "after", "previous", "hash")
      SELECT "number", $1::timestamptz(3), "person", "action", "round", "jurisdiction", "target",
        "before"::json, "after"::json, "previous", "hash"
      FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[], $11::text[]) AS "entry" ("number", "person", "action", "round", "jurisdiction", "target",
        "before", "after", "previous", "hash")
    )
    UPDATE "audit_head" SET "number" = $12, "hash" = $13, "at" = $1`,
    [
      last?.at,
      ...(
        [
          'number',
          'person',
          'action',
          'round',
          'jurisdiction',
          'target',
          'before',
          'after',
          'previous',
          'hash',
        ] as const
      ).map(column),
      last?.number,
      last?.hash,
    ],
  );
}
