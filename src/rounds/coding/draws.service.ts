import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { TrailService } from '../../audit/trail.service.js';
import { DomainError } from '../../common/domain-error.js';
import { without } from '../../common/without.js';
import { Database } from '../../database/database.js';
import { criteriaOf } from '../../frameworks/framework.js';
import { draw, type Item } from '../agreement/draw.js';
import { ItemsService } from '../items.service.js';
import { personOf } from '../person-of.js';
import { RoundsService } from '../rounds.service.js';
import { MeetingService } from './meeting.service.js';
import { COMPARERS, seesAs } from './reviewed.js';
import { divergenceOf, type Progress, progressOf, type RoundDraw, turnOf } from './round-draw.js';
import { RoundDrawEntity } from './round-draw.entity.js';

/** A draw as it is asked for. */
export interface DrawAsked {
  readonly round: string;
  readonly seed: number;
  /** The places of the batch; left out: all that the caller reviews and no draw has come to. */
  readonly jurisdictions?: readonly string[];
}

/** A draw, and how far its items have come. */
export interface DrawProgress extends RoundDraw {
  readonly progress: Progress;
}

/** What is coded twice: drawn batch by batch, and kept with all that is needed to draw it again. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailService,
    private readonly rounds: RoundsService,
    private readonly items: ItemsService,
    private readonly meeting: MeetingService,
  ) {}

  /** The draws of a round, in their order. */
  async of(round: string): Promise<readonly RoundDraw[]> {
    const rows = await this.database.manager.find(RoundDrawEntity, { where: { round }, order: { number: 'ASC' } });
    return rows.map((row) => without(row, 'row'));
  }

  /** The draws of a round with how far each has come, at the places where the caller sees both codes. */
  async seen(caller: Caller, round: string): Promise<readonly DrawProgress[]> {
    const isSeen = ({ jurisdiction }: Item): boolean => seesAs(caller, COMPARERS, { round, jurisdiction });
    const draws = (await this.of(round)).map((drawn) => ({ ...drawn, items: drawn.items.filter(isSeen) }));
    return this.#progress(round, draws);
  }

  /**
   * Draws which items of a batch are coded twice. It looks at no answer: whether there is one, and what it says, decides
   * nothing. WRONG_STATE where the round is not coded twice, and where nothing is left to draw; CALL_INVALID on a place
   * that the round does not have; FORBIDDEN on one that the caller does not review.
   */
  draw(caller: Caller, { round: id, seed, jurisdictions }: DrawAsked): Promise<DrawProgress> {
    return this.database.transaction(async () => {
      await this.#lock(id);
      const round = await this.rounds.called(id);
      if (!round.settings.secondCoding) {
        throw new DomainError('WRONG_STATE', `the round ${id} is coded once: it was opened without second coding`);
      }
      const earlier = await this.#progress(id, await this.of(id));
      const criteria = await this.#criteria(id);
      const places = await this.#places(caller, id, jurisdictions);
      const batch = places
        .flatMap((jurisdiction) => criteria.map((criterion): Item => ({ jurisdiction, criterion })))
        .filter((item) => turnOf(earlier, item) === 'undrawn');
      if (batch.length === 0) {
        throw new DomainError(
          'WRONG_STATE',
          `nothing is left to draw of ${places.join(', ')}: a draw has come to every item`,
        );
      }
      const last = earlier.at(-1);
      const drawn = draw(batch, seed, last ? divergenceOf(last.progress) : null);
      const row = {
        ...drawn,
        items: [...drawn.items],
        round: id,
        number: earlier.length + 1,
        jurisdictions: [...new Set(batch.map(({ jurisdiction }) => jurisdiction))],
        criteria: [...new Set(batch.map(({ criterion }) => criterion))],
        by: personOf(caller),
        drawnAt: await this.#now(),
      };
      await this.database.manager.insert(RoundDrawEntity, { ...row });
      await this.trail.append({
        person: personOf(caller),
        action: 'draw-second-coding',
        round: id,
        jurisdiction: null,
        target: String(row.number),
        before: null,
        after: without(row, 'drawnAt', 'by', 'round'),
      });
      return { ...row, progress: { of: drawn.items.length, coded: 0, differing: 0 } };
    });
  }

  async #progress(round: string, draws: readonly RoundDraw[]): Promise<readonly DrawProgress[]> {
    const pairs = await this.meeting.pairs(round);
    const criteria = new Set(await this.#criteria(round));
    return draws.map((drawn) => ({ ...drawn, progress: progressOf(drawn, pairs, criteria) }));
  }

  async #criteria(round: string): Promise<readonly string[]> {
    const { root } = await this.rounds.framework(await this.rounds.called(round));
    return criteriaOf(root).map(({ code }) => code);
  }

  async #places(caller: Caller, round: string, asked: readonly string[] | undefined): Promise<readonly string[]> {
    const there = [...new Set((await this.items.of(round)).map(({ jurisdiction }) => jurisdiction))];
    const unknown = (asked ?? []).filter((place) => !there.includes(place));
    if (unknown.length > 0) {
      throw new DomainError(
        'CALL_INVALID',
        `jurisdictions: ${unknown.join(', ')} is no place of the round ${round}. Its places are ${there.join(', ')}`,
      );
    }
    const isReviewed = (jurisdiction: string): boolean => seesAs(caller, ['reviewer'], { round, jurisdiction });
    const foreign = (asked ?? []).filter((place) => !isReviewed(place));
    if (foreign.length > 0) throw new DomainError('FORBIDDEN', `you do not review ${foreign.join(', ')} in ${round}`);
    return asked ?? there.filter(isReviewed);
  }

  /** Two draws of a round come one after the other. */
  async #lock(round: string): Promise<void> {
    await this.database.manager.query(
      `SELECT "row" FROM "rounds" WHERE "id" = $1 AND "knownUntil" IS NULL FOR UPDATE`,
      [round],
    );
  }

  async #now(): Promise<Date> {
    const [row] = await this.database.manager.query<readonly { at: Date }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`,
    );
    if (!row) throw new Error('the database does not tell the time');
    return row.at;
  }
}
