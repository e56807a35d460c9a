import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { type Moment } from '../database/database.js';
import { KnownAt } from '../database/known-at.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { CoverageService } from './coverage/coverage.service.js';
import { type LegalDate } from '../common/legal-date.js';
import { gather } from './gather.js';
import { type InstrumentPage, type InstrumentPageAsked, type PageOfPlaceAsked } from './instrument-page.js';
import { type Instrument } from './instrument.js';
import { InstrumentsService } from './instruments.service.js';
import { ladderOf, type RungFound } from './time/ladder.js';
import {
  actsNamedIn,
  listCoverage,
  type ListedCoverage,
  type ListedInstrument,
  type ListedProvision,
  listChanges,
  type ListedChange,
  type ListedWordingOn,
  listInstrument,
  listWordings,
  type Names,
} from './listed-instrument.js';
import { SubjectsService } from './subjects.service.js';

type PageOfPlace = (code: string) => Promise<InstrumentPage<ListedInstrument> | undefined>;

const NOTHING: InstrumentPage<never> = {
  nodes: [],
  totalCount: 0,
  unknownCount: 0,
  hasNextPage: false,
  hasPreviousPage: false,
};

/** Acts and searches with the names of all that they refer to, read for a whole list at once. */
@Injectable()
export class ListedInstrumentsService {
  readonly #vocabulary: () => Promise<Pick<Names, 'jurisdictions' | 'subjects'>>;
  /** Pages of jurisdictions that are being gathered, by what is asked of each. */
  readonly #gathering = new Map<string, PageOfPlace>();
  /** Of acts that were listed as they were known before: when. What is asked of them later is of the same time. */
  readonly #moments = new WeakMap<Instrument, Moment>();

  constructor(
    private readonly instruments: InstrumentsService,
    private readonly coverages: CoverageService,
    private readonly jurisdictions: JurisdictionsService,
    private readonly subjects: SubjectsService,
    version: DataVersion,
    private readonly knownAt: KnownAt,
  ) {
    this.#vocabulary = version.keep(async () => ({
      jurisdictions: new Map((await this.jurisdictions.all()).map((each) => [each.code, each])),
      subjects: new Map((await this.subjects.all()).map((each) => [each.code, each])),
    }));
  }

  /** The act with a code, as it is known or was. NOT_FOUND with the nearest code where there is none. */
  called(code: string, knownAt?: string): Promise<ListedInstrument> {
    return this.knownAt.read(knownAt, async () => {
      const [act] = await this.list([await this.instruments.called(code)]);
      if (!act) throw new Error(`the act ${code} was not listed`);
      return act;
    });
  }

  /** The acts, in their order, with what follows from others. */
  async list(found: readonly Instrument[]): Promise<readonly ListedInstrument[]> {
    const acts = await this.instruments.linked(found);
    const names = await this.#names(acts);
    const { moment } = this.knownAt;
    if (moment !== null) for (const act of acts) this.#moments.set(act, moment);
    return acts.map((act) => listInstrument(act, names));
  }

  /** What amendments made of the provisions of an act. */
  changes(listed: ListedInstrument): Promise<readonly ListedChange[]> {
    return this.#then(listed, async () => listChanges(listed, await this.#vocabulary()));
  }

  /** The wordings of a provision that may hold on a date. */
  wordings(provision: ListedProvision, date: LegalDate): Promise<readonly ListedWordingOn[]> {
    return this.#then(provision, async () => listWordings(provision, date, await this.#vocabulary()));
  }

  /** How far an act has come on a date. */
  ladder({ act, usual }: ListedInstrument, date: LegalDate): Promise<readonly RungFound[]> {
    return this.#then({ act }, async () =>
      ladderOf({ act, acts: await this.instruments.implementing(act.code), usual, date }),
    );
  }

  /** One page of the acts that match, as they are known or were. */
  page({ knownAt, ...asked }: InstrumentPageAsked): Promise<InstrumentPage<ListedInstrument>> {
    return this.knownAt.read(knownAt, async () => {
      const page = await this.instruments.page(asked);
      return { ...page, nodes: await this.list(page.nodes) };
    });
  }

  /** One page of the acts of a jurisdiction; the same asked of others at the same time is read with it. */
  async pageOf(code: string, asked: PageOfPlaceAsked): Promise<InstrumentPage<ListedInstrument>> {
    const key = JSON.stringify(Object.entries(asked).sort());
    const pageOf = this.#gathering.get(key) ?? this.#gather(key, asked);
    return (await pageOf(code)) ?? NOTHING;
  }

  /** The searches of a jurisdiction, or those of them that were for a subject or a narrower one. */
  async coverage(code: string, subject: string | undefined): Promise<readonly ListedCoverage[]> {
    const names = await this.#vocabulary();
    const wanted = subject === undefined ? null : new Set(await this.subjects.withNarrower(subject));
    const coverage = await this.coverages.of(code);
    return coverage
      .filter(({ subjects }) => wanted === null || subjects.some((each) => wanted.has(each)))
      .map((each) => listCoverage(each, names));
  }

  /** Those of the provisions that are on a subject or a narrower one; all where none is named. */
  async provisionsOn(
    provisions: readonly ListedProvision[],
    subject: string | undefined,
  ): Promise<readonly ListedProvision[]> {
    const [first] = provisions;
    if (subject === undefined || first === undefined) return provisions;
    const wanted = new Set(await this.#then(first, () => this.subjects.withNarrower(subject)));
    return provisions.filter((provision) => provision.subject !== null && wanted.has(provision.subject.code));
  }

  /** Runs work as of the time that an act was listed as of. */
  #then<T>({ act }: Pick<ListedInstrument, 'act'>, work: () => Promise<T>): Promise<T> {
    const moment = this.#moments.get(act);
    return moment === undefined ? work() : this.knownAt.again(moment, work);
  }

  #gather(key: string, asked: PageOfPlaceAsked): PageOfPlace {
    const pageOf = gather<string, InstrumentPage<ListedInstrument>>(
      async (codes) => {
        const pages = await this.instruments.pagesOf(codes, asked);
        const acts = await this.list([...pages.values()].flatMap(({ nodes }) => nodes));
        const listed = new Map(acts.map((act) => [act.code, act]));
        return new Map(
          [...pages].map(([code, page]) => [
            code,
            { ...page, nodes: page.nodes.flatMap((act) => listed.get(act.code) ?? []) },
          ]),
        );
      },
      (work) =>
        setImmediate(() => {
          this.#gathering.delete(key);
          work();
        }),
    );
    this.#gathering.set(key, pageOf);
    return pageOf;
  }

  async #names(acts: readonly Instrument[]): Promise<Names> {
    const named = new Set(acts.flatMap(actsNamedIn));
    return { ...(await this.#vocabulary()), titles: await this.instruments.titles([...named]) };
  }
}
