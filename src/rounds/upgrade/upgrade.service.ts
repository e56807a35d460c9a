import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Caller, hasRole } from '../../access/caller.js';
import { type Role } from '../../access/role.js';
import { MappingsService } from '../../assessments/mappings.service.js';
import { withOverrides } from '../../assessments/overrides.js';
import { RegisterService } from '../../assessments/register.service.js';
import { TrailService } from '../../audit/trail.service.js';
import { DomainError } from '../../common/domain-error.js';
import { Database } from '../../database/database.js';
import { assessmentUnder, carriedComparators, laterOf } from '../../files/upgrade/carried-records.js';
import { type Aside } from '../../files/upgrade/aside.js';
import { type FrameworkDiff } from '../../frameworks/diff/framework-diff.js';
import { type Framework } from '../../frameworks/framework.js';
import { erratumOf } from '../../releases/erratum.js';
import { type Correction } from '../../releases/release.js';
import { itemName, type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundDataService } from '../round-data.service.js';
import { RoundItemEntity } from '../round-item.entity.js';
import { type Round } from '../round.js';
import { RoundsService } from '../rounds.service.js';
import { sightOf } from '../sight.js';
import { type ItemState } from '../states.js';
import { WorksheetsService } from '../worksheets.service.js';
import { type WorksheetRow } from '../worksheet.js';
import { RoundUpgradeEntity } from './round-upgrade.entity.js';
import { type RoundUpgrade, type ReopenedCode, type TouchedItem } from './round-upgrade.js';
import { SecondCodesService } from './second-codes.service.js';
import { contentOf, itemsAfter, planUpgrade, type UpgradePlan } from './upgrade-plan.js';

export const UPGRADERS = ['reviewer', 'publisher', 'administrator'] as const satisfies readonly Role[];

/** What an upgrade of a round would do. */
export interface RoundPreview extends UpgradePlan {
  readonly round: string;
  readonly framework: Framework;
  readonly aside: readonly Aside[];
  readonly moved: readonly Correction[];
}

/** What an upgrade, or the undoing of one, did. */
export interface DoneUpgrade {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly touched: readonly TouchedItem[];
}

interface Prepared {
  readonly plan: UpgradePlan;
  readonly round: Round;
  readonly items: readonly RoundItem[];
  readonly under: Pick<Round, 'assessment' | 'comparators'>;
  readonly framework: Framework;
  readonly aside: readonly Aside[];
}

/** Rounds under other versions of their frameworks: looked at, moved, moved back. */
@Injectable()
export class UpgradeService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly roundData: RoundDataService,
    private readonly worksheets: WorksheetsService,
    private readonly register: RegisterService,
    private readonly mappings: MappingsService,
    private readonly trail: TrailService,
    private readonly codes: SecondCodesService,
  ) {}

  /** What another version does to a round. CALL_INVALID where there is no such version, or it is the round's. */
  async preview(caller: Caller, id: string, to: string): Promise<RoundPreview> {
    const { plan, round, items, under, framework, aside } = await this.#prepared(caller, id, to);
    const [before, after] = [
      await this.roundData.assessed(round, items),
      await this.roundData.assessed({ ...round, ...under }, itemsAfter(items, plan)),
    ];
    return { ...plan, round: id, framework, aside, moved: erratumOf(before.board, after.board) };
  }

  /** Moves a round to another version, in one transaction. As `preview`; WRONG_STATE where something is released. */
  upgrade(caller: Caller, id: string, to: string): Promise<DoneUpgrade> {
    return this.database.transaction(async () => {
      const { plan, round, items, under, framework } = await this.#prepared(caller, id, to);
      const { from } = plan.diff;
      const rows = await this.worksheets.rows(id);
      const touched: TouchedItem[] = [];
      const versions = new Map(items.map((item) => [itemName(item), item.version]));
      const opened = plan.moves.filter(({ step }) => step === 'open');
      for (const { jurisdiction, criterion, step, to: state, content, reason } of plan.moves) {
        if (step === 'open') continue;
        const before = versions.get(itemName({ jurisdiction, criterion })) ?? null;
        const place = { round: id, jurisdiction, criterion };
        const asked = { ...place, caller, version: before, step, reason, to: state };
        const { version } = await this.items.change(asked, () => content);
        touched.push({ jurisdiction, criterion, before, after: version });
      }
      await this.items.open(
        opened.map(({ jurisdiction, criterion, to: state, content }) => ({
          round: id,
          jurisdiction,
          criterion,
          state,
          content,
        })),
        personOf(caller),
      );
      for (const { jurisdiction, criterion } of opened)
        touched.push({ jurisdiction, criterion, before: null, after: 1 });
      await this.rounds.change(caller, id, 'upgrade-round', under);
      touched.push(...(await this.#rebound(caller, id, rows, plan.diff)));
      const merged = mergedTouches(touched);
      const codes = await this.codes.reopen(caller, id, plan, framework);
      await this.#keep(caller, { round, from, to, touched: merged, codes });
      return { round: id, from, to, touched: merged };
    });
  }

  /**
   * Undoes the last upgrade of a round: every item that it touched is as it was. WRONG_STATE where there is none, or an
   * item was changed since: that would be lost.
   */
  undo(caller: Caller, id: string): Promise<DoneUpgrade> {
    return this.database.transaction(async () => {
      const round = await this.rounds.called(id);
      const items = await this.items.of(id);
      assertWhole(caller, id, items);
      const { manager } = this.database;
      const last = await manager.findOne(RoundUpgradeEntity, {
        where: { round: id, undone: IsNull() },
        order: { row: 'DESC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!last)
        throw new DomainError('WRONG_STATE', `the round ${id} was never upgraded, so there is nothing to undo`);
      const { from, to, touched, before } = last;
      const now = new Map(items.map((item) => [itemName(item), item]));
      const changed = touched.filter((item) => now.get(itemName(item))?.version !== item.after);
      if (changed.length > 0) throw changedSince(changed, from, to);
      const old = await this.#versions(id, touched);
      const undone: TouchedItem[] = [];
      for (const { jurisdiction, criterion, after } of [...touched].reverse()) {
        const current = now.get(itemName({ jurisdiction, criterion }));
        const was = old.get(itemName({ jurisdiction, criterion }));
        const state = was?.state ?? 'set-aside';
        const step = state === 'set-aside' ? 'set-aside' : current?.state === 'set-aside' ? 'restore' : 'carry';
        const place = { round: id, jurisdiction, criterion };
        const reason = `the upgrade from ${from} to ${to} was undone`;
        const { version } = await this.items.change(
          { ...place, caller, version: after, step, reason, to: state },
          (item) => contentOf(was ?? item),
        );
        undone.push({ jurisdiction, criterion, before: after, after: version });
      }
      await this.codes.giveBack(caller, id, before.codes);
      const { assessment, comparators } = before;
      await this.rounds.change(caller, round.id, 'undo-upgrade', { assessment, comparators });
      await manager.query(`UPDATE "round_upgrades" SET "undone" = clock_timestamp() WHERE "row" = $1`, [last.row]);
      return { round: id, from: to, to: from, touched: undone };
    });
  }

  async #prepared(caller: Caller, id: string, to: string): Promise<Prepared> {
    const [round, items] = [await this.rounds.called(id), await this.items.of(id)];
    assertWhole(caller, id, items);
    const { frameworks } = await this.register.read();
    const names = frameworks.map(({ id: name, version }) => `${name}@${version}`);
    withOverrides(round.assessment, { framework: to }, names);
    if (round.assessment.framework === to) {
      throw new DomainError(
        'CALL_INVALID',
        `the round ${id} is by ${to} already. Versions that are loaded: ${names.join(', ')}`,
      );
    }
    assertOpen(round, items);
    const [from, framework] = [round.assessment.framework, to].map((name) => frameworks[names.indexOf(name)]);
    if (!from || !framework)
      throw new DomainError('DATA_INVALID', `${round.assessment.framework} is not loaded. Load its file`);
    const mappings = await this.mappings.all();
    const stateBefore = await this.#statesBefore(id, items);
    const plan = planUpgrade({ items, from, to: framework, mappings, stateBefore });
    const own = assessmentUnder(round.assessment, 'assessment', framework, plan.diff);
    const beside = carriedComparators(round.comparators, 'comparators', laterOf(framework, plan.diff));
    const under = { assessment: own.record, comparators: beside.kept };
    return { plan, round, items, under, framework, aside: [...own.aside, ...beside.aside] };
  }

  /** The states from which items were set aside. */
  async #statesBefore(round: string, items: readonly RoundItem[]): Promise<(item: RoundItem) => ItemState> {
    const aside = items.filter(({ state }) => state === 'set-aside');
    const before = aside.map((item) => ({ ...item, before: item.version - 1 }));
    const old = await this.#versions(round, before);
    return (item) => old.get(itemName(item))?.state ?? 'empty';
  }

  /** Items in the versions that they had before; those that had none are left out. */
  async #versions(
    round: string,
    places: readonly Pick<TouchedItem, 'jurisdiction' | 'criterion' | 'before'>[],
  ): Promise<ReadonlyMap<string, RoundItem>> {
    const wanted = new Map(
      places.flatMap((place) => (place.before === null ? [] : [[itemName(place), place.before] as const])),
    );
    if (wanted.size === 0) return new Map();
    const versions = [...new Set(wanted.values())];
    const criteria = [...new Set(places.map(({ criterion }) => criterion))];
    const rows = await this.database.manager.find(RoundItemEntity, {
      where: { round, version: In(versions), criterion: In(criteria) },
    });
    return new Map(rows.flatMap((row) => (wanted.get(itemName(row)) === row.version ? [[itemName(row), row]] : [])));
  }

  /**
   * Approvals of what is the same under the later version are bound to its digest there; where what an answer comes to
   * is otherwise, they do not hold any more.
   */
  async #rebound(
    caller: Caller,
    round: string,
    before: readonly WorksheetRow[],
    { to, nodes }: FrameworkDiff,
  ): Promise<readonly TouchedItem[]> {
    const isOf = new Map(nodes.flatMap(({ was, is }) => (was === null ? [] : [[was, is] as const])));
    const old = new Map(
      before.map((row) => [itemName({ ...row, criterion: isOf.get(row.criterion) ?? row.criterion }), row]),
    );
    const touched: TouchedItem[] = [];
    for (const row of await this.worksheets.rows(round)) {
      const { item, digest, code } = row;
      const was = old.get(code);
      const { jurisdiction, criterion, version, approval, marks } = item;
      if (item.state !== 'approved' || approval === null || approval.digest === digest) continue;
      const isSame = was !== undefined && was.digest === approval.digest && countsSame(was, row);
      const why = `what it comes to under ${to} is otherwise`;
      const reason = isSame ? `question, scale and points are the same in ${to}` : why;
      const content = isSame
        ? { approval: { ...approval, digest } }
        : { approval: null, marks: [...marks, { kind: 'void' as const, code: approval.digest, reason }] };
      const state = isSame ? ('approved' as const) : ('replied' as const);
      const asked = { round, jurisdiction, criterion, caller, version, step: 'carry' as const, reason, to: state };
      const { version: after } = await this.items.change(asked, () => content);
      touched.push({ jurisdiction, criterion, before: version, after });
    }
    return touched;
  }

  async #keep(
    caller: Caller,
    {
      round,
      from,
      to,
      touched,
      codes,
    }: Omit<RoundUpgrade, 'round' | 'by' | 'at' | 'before' | 'undone'> & {
      readonly round: Round;
      readonly codes: readonly ReopenedCode[];
    },
  ): Promise<void> {
    const { assessment, comparators, id } = round;
    const by = personOf(caller);
    await this.database.manager.query(
      `INSERT INTO "round_upgrades" ("round", "from", "to", "by", "before", "touched", "at")
       VALUES ($1, $2, $3, $4, $5, $6, date_trunc('milliseconds', clock_timestamp()))`,
      [id, from, to, by, JSON.stringify({ assessment, comparators, codes }), JSON.stringify(touched)],
    );
    const opened = touched.filter(({ before }) => before === null).map(itemName);
    if (opened.length === 0) return;
    const after = { framework: to, items: opened };
    await this.trail.append({
      person: by,
      action: 'open-items',
      round: id,
      jurisdiction: null,
      target: id,
      before: null,
      after,
    });
  }
}

/** Each item once: from the version before the first change to the one after the last. */
function mergedTouches(touched: readonly TouchedItem[]): readonly TouchedItem[] {
  const byName = new Map<string, TouchedItem>();
  for (const each of touched) {
    const first = byName.get(itemName(each));
    byName.set(itemName(each), first ? { ...each, before: first.before } : each);
  }
  return [...byName.values()];
}

/** Whether an answer counts the same: same value, same points, as sure. */
function countsSame({ settled: one }: WorksheetRow, { settled: other }: WorksheetRow): boolean {
  const told = ({ origin, value, missing, candidates, points, unverified }: WorksheetRow['settled']): string =>
    JSON.stringify([origin, value, missing, candidates, points, unverified]);
  return told(one) === told(other);
}

/** An upgrade touches every place of a round, and shows what is answered there. */
function assertWhole(caller: Caller, round: string, items: readonly RoundItem[]): void {
  for (const jurisdiction of new Set(items.map((item) => item.jurisdiction))) {
    const place = { round, jurisdiction };
    if (hasRole(caller, UPGRADERS, place) && sightOf(caller, place) === 'assessor') continue;
    throw new DomainError(
      'FORBIDDEN',
      `another version touches every place of the round ${round}: it takes the role of ${UPGRADERS.join(' or ')} in all of them`,
    );
  }
}

function assertOpen({ id, state }: Round, items: readonly RoundItem[]): void {
  if (state === 'open' && items.every((item) => item.state !== 'released')) return;
  throw new DomainError(
    'WRONG_STATE',
    `what the round ${id} released keeps its version. Open another round with its answers (openRound with from: "${id}")`,
  );
}

function changedSince(changed: readonly TouchedItem[], from: string, to: string): DomainError {
  const names = changed.map(itemName);
  const told = names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
  return new DomainError(
    'WRONG_STATE',
    `nothing was undone: since the upgrade to ${to}, ${told} changed, and that would be lost. Upgrade the round to ${from} instead, which carries what was changed`,
    [],
    { items: names },
  );
}
