import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { type Entry } from './chain.js';
import { COLUMNS, entryIn, type Row } from './read-trail.js';
import { reachOf, withoutUnsigned } from './trail-sight.js';

/** Which entries are wanted. What is left out narrows nothing. */
export interface TrailAsked {
  readonly round: string;
  readonly jurisdiction?: string;
  readonly person?: string;
  readonly action?: string;
  readonly first: number;
  /** Entries before this number. */
  readonly before?: string;
}

/** An entry as it may be read. */
export interface ReadEntry extends Omit<Entry, 'previous' | 'hash'> {
  /** Whether something is left out that its reader may not see. */
  readonly isWithheld: boolean;
}

export interface TrailPage {
  readonly nodes: readonly ReadEntry[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Reads the trail of a round, as far as a caller may. */
@Injectable()
export class TrailReadingService {
  constructor(private readonly database: Database) {}

  /** A page of the entries that a caller may read, newest first. */
  async read(caller: Caller, { round, jurisdiction, person, action, first, before }: TrailAsked): Promise<TrailPage> {
    const { only, never } = reachOf(caller, round);
    const where = `"round" = $1 AND ($2::text[] IS NULL OR "jurisdiction" = ANY ($2))
      AND ("jurisdiction" IS NULL OR "jurisdiction" <> ALL ($3)) AND ($4::text IS NULL OR "jurisdiction" = $4)
      AND ($5::uuid IS NULL OR "person" = $5) AND ($6::text IS NULL OR "action" = $6)`;
    const values = [round, only, never, jurisdiction ?? null, person ?? null, action ?? null];
    const { manager } = this.database;
    const [counted] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS "count" FROM "audit_entries" WHERE ${where}`,
      values,
    );
    const rows = await manager.query<Row[]>(
      `SELECT ${COLUMNS} FROM "audit_entries" WHERE ${where} AND ($7::bigint IS NULL OR "number" < $7)
      ORDER BY "number" DESC LIMIT $8`,
      [...values, numberBefore(before), first + 1],
    );
    return {
      nodes: rows.slice(0, first).map((row) => readable(entryIn(row))),
      totalCount: counted?.count ?? 0,
      hasNextPage: rows.length > first,
      hasPreviousPage: before !== undefined,
    };
  }
}

function numberBefore(before: string | undefined): string | null {
  if (before === undefined || /^\d{1,15}$/.test(before)) return before ?? null;
  throw new DomainError(
    'CALL_INVALID',
    'after: the cursor names no entry of the trail. Take one from pageInfo.endCursor of the same list, or leave it out.',
  );
}

function readable(entry: Entry): ReadEntry {
  const { number, at, person, action, round, jurisdiction, target } = entry;
  const [before, after] = [withoutUnsigned(entry.before), withoutUnsigned(entry.after)];
  const isWithheld = before !== entry.before || after !== entry.after;
  return { number, at, person, action, round, jurisdiction, target, before, after, isWithheld };
}
