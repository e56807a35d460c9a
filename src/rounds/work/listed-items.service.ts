import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { itemName, type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { RoundDataService } from '../round-data.service.js';
import { RoundsService } from '../rounds.service.js';
import { seen, sightOf } from '../sight.js';
import { shownItem, type ShownItem } from '../shown-item.js';
import { type ItemState } from '../states.js';
import { type WorksheetRow } from '../worksheet.js';
import { WorksheetsService } from '../worksheets.service.js';
import { concerns } from './assignment.js';
import { AssignmentsService } from './assignments.service.js';
import { type Look, type LookedAt, looksAt } from './look.js';
import { pillarsOf } from './progress.js';

/** An item in a list: with the pillar that it stands under, and why it wants a look. */
export interface ListedItem extends ShownItem {
  /** Null: its framework does not ask it now. */
  readonly pillar: string | null;
  readonly looks: readonly Look[];
}

/** Which items are wanted. What is left out is whichever. */
export interface ItemsWanted {
  readonly jurisdiction?: string;
  readonly pillar?: string;
  readonly criterion?: string;
  readonly state?: ItemState;
  /** Whoever gave the answer, or is assigned to it. */
  readonly person?: string;
  /** Those that want one of these looks. */
  readonly look?: readonly Look[];
}

/** The items of a round in one list, narrowed by what they are and by what they want. */
@Injectable()
export class ListedItemsService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly data: RoundDataService,
    private readonly assignments: AssignmentsService,
    private readonly worksheets: WorksheetsService,
  ) {}

  /** The items that a caller sees, by jurisdiction and in the order of the framework. */
  async of(caller: Caller, id: string, wanted: ItemsWanted): Promise<readonly ListedItem[]> {
    const round = await this.rounds.called(id);
    const framework = await this.rounds.framework(round);
    const visible = (await this.items.of(id, wanted.jurisdiction)).flatMap((item) => seen(caller, item) ?? []);
    if (visible.length === 0) return [];
    // Of what the caller does not see, nothing is scored either.
    const assessed = await this.data.assessed(round, visible);
    const rows = new Map(this.worksheets.made(assessed, visible).map((row) => [row.code, row]));
    const pillars = pillarsOf(framework);
    const isTheirs = await this.#isTheirs(caller, id, wanted.person);
    const order = criteriaOf(framework.root).map(({ code }) => code);
    return visible
      .filter((item) => fits(item, wanted, pillars) && isTheirs(item))
      .map((item) => ({
        ...shownItem(item),
        pillar: pillars.get(item.criterion) ?? null,
        looks: looksAt({ item, data: assessed.data, ...lookedAt(rows.get(itemName(item))) }),
      }))
      .filter(({ looks }) => wanted.look === undefined || wanted.look.some((look) => looks.includes(look)))
      .sort(
        (one, other) =>
          (one.jurisdiction < other.jurisdiction ? -1 : one.jurisdiction > other.jurisdiction ? 1 : 0) ||
          order.indexOf(one.criterion) - order.indexOf(other.criterion),
      );
  }

  /** Who answered and who is assigned, assessors know; others know what is their own. */
  async #isTheirs(caller: Caller, round: string, person?: string): Promise<(item: RoundItem) => boolean> {
    if (person === undefined) return () => true;
    const all = (await this.assignments.in(round)).filter((assignment) => assignment.person === person);
    return (item) => {
      const isKnown = person === caller.person || sightOf(caller, item) === 'assessor';
      const isAssigned = all.some(
        (assignment) =>
          assignment.role !== 'second-coder' &&
          assignment.jurisdiction === item.jurisdiction &&
          concerns(assignment, item.criterion),
      );
      return isKnown && (item.author === person || isAssigned);
    };
  }
}

function lookedAt(row: WorksheetRow | undefined): Pick<LookedAt, 'settled' | 'digest'> {
  return { settled: row?.settled ?? null, digest: row?.digest ?? null };
}

function fits(item: RoundItem, wanted: ItemsWanted, pillars: ReadonlyMap<string, string>): boolean {
  return (
    (wanted.criterion === undefined || item.criterion === wanted.criterion) &&
    (wanted.state === undefined || item.state === wanted.state) &&
    (wanted.pillar === undefined || pillars.get(item.criterion) === wanted.pillar)
  );
}
