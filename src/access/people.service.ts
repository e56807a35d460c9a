import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { type Caller, isIn } from './caller.js';
import { GrantsService } from './grants.service.js';
import { asSeenBy, type Person } from './person.js';
import { ROLES } from './role.js';

/** What is said of somebody who is added. */
export interface PersonAsked {
  readonly name: string;
  readonly email?: string;
  readonly issuer?: string;
  readonly subject?: string;
}

const PEOPLE = `SELECT p."id", d."name", d."email", d."issuer", d."subject", p."createdAt", p."erasedAt",
    coalesce((SELECT json_agg(json_build_object('role', g."role", 'round', g."round", 'jurisdiction', g."jurisdiction") ORDER BY g."row")
      FROM "role_grants" g WHERE g."person" = p."id" AND g."knownUntil" IS NULL), '[]'::json) AS "grants"
  FROM "people" p LEFT JOIN "person_details" d ON d."person" = p."id"`;

interface PersonRow extends Omit<Person, 'createdAt' | 'erasedAt'> {
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
}

function shown({ createdAt, erasedAt, ...row }: PersonRow): Person {
  return { ...row, createdAt: createdAt.toISOString(), erasedAt: erasedAt?.toISOString() ?? null };
}

/** The people who may sign in. What is personal about them stands apart, so that it can be erased. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly trail: TrailService,
  ) {}

  /** Those that there are, the first to come first; with a round, those who have a role in it. */
  async all(caller: Caller, round: string | null): Promise<readonly Person[]> {
    const rows = await this.database.manager.query<PersonRow[]>(`${PEOPLE} ORDER BY p."createdAt", p."id"`);
    return rows
      .map(shown)
      .filter(({ id, grants }) => round === null || isIn({ person: id, grants }, ROLES, round))
      .map((person) => asSeenBy(caller, person));
  }

  /** A person by id, as far as a caller may see them. NOT_FOUND where there is none. */
  async shownTo(caller: Caller, id: string): Promise<Person> {
    return asSeenBy(caller, await this.called(id));
  }

  /** A person by id. NOT_FOUND where there is none. */
  async called(id: string): Promise<Person> {
    const [row] = await this.database.manager.query<PersonRow[]>(`${PEOPLE} WHERE p."id" = $1`, [id]);
    if (row) return shown(row);
    throw new DomainError('NOT_FOUND', `there is no person "${id}". The query "people" lists their ids.`);
  }

  /** Adds somebody, without a role. An issuer's subject who is here already is WRONG_STATE. */
  add(caller: Caller, asked: PersonAsked): Promise<Person> {
    if ((asked.issuer === undefined) !== (asked.subject === undefined)) {
      throw new DomainError('CALL_INVALID', 'issuer and subject belong together: give both, or neither.');
    }
    return this.database.transaction(async () => {
      const id = await this.#insert(asked);
      if (id === null) {
        throw new DomainError(
          'WRONG_STATE',
          `the issuer's subject "${asked.subject}" is a person here already. The query "people" has their id.`,
        );
      }
      await this.#told(caller.person, 'addPerson', id, null, {
        signsInBy: asked.issuer === undefined ? 'key' : 'token',
      });
      return this.called(id);
    });
  }

  /** The person whom an issuer calls so; whoever comes for the first time becomes one, without a role. */
  async bySubject(issuer: string, subject: string, details: Pick<PersonAsked, 'name' | 'email'>): Promise<Caller> {
    const known = await this.#bySubject(issuer, subject);
    if (known) return known;
    await this.database.transaction(async () => {
      const id = await this.#insert({ ...details, issuer, subject });
      if (id !== null) await this.#told(id, 'signIn', id, null, { signsInBy: 'token' });
    });
    const added = await this.#bySubject(issuer, subject);
    if (!added) throw new Error('a person who was added is not there');
    return added;
  }

  /**
   * Takes away what is personal about somebody, their keys and their roles. The id stays, so that the trail stays whole.
   * The last administrator is WRONG_STATE.
   */
  erase(caller: Caller, id: string): Promise<Person> {
    return this.database.transaction(async () => {
      const { grants, erasedAt } = await this.called(id);
      if (erasedAt !== null) return this.called(id);
      await this.grants.closeAll(id);
      const { manager } = this.database;
      await manager.query('DELETE FROM "api_keys" WHERE "person" = $1', [id]);
      await manager.query('DELETE FROM "person_details" WHERE "person" = $1', [id]);
      // Answers that are kept for a repeat hold names.
      await manager.query(`DELETE FROM "idempotency_keys" WHERE "result"::text LIKE '%' || $1 || '%'`, [id]);
      await manager.query(
        `UPDATE "people" SET "erasedAt" = date_trunc('milliseconds', clock_timestamp()) WHERE "id" = $1`,
        [id],
      );
      await this.#told(caller.person, 'erasePerson', id, { grants }, null);
      return this.called(id);
    });
  }

  async #bySubject(issuer: string, subject: string): Promise<Caller | null> {
    const [row] = await this.database.manager.query<PersonRow[]>(
      `${PEOPLE} WHERE d."issuer" = $1 AND d."subject" = $2`,
      [issuer, subject],
    );
    return row ? { person: row.id, grants: row.grants } : null;
  }

  /** The id of who was added; null where the issuer's subject is here already. */
  async #insert({ name, email, issuer, subject }: PersonAsked): Promise<string | null> {
    const id = randomUUID();
    const { manager } = this.database;
    const added = await manager.query<unknown[]>(
      `INSERT INTO "person_details" ("person", "name", "email", "issuer", "subject") VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT ("issuer", "subject") DO NOTHING RETURNING 1`,
      [id, name, email ?? null, issuer ?? null, subject ?? null],
    );
    if (added.length === 0) return null;
    await manager.query(
      `INSERT INTO "people" ("id", "createdAt") VALUES ($1, date_trunc('milliseconds', clock_timestamp()))`,
      [id],
    );
    return id;
  }

  #told(person: string | null, action: string, target: string, before: unknown, after: unknown): Promise<void> {
    return this.trail.append({ person, action, round: null, jurisdiction: null, target, before, after });
  }
}
