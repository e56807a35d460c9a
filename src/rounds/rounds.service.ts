import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller, isIn } from '../access/caller.js';
import { ROLES } from '../access/role.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { RegisterService } from '../assessments/register.service.js';
import { subjectsOn } from '../assessments/subjects-on.js';
import { TrailService } from '../audit/trail.service.js';
import { DomainError } from '../common/domain-error.js';
import { without } from '../common/without.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { type Register } from '../files/register.js';
import { type AnswerContext, contextOf } from '../files/rules/answer-context.js';
import { COMPARATOR_RULES, RULES_OF } from '../files/rules-of.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { checkRecord, refuseFindings } from './check-record.js';
import { itemName } from './item.js';
import { ItemsService } from './items.service.js';
import { RoundEntity } from './round.entity.js';
import { personOf } from './person-of.js';
import { type Round, type RoundSettings } from './round.js';
import { ruleRegister } from './rule-register.js';
import { type LastAnswer } from './upgrade/last-answers.js';
import { LastAnswersService } from './upgrade/last-answers.service.js';

/** How a round is asked for: the assessment that it is to become, and how it goes about it. */
export interface RoundAsked {
  readonly assessment: Readonly<Record<string, unknown>>;
  readonly settings: RoundSettings;
  /** Id of an earlier assessment whose answers it begins with. */
  readonly from?: string;
}

/** What of a round changes while it goes on. */
export type RoundChange = Partial<Pick<Round, 'assessment' | 'settings' | 'comparators' | 'deadlines' | 'state'>>;

function withoutRow(entity: RoundEntity): Round {
  return without(entity, 'row');
}

/** What an item begins with where an earlier assessment answers it: a draft, of which nobody has said what changed. */
function draftOf(last: LastAnswer | undefined): { readonly state?: 'draft'; readonly content?: LastAnswer['content'] } {
  return last ? { state: 'draft', content: last.content } : {};
}

/** The rounds: which there are, who is in them, and their opening. */
@Injectable()
export class RoundsService {
  readonly #ruleRegister: () => Promise<Register>;

  constructor(
    private readonly database: Database,
    private readonly items: ItemsService,
    private readonly trail: TrailService,
    private readonly register: RegisterService,
    private readonly instruments: InstrumentsService,
    private readonly assessments: AssessmentsService,
    private readonly lastAnswers: LastAnswersService,
    version: DataVersion,
  ) {
    this.#ruleRegister = version.keep(() => this.#readRuleRegister());
  }

  /** The rounds in which a caller has a role, by id. */
  async of(caller: Caller): Promise<readonly Round[]> {
    const rows = await this.database.manager.find(RoundEntity, {
      where: { knownUntil: IsNull() },
      order: { id: 'ASC' },
    });
    return rows.filter(({ id }) => isIn(caller, ROLES, id)).map(withoutRow);
  }

  /** A round as it is now. NOT_FOUND where there is none of the id. Whoever calls has been let in by a rule. */
  async called(id: string): Promise<Round> {
    const row = await this.database.manager.findOne(RoundEntity, { where: { id, knownUntil: IsNull() } });
    if (!row)
      throw new DomainError('NOT_FOUND', `there is no round "${id}". The query "myRounds" lists those that you are in`);
    return withoutRow(row);
  }

  /** The framework of a round. */
  async framework({ assessment: { framework: name } }: Round): Promise<Framework> {
    const { frameworks } = await this.register.read();
    const found = frameworks.find(({ id, version }) => `${id}@${version}` === name);
    if (!found) throw new DomainError('DATA_INVALID', `the framework ${name} is not loaded. Load its file`);
    return found;
  }

  /** What the rules of data files are asked with: everything that an answer can refer to. */
  ruleRegister(): Promise<Register> {
    return this.#ruleRegister();
  }

  async #readRuleRegister(): Promise<Register> {
    // One after another: within a transaction there is one connection.
    const register = await this.register.read();
    const acts = await this.instruments.all();
    const all = await this.assessments.all();
    return ruleRegister(
      register,
      acts,
      all.map(({ id }) => id),
    );
  }

  /**
   * Opens a round: one item for each of its places and criteria. CALL_INVALID with all that is wrong, or where there is
   * an assessment or a round of this id.
   */
  open(caller: Caller, { assessment: given, settings, from }: RoundAsked): Promise<Round> {
    return this.database.transaction(async () => {
      const [id, person] = [String(given['id']), personOf(caller)];
      const register = await this.ruleRegister();
      const { record, findings } = checkRecord('assessment', given, (assessment) =>
        RULES_OF.assessment.flatMap((rule) => rule(assessment, register, [id])),
      );
      refuseFindings('openRound', findings);
      if (record === null) throw new Error('an assessment without a fault is an assessment');
      await this.#assertNew(id);
      const framework = register.framework(record.framework);
      const groups = register.groups.codes.flatMap((code) => register.groups.get(code) ?? []);
      if (!framework) throw new DomainError('DATA_INVALID', `the framework ${record.framework} is not loaded`);
      const criteria = criteriaOf(framework.root).map(({ code }) => code);
      const places = [...subjectsOn(record, groups), ...(record.memo ?? [])];
      const last = from === undefined ? [] : await this.lastAnswers.of(from, record, { to: framework, places });
      const comparators =
        from === undefined ? [] : await this.#comparatorsOf(from, contextOf(record, framework, register));
      const lastOf = new Map(last.map((each) => [itemName(each), each]));
      const round = await this.#write(
        {
          id,
          version: 1,
          assessment: record,
          settings,
          comparators,
          deadlines: {},
          state: 'open',
          openedBy: person,
        },
        null,
      );
      await this.items.open(
        places.flatMap((jurisdiction) =>
          criteria.map((criterion) => ({
            round: id,
            jurisdiction,
            criterion,
            ...draftOf(lastOf.get(itemName({ jurisdiction, criterion }))),
          })),
        ),
        person,
      );
      await this.trail.append({
        person,
        action: 'open-round',
        round: id,
        jurisdiction: null,
        target: id,
        before: null,
        after: {
          assessment: record,
          settings,
          places,
          framework: record.framework,
          ...(from !== undefined && { from }),
        },
      });
      return round;
    });
  }

  /** Changes what a round is: closes its row and writes the next, with its entry in the trail. Within a transaction. */
  async change(caller: Caller, id: string, action: string, change: RoundChange): Promise<Round> {
    const person = personOf(caller);
    return this.database.transaction(async () => {
      const row = await this.database.manager.findOne(RoundEntity, {
        where: { id, knownUntil: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      const before = row ?? (await this.called(id));
      const now = without({ row: 0, ...before }, 'row', 'knownFrom', 'knownUntil');
      const round = await this.#write({ ...now, ...change, version: before.version + 1 }, before.version);
      const was = Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof RoundChange]]));
      await this.trail.append({
        person,
        action,
        round: id,
        jurisdiction: null,
        target: id,
        before: was,
        after: change,
      });
      return round;
    });
  }

  /** The comparators of an earlier assessment that fit the framework of now. */
  async #comparatorsOf(from: string, context: AnswerContext): Promise<Round['comparators']> {
    const { comparators } = await this.assessments.data(from);
    return comparators.filter((each) => COMPARATOR_RULES.every((rule) => rule(each, context).length === 0));
  }

  async #assertNew(id: string): Promise<void> {
    const rounds = await this.database.manager.find(RoundEntity, {
      select: { row: true, id: true },
      where: { knownUntil: IsNull() },
    });
    if (rounds.some((each) => each.id === id)) {
      throw new DomainError('CALL_INVALID', `there is a round "${id}" already. Name another id`);
    }
    const ids = (await this.assessments.all()).map((each) => each.id);
    if (!ids.includes(id)) return;
    throw new DomainError('CALL_INVALID', `there is an assessment "${id}" already. Name another id`);
  }

  async #write(round: Omit<Round, 'knownFrom' | 'knownUntil'>, replaces: number | null): Promise<Round> {
    const { manager } = this.database;
    const closed =
      replaces === null
        ? await manager.query<readonly { at: Date }[]>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`)
        : (
            await manager.query<[readonly { at: Date }[], number]>(
              `UPDATE "rounds" SET "knownUntil" =
                 greatest(date_trunc('milliseconds', clock_timestamp()), "knownFrom" + interval '1 millisecond')
               WHERE "id" = $1 AND "version" = $2 AND "knownUntil" IS NULL RETURNING "knownUntil" AS "at"`,
              [round.id, replaces],
            )
          )[0];
    const at = closed[0]?.at;
    if (!at)
      throw new DomainError('CONFLICT', `the round ${round.id} was changed meanwhile. Ask for it anew, and try again`);
    const written = { ...round, knownFrom: at, knownUntil: null };
    await manager.insert(RoundEntity, { ...written, comparators: [...written.comparators] });
    return written;
  }
}
