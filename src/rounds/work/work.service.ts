import { Injectable } from '@nestjs/common';
import { type Caller, hasRole } from '../../access/caller.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { CodingService } from '../coding/coding.service.js';
import { type RoundItem } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundsService } from '../rounds.service.js';
import { seen, sightOf } from '../sight.js';
import { ThreadsService } from '../threads/threads.service.js';
import { type Assignment, byDue, concerns, taskOf, type Work } from './assignment.js';
import { AssignmentsService } from './assignments.service.js';
import { countStates, pillarsOf, type Progress, progressBy } from './progress.js';

/** How far a round is, as far as somebody sees it. */
export interface RoundProgress {
  readonly jurisdictions: readonly Progress[];
  readonly pillars: readonly Progress[];
  readonly people: readonly Progress[];
}

/** What there is to do, and how much of it is done. */
@Injectable()
export class WorkService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly coding: CodingService,
    private readonly threads: ThreadsService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** What is the caller's to do, by due date, in every round: what they are assigned, and what they are asked. */
  async mine(caller: Caller): Promise<readonly Work[]> {
    const work: Work[] = [];
    for (const assignment of await this.assignments.of(personOf(caller))) {
      if (!hasRole(caller, [assignment.role], assignment)) continue;
      work.push(
        ...(await (assignment.role === 'second-coder' ? this.#toCode(assignment) : this.#toDo(caller, assignment))),
      );
    }
    for (const { id } of await this.rounds.of(caller)) work.push(...(await this.#asked(caller, id)));
    return work.sort(byDue);
  }

  /**
   * How far a round is: of the items that the caller sees, by jurisdiction and pillar; by person, the assignments at the
   * places where they assess, and their own. Of a second coder only who sees both codes is told, and the coder.
   */
  async progress(caller: Caller, id: string): Promise<RoundProgress> {
    const framework = await this.rounds.framework(await this.rounds.called(id));
    const order = criteriaOf(framework.root).map(({ code }) => code);
    const all = (await this.items.of(id)).flatMap((item) => seen(caller, item) ?? []);
    const items = all.filter(({ criterion }) => order.includes(criterion));
    const pillars = pillarsOf(framework);
    const inOrder = [...items].sort((one, other) => order.indexOf(one.criterion) - order.indexOf(other.criterion));
    return {
      jurisdictions: progressBy(all, ({ jurisdiction }) => jurisdiction),
      pillars: progressBy(inOrder, ({ criterion }) => pillars.get(criterion) ?? criterion),
      people: await this.#people(caller, id, all),
    };
  }

  async #people(caller: Caller, round: string, items: readonly RoundItem[]): Promise<readonly Progress[]> {
    const told = (await this.assignments.in(round)).filter((assignment) => isTold(caller, assignment));
    const groups = new Map<string, { readonly assignment: Assignment; readonly states: string[] }>();
    for (const assignment of told) {
      const { person, role } = assignment;
      const group = groups.get(`${person} ${role}`) ?? { assignment, states: [] };
      group.states.push(...(await this.#statesOf(assignment, items)));
      groups.set(`${person} ${role}`, group);
    }
    return [...groups.values()].map(({ assignment: { person, role }, states }) => ({
      code: person,
      role,
      of: states.length,
      states: countStates(states),
    }));
  }

  async #statesOf(assignment: Assignment, items: readonly RoundItem[]): Promise<readonly string[]> {
    const { jurisdiction } = assignment;
    if (assignment.role === 'second-coder') {
      const rows = await this.coding.sheet(assignment);
      return rows.flatMap(({ criterion, own }) => (concerns(assignment, criterion) ? [own?.state ?? 'empty'] : []));
    }
    return items
      .filter((item) => item.jurisdiction === jurisdiction && concerns(assignment, item.criterion))
      .map(({ state }) => state);
  }

  async #toDo(caller: Caller, assignment: Assignment): Promise<readonly Work[]> {
    const { round, jurisdiction, role, due } = assignment;
    const items = (await this.items.of(round, jurisdiction)).flatMap((item) => seen(caller, item) ?? []);
    return items.flatMap((item) => {
      const { criterion, state } = item;
      const task = concerns(assignment, criterion) ? taskOf(role, item) : null;
      return task === null ? [] : [{ round, jurisdiction, criterion, role, task, state, due, thread: null }];
    });
  }

  async #toCode(assignment: Assignment): Promise<readonly Work[]> {
    const { round, jurisdiction, role, due } = assignment;
    const rows = await this.coding.sheet({ round, jurisdiction });
    return rows
      .filter(({ criterion, own }) => concerns(assignment, criterion) && own?.state !== 'submitted')
      .map(({ criterion }) => ({ round, jurisdiction, criterion, role, task: 'code', state: null, due, thread: null }));
  }

  async #asked(caller: Caller, round: string): Promise<readonly Work[]> {
    const wanted = { round, jurisdiction: null, criterion: null, state: 'open', isOverdue: null } as const;
    const open = await this.threads.of(caller, wanted);
    return open.flatMap(({ id, jurisdiction, criterion, addressee: role, deadline: due }) =>
      role !== null && hasRole(caller, [role], { round, jurisdiction })
        ? [{ round, jurisdiction, criterion, role, task: 'clarify' as const, state: null, due, thread: id }]
        : [],
    );
  }
}

/** Whether a caller is told how far somebody is. */
function isTold(caller: Caller, assignment: Assignment): boolean {
  if (assignment.person === caller.person) return sightOf(caller, assignment) !== 'none';
  if (sightOf(caller, assignment) !== 'assessor') return false;
  return assignment.role !== 'second-coder' || hasRole(caller, ['reviewer', 'publisher', 'administrator'], assignment);
}
