import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { type Caller } from './caller.js';
import { conflictsOf } from './conflict.js';
import { PersonEntity } from './person.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { type Grant } from './role.js';

/** Held by whoever changes roles, to the end of the transaction: what is checked of several rows stays so. */
const ROLES_LOCK = 1_795_700;

const LAST =
  'this is the last administrator of the server, and nobody could make another. Grant the role to somebody else first.';

/** A grant in words: `analyst, in wb-2026, for ALB`. */
function words({ role, round, jurisdiction }: Grant): string {
  return `${role}, in ${round ?? 'all rounds'}, for ${jurisdiction ?? 'all jurisdictions'}`;
}

/** Who is what. Every change is in the trail, and the rows of before stay. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly database: Database,
    private readonly jurisdictions: JurisdictionsService,
    private readonly trail: TrailService,
  ) {}

  /**
   * Grants a role. One that the person has is left as it is; one that does not stand beside another is WRONG_STATE, and so
   * is to code blind what the person has had a role to see.
   */
  grant(caller: Caller, person: string, asked: Grant): Promise<void> {
    return this.database.transaction(async () => {
      await this.#lock();
      await this.#assertPlaced(asked);
      await this.#assertPerson(person);
      const grants = await this.#of(person);
      if (grants.some((grant) => words(grant) === words(asked))) return;
      const conflicts = conflictsOf(asked, grants);
      if (conflicts.length > 0) {
        const theirs = conflicts.map(words).join('; ');
        throw new DomainError(
          'WRONG_STATE',
          `a second coder codes blind, and may have no other role there but reader: ${words(asked)} does not stand beside ${theirs}. Revoke one of them first, or grant it to another person.`,
        );
      }
      const seen = asked.role === 'second-coder' ? conflictsOf(asked, await this.#endedIn(person, asked.round)) : [];
      if (seen.length > 0) {
        throw new DomainError(
          'WRONG_STATE',
          `a second coder codes blind, and this person may have seen answers already, as ${seen.map(words).join('; ')}, until that was taken back. Grant it to another person.`,
        );
      }
      await this.write(person, asked, caller.person);
      await this.#told(caller, 'grantRole', person, asked, null, { role: asked.role });
    });
  }

  /** Takes a role back. NOT_FOUND where the person does not have it; the last administrator is WRONG_STATE. */
  revoke(caller: Caller, person: string, asked: Grant): Promise<void> {
    return this.database.transaction(async () => {
      await this.#lock();
      const grants = await this.#of(person);
      const found = grants.filter((grant) => words(grant) === words(asked));
      if (found.length === 0) {
        const had = grants.map(words).join('; ') || 'none';
        throw new DomainError('NOT_FOUND', `the person "${person}" is not ${words(asked)}. Their roles: ${had}.`);
      }
      await this.#close(found);
      await this.#told(caller, 'revokeRole', person, asked, { role: asked.role }, null);
    });
  }

  /** Takes all roles of a person back, in the transaction of who calls. The last administrator is WRONG_STATE. */
  async closeAll(person: string): Promise<void> {
    await this.#lock();
    await this.#close(await this.#of(person));
  }

  /** Writes a grant as it is, in the transaction of who calls. Null: by the program itself. */
  async write(person: string, { role, round, jurisdiction }: Grant, by: string | null): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO "role_grants" ("person", "role", "round", "jurisdiction", "grantedBy", "knownFrom")
      VALUES ($1, $2, $3, $4, $5, date_trunc('milliseconds', clock_timestamp()))`,
      [person, role, round, jurisdiction, by],
    );
  }

  async #close(grants: readonly RoleGrantEntity[]): Promise<void> {
    await this.database.manager.query(
      `UPDATE "role_grants" SET "knownUntil" = greatest("knownFrom" + interval '1 millisecond',
        date_trunc('milliseconds', clock_timestamp())) WHERE "row" = ANY($1::integer[])`,
      [grants.map(({ row }) => row)],
    );
    const isOfServer = (grant: Grant): boolean => words(grant) === words({ ...ALL, role: 'administrator' });
    if (grants.some(isOfServer) && (await this.#administrators()) === 0) throw new DomainError('WRONG_STATE', LAST);
  }

  #of(person: string): Promise<RoleGrantEntity[]> {
    return this.database.manager.find(RoleGrantEntity, {
      where: { person, knownUntil: IsNull() },
      order: { row: 'ASC' },
    });
  }

  /** The roles that a person had, and has no more, while a round that is still open was there. Null: any round. */
  #endedIn(person: string, round: string | null): Promise<readonly Grant[]> {
    return this.database.manager.query<Grant[]>(
      `SELECT DISTINCT g."role", g."round", g."jurisdiction" FROM "role_grants" g
       JOIN "rounds" began ON began."version" = 1 AND began."knownFrom" < g."knownUntil"
         AND (g."round" IS NULL OR g."round" = began."id")
       JOIN "rounds" now ON now."id" = began."id" AND now."knownUntil" IS NULL AND now."state" = 'open'
       WHERE g."person" = $1 AND ($2::text IS NULL OR began."id" = $2)`,
      [person, round],
    );
  }

  #administrators(): Promise<number> {
    return this.database.manager.count(RoleGrantEntity, {
      where: { role: 'administrator', round: IsNull(), jurisdiction: IsNull(), knownUntil: IsNull() },
    });
  }

  async #lock(): Promise<void> {
    await this.database.manager.query('SELECT pg_advisory_xact_lock($1)', [ROLES_LOCK]);
  }

  async #assertPerson(id: string): Promise<void> {
    const person = await this.database.manager.findOne(PersonEntity, { where: { id } });
    if (person && person.erasedAt === null) return;
    throw new DomainError('NOT_FOUND', `there is no person "${id}". The query "people" lists their ids.`);
  }

  /** Refuses a place that there is not, or that is written otherwise than the rules compare it. */
  async #assertPlaced({ round, jurisdiction }: Grant): Promise<void> {
    if (round !== null) await this.#assertRound(round);
    if (jurisdiction === null) return;
    const { code } = await this.jurisdictions.called(jurisdiction);
    if (code === jurisdiction) return;
    throw new DomainError('CALL_INVALID', `jurisdiction: a role is granted for a code, not an alias. Write "${code}".`);
  }

  async #assertRound(id: string): Promise<void> {
    const found = `SELECT 1 FROM "rounds" WHERE "id" = $1 AND "knownUntil" IS NULL`;
    const rows = await this.database.manager.query<unknown[]>(found, [id]);
    if (rows.length > 0) return;
    throw new DomainError(
      'NOT_FOUND',
      `there is no round "${id}". Open it first; the query "myRounds" lists those that you are in.`,
    );
  }

  #told(caller: Caller, action: string, target: string, grant: Grant, before: unknown, after: unknown): Promise<void> {
    const { round, jurisdiction } = grant;
    return this.trail.append({ person: caller.person, action, round, jurisdiction, target, before, after });
  }
}

const ALL = { round: null, jurisdiction: null };
