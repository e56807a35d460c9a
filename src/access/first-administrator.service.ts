import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { TrailService } from '../audit/trail.service.js';
import { Database } from '../database/database.js';
import { hashOf, keyText, newKey } from './api-key.js';
import { writeSecret } from './write-secret.js';

const NOW = "date_trunc('milliseconds', clock_timestamp())";

/** Makes administrators of the server, without anybody who signs in: at the first start, or by the operator's command. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
  ) {}

  /** Makes one where there is nobody at all, with a key in a file; whether it did. What lay in the file goes. */
  makeFor(file: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const people = await this.database.manager.query<unknown[]>('SELECT 1 FROM "people" LIMIT 1');
      if (people.length > 0) return false;
      await this.#make(file, 'replace');
      return true;
    });
  }

  /** Makes one, with a key in a file that there is not yet. CALL_INVALID where it is there or cannot be written. */
  make(file: string): Promise<void> {
    return this.database.transaction(() => this.#make(file, 'refuse'));
  }

  /** The file is written before the transaction is kept: no administrator without a key. */
  async #make(file: string, whatIsThere: 'replace' | 'refuse'): Promise<void> {
    const person = randomUUID();
    const key = newKey();
    const run = (sql: string, values: readonly unknown[]): Promise<unknown> =>
      this.database.manager.query(sql, [...values]);
    await run(`INSERT INTO "people" ("id", "createdAt") VALUES ($1, ${NOW})`, [person]);
    await run('INSERT INTO "person_details" ("person", "name") VALUES ($1, $2)', [person, 'Administrator']);
    await run(`INSERT INTO "role_grants" ("person", "role", "knownFrom") VALUES ($1, 'administrator', ${NOW})`, [
      person,
    ]);
    await run(`INSERT INTO "api_keys" ("id", "person", "label", "hash", "createdAt") VALUES ($1, $2, $3, $4, ${NOW})`, [
      key.id,
      person,
      'made on the server',
      hashOf(key.secret),
    ]);
    await this.trail.append({
      ...{ person: null, action: 'makeAdministrator', round: null, jurisdiction: null, target: person },
      ...{ before: null, after: { role: 'administrator', key: key.id } },
    });
    writeSecret(file, `${keyText(key)}\n`, whatIsThere);
  }
}
