import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/domain-error.js';
import { DataVersion } from '../../database/data-version.js';
import { JurisdictionsService } from '../../jurisdictions/jurisdictions.service.js';
import { CoverageService } from './coverage.service.js';
import { type CoverageGridPart, type PartOfGrid } from './coverage-grid-part.js';
import { coverageGrid, type GridAsked, type GridData, usualGrid } from './coverage-grid.js';
import { InstrumentsService } from '../instruments.service.js';
import { linkActs } from '../time/linked-acts.js';
import { SubjectsService } from '../subjects.service.js';

/** The most years of a grid, so that a slip of a digit is no heavy work. */
const MOST_YEARS = 100;

/** The grid of what was searched, worked out from the register, which is kept in memory while the data are the same. */
@Injectable()
export class CoverageGridService {
  readonly #data: () => Promise<GridData & { readonly places: readonly string[] }>;
  readonly #whole: () => Promise<CoverageGridPart>;

  constructor(
    private readonly instruments: InstrumentsService,
    private readonly coverage: CoverageService,
    private readonly jurisdictions: JurisdictionsService,
    private readonly subjects: SubjectsService,
    version: DataVersion,
  ) {
    this.#data = version.keep(() => this.#read());
    this.#whole = version.keep(async () => {
      const data = await this.#data();
      return this.#part(data, usualGrid(data, new Date().getUTCFullYear()));
    });
  }

  /**
   * A part of the grid. An unknown jurisdiction or subject is NOT_FOUND; years the wrong way round, or too many,
   * CALL_INVALID.
   */
  async of({ jurisdiction, subject, from, until }: PartOfGrid): Promise<CoverageGridPart> {
    if (jurisdiction === undefined && subject === undefined && from === undefined && until === undefined) {
      return this.#whole();
    }
    const data = await this.#data();
    const usual = usualGrid(data, new Date().getUTCFullYear());
    if (subject !== undefined) await this.subjects.withNarrower(subject);
    const first = from ?? Math.min(usual.from, until ?? usual.from);
    const last = until ?? Math.max(usual.until, first);
    if (first > last)
      throw new DomainError('CALL_INVALID', `from ${first} lies after until ${last}: change one of them.`);
    if (last - first >= MOST_YEARS) {
      throw new DomainError('CALL_INVALID', `${first} to ${last} are more than ${MOST_YEARS} years: ask for fewer.`);
    }
    return this.#part(data, {
      jurisdictions:
        jurisdiction === undefined ? usual.jurisdictions : [(await this.jurisdictions.called(jurisdiction)).code],
      subjects: subject === undefined ? usual.subjects : [subject],
      from: first,
      until: last,
    });
  }

  #part(data: GridData, asked: GridAsked): CoverageGridPart {
    return { ...asked, cells: coverageGrid(data, asked) };
  }

  async #read(): Promise<GridData & { readonly places: readonly string[] }> {
    const [acts, coverage, places, subjects] = await Promise.all([
      this.instruments.all(),
      this.coverage.all(),
      this.jurisdictions.all(),
      this.subjects.all(),
    ]);
    const usual = new Map(places.map(({ code, commencement }) => [code, commencement]));
    const usualOf = (code: string) => usual.get(code);
    return { acts: linkActs(acts, usualOf), coverage, subjects, usualOf, places: places.map(({ code }) => code) };
  }
}
