import { Column, type FindOptionsWhere, IsNull, PrimaryGeneratedColumn, Raw } from 'typeorm';

/** The condition of rows that are current knowledge, for partial indices. */
export const CURRENT = '"knownUntil" IS NULL';

/**
 * A row that is never changed, only followed by another: what was known, from when until when. The current knowledge
 * is the rows whose `knownUntil` is null; what was known at another time, those that were current then.
 */
export abstract class KnownRecord {
  /** Within the database only; the public name of a record is its code. */
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  readonly row!: number;

  @Column({ type: 'timestamp with time zone' })
  readonly knownFrom!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly knownUntil!: Date | null;

  /** The data file that it stands in, as a path within the data folder. */
  @Column({ type: 'text' })
  readonly file!: string;

  /** Its place in that file, from 0. */
  @Column({ type: 'integer' })
  readonly position!: number;
}

/**
 * The condition, in SQL, of rows that were current at an instant: `alias` is the table's name in the statement,
 * `instant` an expression such as `$1`. From `knownFrom` on, and before `knownUntil`. A GiST index
 * over the same range makes it cheap however many versions there are (migrations/1795750000000-known-at.ts).
 */
export function knownAtSql(alias: string, instant: string): string {
  return `tstzrange("${alias}"."knownFrom", "${alias}"."knownUntil") @> CAST(${instant} AS timestamptz)`;
}

/** Which rows TypeORM is to find: those that were current at an instant; those that are now, where that is null. */
export function knownWhere(instant: Date | null): Pick<FindOptionsWhere<KnownRecord>, 'knownFrom' | 'knownUntil'> {
  if (instant === null) return { knownUntil: IsNull() };
  const until = (from: string): string => from.replace(/knownFrom(?="?$)/, 'knownUntil');
  return {
    knownFrom: Raw((from) => `tstzrange(${from}, ${until(from)}) @> CAST(:knownAt AS timestamptz)`, {
      knownAt: instant.toISOString(),
    }),
  };
}

const BOOKKEEPING: ReadonlySet<string> = new Set<keyof KnownRecord>([
  'row',
  'knownFrom',
  'knownUntil',
  'file',
  'position',
]);

/** The domain's record in a row: without the bookkeeping, and without the fields that it leaves out. */
export function recordIn<T extends object>(row: KnownRecord & T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => !BOOKKEEPING.has(key) && value !== undefined && value !== null),
  ) as T;
}
