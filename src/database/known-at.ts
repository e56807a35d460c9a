import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { instantFault, instantOf } from '../common/instant.js';
import { DataVersion } from './data-version.js';
import { Database, type Moment } from './database.js';

/** The newest load until an instant, the newest of all, and when the first was. */
const MOMENT = `
  SELECT (SELECT "row" FROM "loads" WHERE "at" <= $1 ORDER BY "at" DESC LIMIT 1) AS "version",
    max("row") AS "newest", min("at") AS "first" FROM "loads"`;

/** Reads what was known at an instant: whatever work reads of the tables of records, however deep, it reads as of then. */
@Injectable()
export class KnownAt {
  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
  ) {}

  /** The time that the caller reads as of; null: now. */
  get moment(): Moment | null {
    return this.database.moment;
  }

  /**
   * Runs work as of an instant or the end of a day; where none is named, of now. CALL_INVALID where it is none, lies in
   * the future, or where nothing was known yet. What the work does not find is said to be so as of then.
   */
  async read<T>(asked: string | undefined, work: () => Promise<T>): Promise<T> {
    if (asked === undefined) return work();
    const instant = this.#instant(asked);
    if (this.moment?.instant.getTime() === instant.getTime()) return work();
    const moment = await this.#momentOf(instant);
    return this.#said(instant, async () => {
      if (!moment.isNow) return this.database.at(moment, work);
      const done = await this.database.at(moment, work);
      // Unless another process has loaded something meanwhile, what was read as known now was what was known then.
      if ((await this.#momentOf(instant)).isNow) return done;
      return this.database.at({ ...moment, isNow: false }, work);
    });
  }

  /** Runs work as of a moment that was read before. */
  again<T>(moment: Moment, work: () => Promise<T>): Promise<T> {
    return this.database.at({ ...moment, isNow: false }, work);
  }

  #instant(asked: string): Date {
    const text = instantOf(asked);
    if (text === null) throw new DomainError('CALL_INVALID', `knownAt: ${instantFault(asked)}`);
    const instant = new Date(text);
    if (instant.getTime() <= Date.now()) return instant;
    const end = asked === text.slice(0, 10) ? ', at its end,' : '';
    throw new DomainError(
      'CALL_INVALID',
      `knownAt: ${asked}${end} lies in the future, of which nothing can be known. Name an instant that is past, or leave it out for what is known now.`,
    );
  }

  async #momentOf(instant: Date): Promise<Moment> {
    const rows: readonly { version: number | null; newest: number | null; first: Date | null }[] =
      await this.database.manager.query(MOMENT, [instant]);
    const [{ version, newest, first } = { version: null, newest: null, first: null }] = rows;
    if (version === null) {
      const since =
        first === null ? 'nothing has been loaded yet' : `the first data were loaded at ${first.toISOString()}`;
      throw new DomainError('CALL_INVALID', `knownAt: nothing was known at ${instant.toISOString()}: ${since}.`);
    }
    return { instant, version, isNow: version === newest && version === (await this.version.now()) };
  }

  async #said<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !['NOT_FOUND', 'CALL_INVALID'].includes(error.code)) throw error;
      const message = `${error.message.replace(/\.?$/, '.')} (As known at ${instant.toISOString()}.)`;
      throw new DomainError(error.code, message, error.problems, error.details);
    }
  }
}
