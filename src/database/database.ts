import { AsyncLocalStorage } from 'node:async_hooks';
import { type DataSource, type EntityManager } from 'typeorm';
import { knownAtSql, knownWhere } from './known-record.js';

/** The database's kind: PostgreSQL within this process, or a server. */
export type DatabaseEngine = 'embedded' | 'postgresql';

/** A time whose knowledge is read. */
export interface Moment {
  readonly instant: Date;
  /** The version of the data then: the row of the newest load. */
  readonly version: number;
  /** Whether nothing was loaded since, so that what is known now may be read, and what is kept of it. */
  readonly isNow: boolean;
}

/** What an engine holds beside its connections. */
export interface Holding {
  /** Says where the program can be reached, for the message to a process that is refused. */
  readonly describe: (address: string) => void;
  /** Gives it back, after the connections. */
  readonly release: () => Promise<void>;
}

/** A transaction that is open. */
interface Open {
  readonly manager: EntityManager;
  readonly lastly: (() => Promise<void>)[];
  readonly after: (() => void)[];
}

const NOTHING: Holding = { describe: () => undefined, release: () => Promise.resolve() };

/**
 * The one way to the database. Inside `transaction` every call finds the transaction's manager by itself, however deep
 * it is made: with the one connection of the embedded database, a second way would wait for ever.
 */
export class Database {
  readonly #current = new AsyncLocalStorage<Open>();
  readonly #moment = new AsyncLocalStorage<Moment>();
  #closing: Promise<void> | undefined;

  constructor(
    readonly engine: DatabaseEngine,
    private readonly dataSource: DataSource,
    private readonly holding: Holding = NOTHING,
  ) {}

  /** The manager of the transaction that the caller is in, else of the pool. */
  get manager(): EntityManager {
    return this.#current.getStore()?.manager ?? this.dataSource.manager;
  }

  /** The time whose knowledge the caller reads; null: what is known now. */
  get moment(): Moment | null {
    return this.#moment.getStore() ?? null;
  }

  /** Runs work that reads what was known at a time, however deep it reads. `KnownAt` finds the moment. */
  at<T>(moment: Moment, work: () => Promise<T>): Promise<T> {
    return this.#moment.run(moment, work);
  }

  /** Which rows a reader is to find: the current ones, or those that were at the moment that the caller reads. */
  get known(): ReturnType<typeof knownWhere> {
    return knownWhere(this.#then);
  }

  /** The same condition in SQL, of a table by its name in the statement. */
  knownSql(alias: string): string {
    const then = this.#then;
    return then === null ? `"${alias}"."knownUntil" IS NULL` : knownAtSql(alias, `'${then.toISOString()}'`);
  }

  get #then(): Date | null {
    const { moment } = this;
    return moment === null || moment.isNow ? null : moment.instant;
  }

  /** Runs work as one: all of it is kept, or none. Within another transaction it is a part of that one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#current.getStore()) return work();
    const [lastly, after]: [Open['lastly'], Open['after']] = [[], []];
    const kept = await this.dataSource.transaction((manager) =>
      this.#current.run({ manager, lastly, after }, async () => {
        const result = await work();
        for (const task of lastly) await task();
        return result;
      }),
    );
    for (const task of after) task();
    return kept;
  }

  /**
   * Has a task done as the last of the transaction that the caller is in, before it is kept: what takes a lock that
   * everybody wants holds it no longer than it must. Throws outside of a transaction.
   */
  beforeCommit(task: () => Promise<void>): void {
    const open = this.#current.getStore();
    if (open === undefined) throw new Error('only within a transaction can a task be its last');
    open.lastly.push(task);
  }

  /** Has a task done once the transaction that the caller is in is kept, at once outside of one; never where it is not. */
  afterCommit(task: () => void): void {
    const open = this.#current.getStore();
    if (open === undefined) task();
    else open.after.push(task);
  }

  /** Says where the program can be reached, once that is known: a second process on the same folder is told. */
  describe(address: string): void {
    this.holding.describe(address);
  }

  /** Gives every connection back, then what the engine holds: its files and its lock. Once; to ask again is to wait. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.holding.release();
  }
}
