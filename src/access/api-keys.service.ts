import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { hashOf, keyText, newKey } from './api-key.js';
import { type Caller, hasRole } from './caller.js';
import { type KeyAsked, narrowingOf } from './key-asked.js';
import { type Narrowing } from './narrow.js';
import { PeopleService } from './people.service.js';
import { type ApiKey } from './person.js';

/** A key that was made: the one time that it is told whole. */
export interface NewApiKey {
  readonly key: string;
  readonly details: ApiKey;
}

/** Keys of a person that are good at the same time. */
const MOST_KEYS = 50;

const SERVER = { round: null, jurisdiction: null };

function shown({ createdAt, expiresAt, revokedAt, lastUsedAt, ...row }: ApiKeyEntity): ApiKey {
  const { id, person, label, roles, round } = row;
  return {
    ...{ id, person, label, roles, round },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedOn: lastUsedAt?.toISOString().slice(0, 10) ?? null,
  };
}

/** The keys that people sign in by. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly trail: TrailService,
  ) {}

  /** The keys of a person, the newest first; those of another for an administrator of the server alone. */
  async of(caller: Caller, person: string | null): Promise<readonly ApiKey[]> {
    const whose = person ?? caller.person ?? '';
    this.#assertMay(caller, whose, 'see the keys of others');
    const rows = await this.database.manager.find(ApiKeyEntity, {
      where: { person: whose },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return rows.map(shown);
  }

  /**
   * Makes a key: for oneself, no wider than what one signed in by; for a person who does not sign in by an issuer, by an
   * administrator of the server. It is told whole this one time.
   */
  create(caller: Caller, asked: KeyAsked): Promise<NewApiKey> {
    return this.database.transaction(async () => {
      const person = asked.person ?? caller.person ?? '';
      this.#assertMay(caller, person, 'make keys for others');
      const narrowing =
        person === caller.person ? narrowingOf(asked, caller) : { roles: null, round: null, ...given(asked) };
      if (person !== caller.person) await this.#assertByKey(person);
      await this.#assertFew(person);
      const made = await this.write(person, asked, narrowing, caller);
      const { id, roles, round, expiresAt } = made.details;
      await this.#told(caller, 'createApiKey', person, null, { key: id, roles, round, expiresAt });
      return made;
    });
  }

  /** Makes a key end now: one's own, or any as an administrator of the server. NOT_FOUND for all others alike. */
  revoke(caller: Caller, id: string): Promise<ApiKey> {
    return this.database.transaction(async () => {
      const { manager } = this.database;
      const found = await manager.findOne(ApiKeyEntity, { where: { id } });
      if (!found || !this.#may(caller, found.person)) {
        throw new DomainError('NOT_FOUND', `you have no key "${id}". The query "apiKeys" lists them.`);
      }
      if (found.revokedAt === null) {
        const set = `UPDATE "api_keys" SET "revokedAt" = date_trunc('milliseconds', clock_timestamp()) WHERE "id" = $1`;
        await manager.query(set, [id]);
        await this.#told(caller, 'revokeApiKey', found.person, { key: id }, null);
      }
      return shown(await manager.findOneOrFail(ApiKeyEntity, { where: { id } }));
    });
  }

  /** Writes a key, in the transaction of who calls. Days null: it does not end. */
  async write(
    person: string,
    { label, days }: { readonly label: string; readonly days: number | null },
    { roles, round }: Narrowing,
    by: Caller,
  ): Promise<NewApiKey> {
    const key = newKey();
    const { manager } = this.database;
    // No key outlives the one that it was made with.
    await manager.query(
      `INSERT INTO "api_keys" ("id", "person", "label", "hash", "roles", "round", "createdBy", "createdAt", "expiresAt")
      SELECT $1::text, $2::uuid, $3::text, $4::text, $5::text[], $6::text, $7::uuid, "now",
        least("now" + make_interval(days => $8::integer), CASE WHEN $2::uuid = $7::uuid THEN $9::timestamptz END)
      FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS "now") "clock"`,
      [key.id, person, label, hashOf(key.secret), roles, round, by.person, days, by.key?.expiresAt ?? null],
    );
    return { key: keyText(key), details: shown(await manager.findOneOrFail(ApiKeyEntity, { where: { id: key.id } })) };
  }

  #may(caller: Caller, person: string): boolean {
    return person === caller.person || hasRole(caller, ['administrator'], SERVER);
  }

  #assertMay(caller: Caller, person: string, what: string): void {
    if (this.#may(caller, person)) return;
    throw new DomainError('FORBIDDEN', `only an administrator of the server may ${what}.`);
  }

  /** A key for somebody who signs in by an issuer would let its maker act in their name past it. */
  async #assertByKey(person: string): Promise<void> {
    const { issuer, erasedAt } = await this.people.called(person);
    if (erasedAt !== null) throw new DomainError('WRONG_STATE', 'the person was erased, and signs in no more.');
    if (issuer === null) return;
    throw new DomainError(
      'FORBIDDEN',
      'the person signs in by an issuer, and makes keys alone: createApiKey without "person".',
    );
  }

  async #assertFew(person: string): Promise<void> {
    const count = await this.database.manager.count(ApiKeyEntity, { where: { person, revokedAt: IsNull() } });
    if (count < MOST_KEYS) return;
    throw new DomainError('WRONG_STATE', `there are ${count} keys already. Revoke some with revokeApiKey first.`);
  }

  #told({ person }: Caller, action: string, target: string, before: unknown, after: unknown): Promise<void> {
    return this.trail.append({ person, action, round: null, jurisdiction: null, target, before, after });
  }
}

function given({ roles, round }: KeyAsked): Partial<Narrowing> {
  return { ...(roles !== undefined && { roles }), ...(round !== undefined && { round }) };
}
