import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { TrailService } from '../../audit/trail.service.js';
import { dateFault } from '../../common/date-fault.js';
import { DomainError } from '../../common/domain-error.js';
import { Database } from '../../database/database.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { type Assignment } from './assignment.js';
import { RoundAssignmentEntity } from './round-assignment.entity.js';

/** Of whom an assignment is: at most one stands at a time. */
export type AssignmentKey = Pick<Assignment, 'round' | 'jurisdiction' | 'person' | 'role'>;

/** Who is to do what, where, by when. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly items: ItemsService,
    private readonly trail: TrailService,
  ) {}

  /** The assignments that stand in a round, by place and person. */
  in(round: string): Promise<readonly Assignment[]> {
    return this.#current({ round });
  }

  /** What somebody is assigned, in every round. */
  of(person: string): Promise<readonly Assignment[]> {
    return this.#current({ person });
  }

  /**
   * Gives somebody something to do; it takes the place of what they were given in that role there. CALL_INVALID where
   * they do not have the role, or the round does not have the criteria; NOT_FOUND where it does not have the place.
   */
  assign(caller: Caller, assignment: Assignment): Promise<Assignment> {
    return this.database.transaction(async () => {
      await this.#check(assignment);
      const before = await this.#close(assignment);
      const by = personOf(caller);
      const row = { ...assignment, by, knownFrom: before?.knownUntil ?? (await this.#now()), knownUntil: null };
      await this.database.manager.insert(RoundAssignmentEntity, row);
      await this.#trace(caller, 'assign', assignment, before, assignment);
      return assignment;
    });
  }

  /** Takes away what somebody was given to do. NOT_FOUND where they have nothing in that role there. */
  unassign(caller: Caller, key: AssignmentKey): Promise<Assignment> {
    return this.database.transaction(async () => {
      const before = await this.#close(key);
      if (!before) {
        throw new DomainError('NOT_FOUND', `${key.person} has nothing to do as ${key.role} at ${key.jurisdiction}.`);
      }
      await this.#trace(caller, 'unassign', key, before, null);
      return before;
    });
  }

  #current(where: Partial<AssignmentKey>): Promise<readonly Assignment[]> {
    return this.database.manager.find(RoundAssignmentEntity, {
      where: { ...where, knownUntil: IsNull() },
      order: { round: 'ASC', jurisdiction: 'ASC', role: 'ASC', row: 'ASC' },
    });
  }

  async #check({ round, jurisdiction, person, role, criteria, due }: Assignment): Promise<void> {
    const items = await this.items.of(round, jurisdiction);
    if (items.length === 0) throw new DomainError('NOT_FOUND', `the round ${round} has no place ${jurisdiction}.`);
    const known = items.map(({ criterion }) => criterion);
    const strange = (criteria ?? []).filter((code) => !known.includes(code));
    const faults = [
      ...(strange.length > 0
        ? [`criteria: ${round} does not ask ${strange.join(', ')}. It asks ${known.join(', ')}.`]
        : []),
      ...(due !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(due) || dateFault(due) !== null)
        ? [`due: "${due}" is no day such as 2026-12-15.`]
        : []),
      ...((await this.#has({ round, jurisdiction, person, role }))
        ? []
        : [`person: ${person} is not ${role} at ${jurisdiction}. Grant the role first (grantRole).`]),
    ];
    if (faults.length > 0) throw new DomainError('CALL_INVALID', faults.join('\n'));
  }

  async #has({ round, jurisdiction, person, role }: AssignmentKey): Promise<boolean> {
    const found = await this.database.manager.query<unknown[]>(
      `SELECT FROM "role_grants" WHERE "person" = $1 AND "role" = $2 AND "knownUntil" IS NULL
         AND ("round" IS NULL OR "round" = $3) AND ("jurisdiction" IS NULL OR "jurisdiction" = $4) LIMIT 1`,
      [person, role, round, jurisdiction],
    );
    return found.length > 0;
  }

  /** Closes the assignment that stands, and gives it back; null: there is none. */
  async #close({ round, jurisdiction, person, role }: AssignmentKey): Promise<RoundAssignmentEntity | null> {
    const { manager } = this.database;
    const row = await manager.findOne(RoundAssignmentEntity, {
      where: { round, jurisdiction, person, role, knownUntil: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) return null;
    const [closed] = await manager.query<[readonly { readonly at: Date }[], number]>(
      `UPDATE "round_assignments" SET "knownUntil" =
         greatest(date_trunc('milliseconds', clock_timestamp()), "knownFrom" + interval '1 millisecond')
       WHERE "row" = $1 RETURNING "knownUntil" AS "at"`,
      [row.row],
    );
    return { ...row, knownUntil: closed[0]?.at ?? null };
  }

  #trace(
    caller: Caller,
    action: string,
    key: AssignmentKey,
    before: Assignment | null,
    after: Assignment | null,
  ): Promise<void> {
    const { round, jurisdiction, person } = key;
    const told = (one: Assignment | null): unknown => one && { role: one.role, criteria: one.criteria, due: one.due };
    const content = { before: told(before), after: told(after) };
    return this.trail.append({ person: caller.person, action, round, jurisdiction, target: person, ...content });
  }

  async #now(): Promise<Date> {
    const [row] = await this.database.manager.query<readonly { at: Date }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`,
    );
    if (!row) throw new Error('the database does not tell the time');
    return row.at;
  }
}
