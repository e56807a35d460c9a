import { type EntityManager } from 'typeorm';
import { type Database } from '../database/database.js';
import { type Entry, type Head } from './chain.js';

/** Entries asked for at once: as many as are held in memory. */
const BATCH = 1000;

/** A row of the trail as the driver gives it: `before` and `after` as the texts that they are. */
export interface Row extends Omit<Entry, 'number' | 'at'> {
  readonly number: string;
  readonly at: Date | number;
}

function instant(at: Date | number): string {
  return at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : String(at);
}

/** The columns of an entry, as an entry has them. */
export const COLUMNS = `"number", "at", "person", "action", "round", "jurisdiction", "target",
  "before"::text AS "before", "after"::text AS "after", "previous", "hash"`;

/** An entry from its row. */
export function entryIn({ number, at, ...rest }: Row): Entry {
  return { ...rest, number: Number(number), at: instant(at) };
}

interface HeadRow {
  readonly number: string;
  readonly hash: string;
  readonly at: Date;
}

function headOf(row: HeadRow | undefined): Head | null {
  return row ? { number: Number(row.number), hash: row.hash, at: instant(row.at) } : null;
}

/** The head; null where nothing was ever written. */
export async function headIn(manager: EntityManager): Promise<Head | null> {
  const [row] = await manager.query<HeadRow[]>('SELECT "number", "hash", "at" FROM "audit_head"');
  return headOf(row);
}

/**
 * The head, locked until the transaction ends, with the time that the next entry has: what the clock says once the lock
 * is taken, and never less than the last entry has.
 */
export async function nextHead(manager: EntityManager): Promise<Head | null> {
  const [row] = await manager.query<HeadRow[]>(
    `SELECT "number", "hash", greatest("at", date_trunc('milliseconds', clock_timestamp()))::timestamptz(3) AS "at"
    FROM (SELECT "number", "hash", "at" FROM "audit_head" FOR UPDATE) AS "locked"`,
  );
  return headOf(row);
}

/**
 * Gives the whole trail, as it is at one moment, to who reads it: entries in their order, some at a time, and the head.
 * The embedded database serves nobody else meanwhile.
 */
export async function readTrail<T>(
  database: Database,
  read: (entries: AsyncIterable<Entry>, head: Head | null) => Promise<T>,
): Promise<T> {
  return database.manager.transaction('REPEATABLE READ', async (manager) =>
    read(entriesIn(manager), await headIn(manager)),
  );
}

async function* entriesIn(manager: EntityManager): AsyncGenerator<Entry> {
  await manager.query(`DECLARE "trail" NO SCROLL CURSOR FOR SELECT ${COLUMNS} FROM "audit_entries" ORDER BY "number"`);
  for (;;) {
    const rows = await manager.query<Row[]>(`FETCH ${BATCH} FROM "trail"`);
    yield* rows.map(entryIn);
    if (rows.length < BATCH) break;
  }
}
