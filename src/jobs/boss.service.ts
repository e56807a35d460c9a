import { Injectable, Logger } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { Database } from '../database/database.js';
import { rowsOf } from './rows-of.js';

/** The schema that the queue has to itself, and the queue's name in it. The migrations make both. */
const SCHEMA = 'merilo_jobs';
export const QUEUE = 'reports';

/** A job that is over stays in the queue's own tables for so long; what is known of it stays in ours. */
const ARCHIVED_AFTER = 3600;

/** A statement that is a transaction of its own. */
const WHOLE = /^\s*BEGIN;([^]*)COMMIT;\s*$/;

/** pg-boss over our one way to the database: a call within a transaction is a part of it. */
@Injectable()
export class Boss {
  readonly #logger = new Logger('Jobs');
  #opened: Promise<PgBoss> | null = null;

  constructor(private readonly database: Database) {}

  /** The queue, opened when it is first needed. To be called before a transaction that uses it. */
  open(): Promise<PgBoss> {
    this.#opened ??= this.#open();
    this.#opened.catch(() => (this.#opened = null));
    return this.#opened;
  }

  async #open(): Promise<PgBoss> {
    const { default: Constructor } = await import('pg-boss');
    const boss = new Constructor({
      db: { executeSql: (text, values) => this.#execute(text, values) },
      schema: SCHEMA,
      // Nothing runs by its own clock: who works for the queue also tidies it.
      supervise: false,
      schedule: false,
      archiveCompletedAfterSeconds: ARCHIVED_AFTER,
      deleteAfterDays: 1,
    });
    boss.on('error', ({ message, stack }) => this.#logger.error(message, stack));
    return boss.start();
  }

  /** With a rollback where it fails: a connection that is left within a transaction would serve nobody any more. */
  async #execute(text: string, values?: unknown[]): Promise<{ rows: object[] }> {
    const [, whole] = WHOLE.exec(text) ?? [];
    if (whole !== undefined) await this.database.transaction(() => this.database.manager.query(whole));
    return { rows: whole === undefined ? rowsOf(await this.database.manager.query(text, values)) : [] };
  }
}
