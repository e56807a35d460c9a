import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type LocalisedText } from '../common/localised-text.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { inFileOrder } from './file-order.js';
import { type InstrumentPage, type InstrumentPageAsked, type PageOfPlaceAsked } from './instrument-page.js';
import { InstrumentEntity } from './instrument.entity.js';
import { type Instrument } from './instrument.js';
import { linkActs } from './time/linked-acts.js';
import { type PageFound, pageParameters, pageQuery } from './page-query.js';
import { SubjectsService } from './subjects.service.js';

/** What of the register follows from other acts, by the code of the act. */
interface Links {
  /** The events of the acts to which others add some. */
  readonly events: ReadonlyMap<string, Instrument['events']>;
  readonly implementing: ReadonlyMap<string, readonly Instrument[]>;
}

/** What of an act moves the days of another. */
const LINKING = {
  row: true,
  code: true,
  jurisdiction: true,
  draft: true,
  binding: true,
  gazette: true,
  confidence: true,
  unverified: true,
  events: true,
  relations: true,
  presumed: true,
} as const;

/** How many codes are looked at for the one that was meant. */
const LOOKED_AT = 2000;

/** The acts of the register. A page reads its own acts alone; all of them are kept in memory once they are asked for. */
@Injectable()
export class InstrumentsService {
  readonly #kept: () => Promise<readonly Instrument[]>;
  readonly #links: () => Promise<Links>;

  constructor(
    private readonly database: Database,
    private readonly jurisdictions: JurisdictionsService,
    private readonly subjects: SubjectsService,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#readAll());
    this.#links = version.keep(() => this.#link());
  }

  /** All of them, file by file in the order of their names. */
  all(): Promise<readonly Instrument[]> {
    return this.#kept();
  }

  /** The same acts, with the events that follow from other acts of the register. */
  async linked(acts: readonly Instrument[]): Promise<readonly Instrument[]> {
    const { events } = await this.#links();
    return acts.map((act) => ({ ...act, events: events.get(act.code) ?? act.events }));
  }

  /** The acts that say that they implement an act or are based on it, linked, without their provisions. */
  async implementing(code: string): Promise<readonly Instrument[]> {
    const { implementing } = await this.#links();
    return implementing.get(code) ?? [];
  }

  /** The act with a code. NOT_FOUND with the nearest code where there is none. */
  async called(code: string): Promise<Instrument> {
    const row = await this.database.manager.findOne(InstrumentEntity, { where: { code, ...this.database.known } });
    if (row) return recordIn<Instrument>(row);
    const advice = didYouMean(code, await this.#codesLike(code)) || ' The field "instruments" lists the codes.';
    throw new DomainError('NOT_FOUND', `there is no instrument "${code}".${advice}`);
  }

  /**
   * One page of the acts that match, by the place of their jurisdiction in its file, then their own. An unknown
   * jurisdiction or subject is NOT_FOUND; an act to go on after that there is not, CALL_INVALID.
   */
  async page({ jurisdiction, ...asked }: InstrumentPageAsked): Promise<InstrumentPage> {
    const place = jurisdiction === undefined ? null : await this.jurisdictions.called(jurisdiction);
    const [page] = await this.#pages(place && [place.code], asked);
    if (!page) throw new Error('the query of a page of acts gave none');
    return page[1];
  }

  /** A page of each of these jurisdictions, by code, in as many statements as one page takes. */
  async pagesOf(codes: readonly string[], asked: PageOfPlaceAsked): Promise<ReadonlyMap<string, InstrumentPage>> {
    return new Map(await this.#pages(codes, asked));
  }

  /** The titles of those of the acts that are in the register, by code. */
  async titles(codes: readonly string[]): Promise<ReadonlyMap<string, LocalisedText>> {
    if (codes.length === 0) return new Map();
    const rows = await this.database.manager.query<{ code: string; title: LocalisedText }[]>(
      `SELECT "code", "title" FROM "instruments" i WHERE ${this.database.knownSql('i')} AND "code" = ANY ($1)`,
      [codes],
    );
    return new Map(rows.map(({ code, title }) => [code, title]));
  }

  async #readAll(): Promise<readonly Instrument[]> {
    const rows = await this.database.manager.find(InstrumentEntity, { where: this.database.known });
    return inFileOrder(rows).map((row) => recordIn<Instrument>(row));
  }

  async #link(): Promise<Links> {
    const rows = await this.database.manager.find(InstrumentEntity, {
      select: LINKING,
      where: this.database.known,
    });
    const places = await this.jurisdictions.all();
    const usual = new Map(places.map(({ code, commencement }) => [code, commencement]));
    const acts = rows.map((row) => recordIn<Instrument>(row));
    const linked = linkActs(acts, (jurisdiction) => usual.get(jurisdiction));
    const moved = linked.filter(({ events }, place) => events !== acts[place]?.events);
    const implementing = new Map<string, Instrument[]>();
    for (const act of linked) {
      for (const { type, act: code } of act.relations ?? [])
        if (type === 'implements' || type === 'based-on')
          implementing.set(code, [...(implementing.get(code) ?? []), act]);
    }
    return { events: new Map(moved.map(({ code, events }) => [code, events])), implementing };
  }

  async #pages(
    codes: readonly string[] | null,
    asked: PageOfPlaceAsked,
  ): Promise<readonly (readonly [of: string, InstrumentPage])[]> {
    const subjects = asked.subject === undefined ? null : await this.subjects.withNarrower(asked.subject);
    const parameters = pageParameters(asked, codes, subjects);
    const found = await this.database.manager.query<PageFound[]>(
      pageQuery((alias) => this.database.knownSql(alias)),
      parameters,
    );
    if (found.some(({ hasCursor }) => !hasCursor)) throw noSuchCursor(asked.after);
    const acts = await this.#inRows(found.flatMap(({ rows }) => rows));
    return found.map(({ of, rows, totalCount, unknownCount, before }) => [
      of,
      {
        nodes: rows.flatMap((row) => acts.get(row) ?? []),
        totalCount,
        unknownCount,
        hasNextPage: before + rows.length < totalCount,
        hasPreviousPage: before > 0,
      },
    ]);
  }

  async #inRows(wanted: readonly number[]): Promise<ReadonlyMap<number, Instrument>> {
    if (wanted.length === 0) return new Map();
    const rows = await this.database.manager.find(InstrumentEntity, { where: { row: In(wanted) } });
    return new Map(rows.map((row) => [row.row, recordIn<Instrument>(row)]));
  }

  async #codesLike(code: string): Promise<readonly string[]> {
    const rows = await this.database.manager.query<{ code: string }[]>(
      `SELECT "code" FROM "instruments" i WHERE ${this.database.knownSql('i')} AND upper(left("code", 1)) = upper(left($1, 1))
        AND abs(length("code") - length($1)) <= greatest(1, length($1) / 3) ORDER BY "code" LIMIT ${LOOKED_AT}`,
      [code],
    );
    return rows.map((row) => row.code);
  }
}

function noSuchCursor(after: string | undefined): DomainError {
  return new DomainError(
    'CALL_INVALID',
    `the cursor names "${after}", which is not in the register. Take a cursor from pageInfo.endCursor of the same list, or leave "after" out to begin.`,
  );
}
