import { AsyncLocalStorage } from 'node:async_hooks';
import { type DataSource, type EntityManager } from 'typeorm';

/** The database's kind: PostgreSQL within this process, or a server. */
export type DatabaseEngine = 'embedded' | 'postgresql';

/** What an engine holds beside its connections. */
export interface Holding {
  /** Says where the program can be reached, for the message to a process that is refused. */
  readonly describe: (address: string) => void;
  /** Gives it back, after the connections. */
  readonly release: () => Promise<void>;
}

const NOTHING: Holding = { describe: () => undefined, release: () => Promise.resolve() };

/**
 * The one way to the database. Inside `transaction` every call finds the transaction's manager by itself, however deep
 * it is made: with the one connection of the embedded database, a second way would wait for ever.
 */
export class Database {
  readonly #current = new AsyncLocalStorage<EntityManager>();
  #closing: Promise<void> | undefined;

  constructor(
    readonly engine: DatabaseEngine,
    private readonly dataSource: DataSource,
    private readonly holding: Holding = NOTHING,
  ) {}

  /** The manager of the transaction that the caller is in, else of the pool. */
  get manager(): EntityManager {
    return this.#current.getStore() ?? this.dataSource.manager;
  }

  /** Runs work as one: all of it is kept, or none. Within another transaction it is a part of that one. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#current.getStore()) return work();
    return this.dataSource.transaction((manager) => this.#current.run(manager, work));
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
