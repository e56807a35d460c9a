import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../access/caller.js';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { SecondCodeEntity } from '../rounds/coding/second-code.entity.js';
import { itemName } from '../rounds/item.js';
import { ItemsService } from '../rounds/items.service.js';
import { HASH } from './cited-hashes.js';
import { type EvidenceFile, type ListedFile } from './evidence-file.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { type EvidenceUse } from './evidence-use.js';
import { EvidenceUseEntity } from './evidence-use.entity.js';
import { type EvidenceKindName } from './evidence-kind.js';
import { safeName } from './file-name.js';
import { type Upload } from './read-upload.js';
import { citedBy, type CitingItem, showsUse, sideOf } from './shown-use.js';

/** A place of a round, where evidence is used. */
export interface EvidencePlace {
  readonly round: string;
  readonly jurisdiction: string;
}

/** A file as it is handed out. */
export interface FoundFile extends EvidenceFile {
  readonly name: string;
  /** Whether anyone may have it. */
  readonly isPublic: boolean;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The files that people bring as evidence: each kept once, and who brought it where. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly items: ItemsService,
    private readonly trail: TrailService,
  ) {}

  /**
   * Keeps a file for a place of a round. The same person at the same place brings it once: again changes nothing.
   * Whether anybody else has brought it is not told. NOT_FOUND where the round has no such place.
   */
  keep(
    caller: Caller,
    place: EvidencePlace,
    { bytes, hash }: Upload,
    { kind, name }: { readonly kind: EvidenceKindName; readonly name: string },
  ): Promise<ListedFile> {
    return this.database.transaction(async () => {
      const items = await this.#itemsAt(place);
      const { manager } = this.database;
      await manager.query(
        `INSERT INTO "evidence_files" ("hash", "kind", "size", "bytes") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [hash, kind, bytes.length, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
      );
      const file = { hash, kind, size: bytes.length };
      return listed(
        caller,
        file,
        [await this.#use(caller, place, file, safeName(name, kind), 'uploadEvidence')],
        items,
      );
    });
  }

  /** Brings a file that the caller sees to another place. NOT_FOUND where they see no such file, or no such place. */
  reuse(caller: Caller, place: EvidencePlace, hash: string): Promise<ListedFile> {
    return this.database.transaction(async () => {
      const file = await this.find(caller, hash);
      const items = await this.#itemsAt(place);
      return listed(caller, file, [await this.#use(caller, place, file, file.name, 'reuseEvidence')], items);
    });
  }

  /** A file, for whoever may have it. NOT_FOUND, in the same words, where there is none and where they may not. */
  async find(caller: Caller, hash: string): Promise<FoundFile> {
    const uses = HASH.test(hash) ? await this.#usesOf([hash]) : [];
    const shown = uses.length > 0 ? await this.#shown(caller, uses) : [];
    const isPublic = uses.length > 0 && (await this.#isPublished(hash, uses));
    const use = shown[0] ?? (isPublic ? uses[0] : undefined);
    const file = use && (await this.database.manager.findOneBy(EvidenceFileEntity, { hash }));
    if (!use || !file) throw noFile(hash);
    return { ...file, name: use.name, isPublic, bytes: () => this.#bytes(hash) };
  }

  /** The files that were brought to a round, or to one of its places, as far as the caller sees them; newest first. */
  async list(caller: Caller, round: string, jurisdiction: string | null): Promise<readonly ListedFile[]> {
    const { manager } = this.database;
    const where = { round, ...(jurisdiction !== null && { jurisdiction }) };
    const here = await this.#shown(caller, await manager.find(EvidenceUseEntity, { where, order: { row: 'DESC' } }));
    const hashes = [...new Set(here.map(({ hash }) => hash))];
    if (hashes.length === 0) return [];
    const all = await this.#usesOf(hashes);
    const items = await this.#itemsOf(all);
    const files = await manager.query<EvidenceFile[]>(
      'SELECT "hash", "kind", "size" FROM "evidence_files" WHERE "hash" = ANY($1)',
      [hashes],
    );
    const shown = all.filter((use) => showsUse(caller, use, items));
    const byHash = new Map(files.map((file) => [file.hash, file]));
    return hashes.flatMap((hash) => {
      const file = byHash.get(hash);
      return file
        ? [
            listed(
              caller,
              file,
              shown.filter((use) => use.hash === hash),
              items,
            ),
          ]
        : [];
    });
  }

  async #use(
    caller: Caller,
    { round, jurisdiction }: EvidencePlace,
    { hash, kind, size }: EvidenceFile,
    name: string,
    action: string,
  ): Promise<EvidenceUse> {
    const { manager } = this.database;
    const side = sideOf(caller, { round, jurisdiction });
    if (caller.person === null || side === null) {
      throw new DomainError('FORBIDDEN', `you have no role at ${jurisdiction} in ${round} that brings evidence.`);
    }
    const place = { hash, round, jurisdiction, person: caller.person };
    const made = await manager.query<unknown[]>(
      `INSERT INTO "evidence_uses" ("hash", "round", "jurisdiction", "name", "person", "side", "at")
       VALUES ($1, $2, $3, $4, $5, $6, date_trunc('milliseconds', clock_timestamp())) ON CONFLICT DO NOTHING RETURNING "row"`,
      [hash, round, jurisdiction, name, caller.person, side],
    );
    if (made.length > 0) {
      // The name says what a side rests on, and who reads the trail may not know that yet: it stands in the table alone.
      const after = { kind, size };
      await this.trail.append({
        person: caller.person,
        action,
        round,
        jurisdiction,
        target: hash,
        before: null,
        after,
      });
    }
    return manager.findOneByOrFail(EvidenceUseEntity, place);
  }

  #usesOf(hashes: readonly string[]): Promise<readonly EvidenceUse[]> {
    return this.database.manager
      .createQueryBuilder(EvidenceUseEntity, 'use')
      .where('use.hash = ANY(:hashes)', { hashes })
      .orderBy('use.row', 'DESC')
      .getMany();
  }

  async #shown(caller: Caller, uses: readonly EvidenceUse[]): Promise<readonly EvidenceUse[]> {
    const items = await this.#itemsOf(uses.filter((use) => !showsUse(caller, use, [])));
    return uses.filter((use) => showsUse(caller, use, items));
  }

  /** Whether a public answer of an assessment that the file was brought to, or a public reply to it, cites it, or has. */
  async #isPublished(hash: string, uses: readonly EvidenceUse[]): Promise<boolean> {
    const found = await this.database.manager.query<unknown[]>(
      `SELECT FROM "answers" WHERE "assessment" = ANY($1)
         AND ("evidence"::text LIKE $2 OR "commitment"::text LIKE $2)
       UNION ALL SELECT FROM "replies" WHERE "assessment" = ANY($1) AND "evidence"::text LIKE $2 LIMIT 1`,
      [[...new Set(uses.map(({ round }) => round))], `%"${hash}"%`],
    );
    return found.length > 0;
  }

  /** The current items of the rounds in which files are used. */
  async #itemsOf(uses: readonly EvidencePlace[]): Promise<readonly CitingItem[]> {
    const items: CitingItem[] = [];
    for (const round of new Set(uses.map((use) => use.round))) items.push(...(await this.#citing(round)));
    return items;
  }

  async #itemsAt({ round, jurisdiction }: EvidencePlace): Promise<readonly CitingItem[]> {
    const items = await this.#citing(round, jurisdiction);
    if (items.length > 0) return items;
    throw new DomainError('NOT_FOUND', `the round ${round} has no place ${jurisdiction}. Its places are its subjects.`);
  }

  /** The current items of a round, each with its second code where the two stand against each other. */
  async #citing(round: string, jurisdiction?: string): Promise<readonly CitingItem[]> {
    const items = await this.items.of(round, jurisdiction);
    if (items.every(({ state }) => state !== 'coded')) return items;
    const codes = await this.database.manager.find(SecondCodeEntity, {
      where: { round, state: 'submitted', knownUntil: IsNull() },
    });
    const met = new Map(codes.map((code) => [itemName(code), code.code]));
    return items.map((item) => {
      const code = item.state === 'coded' ? met.get(itemName(item)) : undefined;
      return code ? { ...item, met: code } : item;
    });
  }

  async #bytes(hash: string): Promise<Uint8Array> {
    const [row] = await this.database.manager.query<{ bytes: Uint8Array }[]>(
      'SELECT "bytes" FROM "evidence_files" WHERE "hash" = $1',
      [hash],
    );
    if (!row) throw noFile(hash);
    return row.bytes;
  }
}

function listed(
  caller: Caller,
  { hash, kind, size }: EvidenceFile,
  uses: readonly EvidenceUse[],
  items: readonly CitingItem[],
): ListedFile {
  return {
    hash,
    kind,
    size,
    uses: uses.map(({ round, jurisdiction, name, person, at }) => ({
      round,
      jurisdiction,
      name,
      isMine: person === caller.person,
      at,
      criteria: citedBy(
        caller,
        hash,
        items.filter((item) => item.round === round && item.jurisdiction === jurisdiction),
      ),
    })),
  };
}

function noFile(hash: string): DomainError {
  const said = hash.length > 80 ? `${hash.slice(0, 80)}…` : hash;
  return new DomainError('NOT_FOUND', `there is no evidence "${said}" that you may have.`);
}
