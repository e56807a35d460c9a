import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { RulingsService } from '../../assessments/rulings.service.js';
import { TrailService } from '../../audit/trail.service.js';
import { canonicalJson } from '../../common/canonical-json.js';
import { DomainError } from '../../common/domain-error.js';
import { without } from '../../common/without.js';
import { Database } from '../../database/database.js';
import { type Criterion, criteriaOf } from '../../frameworks/framework.js';
import { AnsweringService, soundAnswer } from '../answering.service.js';
import { refuseFindings } from '../check-record.js';
import { type ItemAnswer, type ItemPlace } from '../item.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundsService } from '../rounds.service.js';
import { codingSheet, type CodingRow, type OwnCode } from './coding-sheet.js';
import { DrawsService } from './draws.service.js';
import { MeetingService } from './meeting.service.js';
import { turnOf } from './round-draw.js';
import { RoundRulingsService } from './round-rulings.service.js';
import { type SecondCode } from './second-code.js';
import { SecondCodeEntity } from './second-code.entity.js';

type Place = Omit<ItemPlace, 'criterion'>;

/** A code as a second coder writes it. */
export interface CodeGiven extends ItemPlace {
  /** The version of the own code that it follows; 0: there is none yet. */
  readonly version: number;
  /** As a data file would have the answer, without the criterion. */
  readonly code: Readonly<Record<string, unknown>>;
}

/** The digest of a code that the trail holds until both codes are in: it fixes the code and does not tell it. */
export function sealOf({ code, salt }: Pick<SecondCode, 'code' | 'salt'>): string {
  return `sha256:${createHash('sha256').update(canonicalJson({ code, salt })).digest('hex')}`;
}

/** What a second coder does: reads the questions, writes codes, submits them. Nothing here tells of the first coder. */
@Injectable()
export class CodingService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly answering: AnsweringService,
    private readonly draws: DrawsService,
    private readonly meeting: MeetingService,
    private readonly rulings: RulingsService,
    private readonly roundRulings: RoundRulingsService,
  ) {}

  /** The questions of a place that are coded a second time, with the own codes, and what has been settled. */
  async sheet({ round: id, jurisdiction }: Place): Promise<readonly CodingRow[]> {
    const round = await this.rounds.called(id);
    const framework = await this.rounds.framework(round);
    return codingSheet({
      jurisdiction,
      framework,
      criteria: criteriaOf(framework.root),
      draws: await this.draws.of(id),
      codes: await this.#codes({ round: id, jurisdiction }),
      rulings: [...(await this.rulings.of(round.assessment)), ...(await this.roundRulings.of(id))],
      items: await this.items.of(id, jurisdiction),
    });
  }

  /**
   * Writes a draft of a code. NOT_FOUND where the question is not among those to be coded; CALL_INVALID with all that is
   * wrong with it; CONFLICT with both where another version is there; WRONG_STATE once it was submitted.
   */
  async save(caller: Caller, { version, code: given, ...place }: CodeGiven): Promise<OwnCode> {
    const code = await this.#sound(place, given);
    return this.database.transaction(async () => {
      const current = await this.#current(place);
      if ((current?.version ?? 0) !== version) throw conflict(place, version, code, current);
      if (current?.state === 'submitted') throw final(place);
      return this.#write(caller, place, current, { state: 'draft', code });
    });
  }

  /**
   * Submits codes of a place, all or none: those of the criteria, or every draft. A code that was submitted is final.
   * CALL_INVALID with all that cannot be submitted.
   */
  submit(
    caller: Caller,
    { criteria, ...place }: Place & { readonly criteria?: readonly string[] },
  ): Promise<readonly OwnCode[]> {
    return this.database.transaction(async () => {
      const codes = await this.#codes(place);
      const asked = [
        ...new Set(criteria ?? codes.filter(({ state }) => state === 'draft').map(({ criterion }) => criterion)),
      ].sort();
      const problems = asked.flatMap((criterion) => {
        const code = codes.find((each) => each.criterion === criterion);
        if (code?.state === 'draft') return [];
        const why = code ? 'was submitted already' : 'has no code of yours: save one first';
        return [{ argument: 'criteria', message: `${place.jurisdiction}/${criterion} ${why}` }];
      });
      if (problems.length > 0) {
        throw new DomainError('CALL_INVALID', problems.map(({ message }) => message).join('\n'), [], { problems });
      }
      const submitted: OwnCode[] = [];
      for (const criterion of asked) {
        const current = codes.find((each) => each.criterion === criterion);
        if (!current) continue;
        submitted.push(
          await this.#write(caller, { ...place, criterion }, current, { state: 'submitted', code: current.code }),
        );
      }
      await this.meeting.meet(caller, place, asked);
      return submitted;
    });
  }

  /** The question of a place that is to be coded. The same NOT_FOUND whether there is no such item, or it is not drawn. */
  async #asked({ round: id, jurisdiction, criterion }: ItemPlace): Promise<Criterion> {
    const framework = await this.rounds.framework(await this.rounds.called(id));
    const found = criteriaOf(framework.root).find(({ code }) => code === criterion);
    if (found && turnOf(await this.draws.of(id), { jurisdiction, criterion }) === 'twice') return found;
    throw new DomainError(
      'NOT_FOUND',
      `${jurisdiction}/${criterion} is not among the questions that are coded a second time. The query codingSheet lists them`,
    );
  }

  /** A code as the rules of answers have it. What the register of law answers is coded all the same: not in its place. */
  async #sound(place: ItemPlace, given: CodeGiven['code']): Promise<ItemAnswer> {
    const { derive } = await this.#asked(place);
    const context = await this.answering.context(await this.rounds.called(place.round));
    const whole = derive === undefined ? given : { override: 'coded a second time', ...given };
    const { answer, findings } = soundAnswer(place.criterion, whole, context);
    refuseFindings('code', findings);
    if (answer === null) throw new Error('a code without a fault is an answer');
    return without(answer, 'override');
  }

  async #write(
    caller: Caller,
    place: ItemPlace,
    before: SecondCodeEntity | null,
    { state, code }: Pick<SecondCode, 'state' | 'code'>,
  ): Promise<OwnCode> {
    const { manager } = this.database;
    const [by, salt, version] = [personOf(caller), randomUUID(), (before?.version ?? 0) + 1];
    if (before) {
      await manager.query(
        `UPDATE "round_codes" SET "knownUntil" =
           greatest(date_trunc('milliseconds', clock_timestamp()), "knownFrom" + interval '1 millisecond')
         WHERE "row" = $1 AND "knownUntil" IS NULL`,
        [before.row],
      );
    }
    const { round, jurisdiction, criterion } = place;
    const written = await manager.query<readonly object[]>(
      `INSERT INTO "round_codes" ("round", "jurisdiction", "criterion", "version", "state", "code", "by", "salt", "knownFrom")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce(
         (SELECT "knownUntil" FROM "round_codes" WHERE "row" = $9), date_trunc('milliseconds', clock_timestamp())))
       ON CONFLICT DO NOTHING RETURNING "row"`,
      [round, jurisdiction, criterion, version, state, JSON.stringify(code), by, salt, before?.row ?? null],
    );
    if (written.length === 0) throw conflict(place, before?.version ?? 0, code, await this.#current(place));
    await this.trail.append({
      person: by,
      action: state === 'draft' ? 'save-second-code' : 'submit-second-code',
      round,
      jurisdiction,
      target: criterion,
      before: before && { version: before.version, state: before.state, sealed: sealOf(before) },
      after: { version, state, sealed: sealOf({ code, salt }) },
    });
    return { criterion, version, state, answer: code, by };
  }

  /** The current code of an item, which nobody else changes until the transaction ends. */
  async #current({ round, jurisdiction, criterion }: ItemPlace): Promise<SecondCodeEntity | null> {
    return this.database.manager.findOne(SecondCodeEntity, {
      where: { round, jurisdiction, criterion, knownUntil: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async #codes({ round, jurisdiction }: Place): Promise<readonly SecondCodeEntity[]> {
    return this.database.manager.find(SecondCodeEntity, {
      where: { round, jurisdiction, knownUntil: IsNull() },
      order: { criterion: 'ASC' },
    });
  }
}

function final({ jurisdiction, criterion }: ItemPlace): DomainError {
  return new DomainError('WRONG_STATE', `${jurisdiction}/${criterion} was submitted: a code is final then`);
}

function conflict(
  { jurisdiction, criterion }: ItemPlace,
  version: number,
  content: ItemAnswer,
  theirs: SecondCode | null,
): DomainError {
  return new DomainError(
    'CONFLICT',
    `the second code of ${jurisdiction}/${criterion} is at version ${theirs?.version ?? 0}, and you had ${version}. ` +
      'Look at both (details), and send yours again with the newest version, or leave it.',
    [],
    {
      yours: { version, content },
      theirs: theirs && { version: theirs.version, state: theirs.state, by: theirs.by, content: theirs.code },
    },
  );
}
