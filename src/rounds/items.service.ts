import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../access/caller.js';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { without } from '../common/without.js';
import { Database } from '../database/database.js';
import { knownWhere } from '../database/known-record.js';
import { EMPTY, type ItemContent, itemName, type ItemPlace, material, type RoundItem } from './item.js';
import { personOf } from './person-of.js';
import { RoundItemEntity } from './round-item.entity.js';
import { seen } from './sight.js';
import { type ItemState, stateAfter, type StepName } from './states.js';

/** A step that somebody takes. */
export interface ItemStep extends ItemPlace {
  readonly step: StepName;
  readonly caller: Caller;
  /** The version that the caller has before them; null: whichever is current, for steps that look at nothing of it. */
  readonly version: number | null;
  readonly reason?: string | null;
  /** Of steps that lead back: where to. */
  readonly to?: ItemState;
  /** What the caller wants to write, to be shown beside what is there where they conflict. */
  readonly yours?: unknown;
}

/** What a step makes of an item. What is left out stays as it is. */
export type NextContent = (item: RoundItem) => Partial<ItemContent>;

/** The part of an item that the trail holds, before and after. */
function traced({ version, state, step, reason, ...item }: RoundItem): Readonly<Record<string, unknown>> {
  const { answer, author, carried, change, settlement, reply, response, approval, marks } = item;
  const content = { answer, author, carried, change, settlement, reply, response, approval };
  const there = Object.entries(content).filter(([, value]) => value !== null);
  return { version, state, step, ...(reason !== null && { reason }), ...Object.fromEntries(there), marks };
}

/** An item after a step: approved no longer, where something else would be approved now. */
function asApproved(before: RoundItem, after: RoundItem): RoundItem {
  const { approval } = before;
  if (approval === null || after.state !== 'approved' || material(before) === material(after)) return after;
  const reason = `what was approved was changed by "${after.step}"${after.reason === null ? '' : `: ${after.reason}`}`;
  return {
    ...after,
    state: 'replied',
    approval: null,
    marks: [...after.marks, { kind: 'void', code: approval.digest, reason }],
  };
}

function withoutRow(entity: RoundItemEntity): RoundItem {
  return without(entity, 'row');
}

/** The items of rounds. A change closes a version and writes the next, with its entry in the trail, or does nothing. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
  ) {}

  /** The current items of a round, or of one of its jurisdictions, by jurisdiction and criterion. Unseen by `seen`. */
  of(round: string, jurisdiction?: string): Promise<readonly RoundItem[]> {
    return this.at(round, null, jurisdiction);
  }

  /** The items as they were known at an instant; null: as they are. */
  async at(round: string, instant: Date | null, jurisdiction?: string): Promise<readonly RoundItem[]> {
    const rows = await this.database.manager.find(RoundItemEntity, {
      where: { round, ...(jurisdiction !== undefined && { jurisdiction }), ...knownWhere(instant) },
      order: { jurisdiction: 'ASC', criterion: 'ASC' },
    });
    return rows.map(withoutRow);
  }

  /** One item as it is now. NOT_FOUND where the round has none there. */
  async one(place: ItemPlace): Promise<RoundItem> {
    const { round, jurisdiction, criterion } = place;
    const row = await this.database.manager.findOne(RoundItemEntity, {
      where: { round, jurisdiction, criterion, knownUntil: IsNull() },
    });
    if (!row) throw noItem(place);
    return withoutRow(row);
  }

  /** Every version of an item, the newest first. */
  async history({ round, jurisdiction, criterion }: ItemPlace): Promise<readonly RoundItem[]> {
    const rows = await this.database.manager.find(RoundItemEntity, {
      where: { round, jurisdiction, criterion },
      order: { version: 'DESC' },
    });
    return rows.map(withoutRow);
  }

  /** Makes the items of a round that is being opened. */
  async open(
    items: readonly (ItemPlace & { readonly content?: Partial<ItemContent>; readonly state?: ItemState })[],
    by: string,
  ): Promise<void> {
    if (items.length === 0) return;
    const knownFrom = await this.#now();
    const rows = items.map(({ content, state = 'empty', ...place }) => ({
      ...place,
      ...EMPTY,
      ...content,
      marks: [...(content?.marks ?? [])],
      version: 1,
      state,
      step: 'open' as const,
      by,
      reason: null,
      knownFrom,
      knownUntil: null,
    }));
    await this.database.transaction(() => this.database.manager.insert(RoundItemEntity, rows));
  }

  /**
   * Takes a step: the one way in which an item changes. NOT_FOUND where there is no such item; CONFLICT, with both,
   * where the caller has not seen its newest version; WRONG_STATE where the step cannot be taken now. What was approved
   * and is no longer the same to the reader goes back to `replied`, and is marked.
   */
  change(asked: ItemStep, next: NextContent = () => ({})): Promise<RoundItem> {
    return this.database.transaction(async () => {
      const { round, jurisdiction, criterion, step, caller } = asked;
      const { manager } = this.database;
      const current = await this.#locked(asked);
      const before = withoutRow(current);
      if (asked.version !== null && asked.version !== before.version) throw conflict(asked, before);
      const by = personOf(caller);
      const usual = stateAfter(step, before.state, itemName(before));
      const after = asApproved(before, {
        ...before,
        ...next(before),
        version: before.version + 1,
        state: asked.to ?? usual,
        step,
        by,
        reason: asked.reason ?? null,
      });
      const [[closed]] = await manager.query<[readonly { readonly at: Date }[], number]>(
        `UPDATE "round_items" SET "knownUntil" =
           greatest(date_trunc('milliseconds', clock_timestamp()), "knownFrom" + interval '1 millisecond')
         WHERE "row" = $1 RETURNING "knownUntil" AS "at"`,
        [current.row],
      );
      if (!closed) throw new Error(`the row ${current.row} was locked, and is gone`);
      const written = { ...after, by, marks: [...after.marks], knownFrom: closed.at, knownUntil: null };
      await manager.insert(RoundItemEntity, written);
      await this.trail.append({
        person: by,
        action: step,
        round,
        jurisdiction,
        target: criterion,
        before: traced(before),
        after: traced(after),
      });
      return written;
    });
  }

  /** The current row, which nobody else can change until the transaction ends. */
  async #locked(place: ItemPlace): Promise<RoundItemEntity> {
    const { round, jurisdiction, criterion } = place;
    const where = { round, jurisdiction, criterion, knownUntil: IsNull() };
    for (;;) {
      const row = await this.database.manager.findOne(RoundItemEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (row) return row;
      // Whoever waited for another's step finds the row closed, and looks for the one that followed it.
      if (!(await this.database.manager.existsBy(RoundItemEntity, where))) throw noItem(place);
    }
  }

  async #now(): Promise<Date> {
    const [row] = await this.database.manager.query<readonly { at: Date }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`,
    );
    if (!row) throw new Error('the database does not tell the time');
    return row.at;
  }
}

function noItem(place: ItemPlace): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `the round ${place.round} has no item ${itemName(place)}. Its criteria are those of its framework; its places, its subjects and memo rows`,
  );
}

function conflict({ caller, version, yours = null }: ItemStep, theirs: RoundItem): DomainError {
  const shown = seen(caller, theirs);
  return new DomainError(
    'CONFLICT',
    `${itemName(theirs)} was changed meanwhile: you had version ${version ?? 'unknown'}, and it is at version ${theirs.version}. ` +
      'Look at both (details), and send yours again with the newest version, or leave it.',
    [],
    {
      yours: { version, content: yours },
      theirs: shown && {
        version: shown.version,
        state: shown.state,
        step: shown.step,
        by: shown.by,
        content: contentOf(shown),
      },
    },
  );
}

function contentOf({ answer, change, reply, response }: RoundItem): Readonly<Record<string, unknown>> {
  return { answer, change, reply, response };
}
