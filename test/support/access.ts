import { randomUUID } from 'node:crypto';
import { hashOf, keyText, newKey } from '../../src/access/api-key.js';
import { type Grant } from '../../src/access/role.js';
import { type Database } from '../../src/database/database.js';

/** Someone made for a test, and a key that they sign in by: `api.query(text, variables, { key })`. */
export interface TestPerson {
  readonly person: string;
  readonly key: string;
}

/** Makes a person with roles and a key, straight into the tables. What a grant leaves out is all. */
export async function addPerson(
  database: Database,
  { name, grants }: { readonly name: string; readonly grants: readonly (Pick<Grant, 'role'> & Partial<Grant>)[] },
): Promise<TestPerson> {
  const person = randomUUID();
  const key = newKey();
  await database.transaction(async () => {
    const run = (sql: string, values: readonly unknown[]): Promise<unknown> => database.manager.query(sql, [...values]);
    await run('INSERT INTO "people" ("id", "createdAt") VALUES ($1, now())', [person]);
    await run('INSERT INTO "person_details" ("person", "name") VALUES ($1, $2)', [person, name]);
    await run(
      `INSERT INTO "api_keys" ("id", "person", "label", "hash", "createdAt") VALUES ($1, $2, 'of a test', $3, now())`,
      [key.id, person, hashOf(key.secret)],
    );
    for (const { role, round = null, jurisdiction = null } of grants) {
      await run(
        `INSERT INTO "role_grants" ("person", "role", "round", "jurisdiction", "knownFrom")
         VALUES ($1, $2, $3, $4, date_trunc('milliseconds', now()))`,
        [person, role, round, jurisdiction],
      );
    }
  });
  return { person, key: keyText(key) };
}
