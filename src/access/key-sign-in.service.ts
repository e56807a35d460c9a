import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { hashOf, isSecretOf, keyParts } from './api-key.js';
import { type Caller } from './caller.js';
import { narrow } from './narrow.js';
import { type Grant, type Role } from './role.js';

/** What the database says of a key, and of whom it names. */
interface KeyRow {
  readonly person: string;
  readonly hash: string;
  readonly roles: readonly Role[] | null;
  readonly round: string | null;
  readonly expiresAt: Date | null;
  readonly hasEnded: boolean;
  readonly isNoted: boolean;
  readonly grants: readonly Grant[];
}

/** The day by universal time, as the moment in which it began. */
const TODAY = `date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;

const KEY_AND_GRANTS = `SELECT k."person", k."hash", k."roles", k."round", k."expiresAt",
    k."revokedAt" IS NOT NULL OR coalesce(k."expiresAt" <= now(), false) AS "hasEnded",
    coalesce(k."lastUsedAt" >= ${TODAY}, false) AS "isNoted",
    coalesce((SELECT json_agg(json_build_object('role', g."role", 'round', g."round", 'jurisdiction', g."jurisdiction") ORDER BY g."row")
      FROM "role_grants" g WHERE g."person" = k."person" AND g."knownUntil" IS NULL), '[]'::json) AS "grants"
  FROM "api_keys" k WHERE k."id" = $1`;

/** What a secret is held against where there is no such key, so that both take as long. */
const NO_HASH = hashOf('');

/** Who calls by an API key. */
@Injectable()
export class KeySignIn {
  constructor(private readonly database: Database) {}

  /** The caller whose key it is; null where it is none, whether unknown, mistaken, ended or revoked. */
  async callerBy(text: string): Promise<Caller | null> {
    const parts = keyParts(text);
    if (!parts) return null;
    const [row] = await this.database.manager.query<KeyRow[]>(KEY_AND_GRANTS, [parts.id]);
    const isRight = isSecretOf(parts.secret, row?.hash ?? NO_HASH);
    if (!row || !isRight || row.hasEnded) return null;
    if (!row.isNoted) await this.#note(parts.id);
    const { person, roles, round, expiresAt } = row;
    return { person, grants: narrow(row.grants, { roles, round }), key: { id: parts.id, roles, round, expiresAt } };
  }

  /** Notes the day on which a key was used last: enough to find keys that nobody needs. */
  async #note(id: string): Promise<void> {
    const set = `UPDATE "api_keys" SET "lastUsedAt" = ${TODAY} WHERE "id" = $1`;
    await this.database.manager.query(set, [id]);
  }
}
