import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { RulingEntity } from './ruling.entity.js';
import { type PlacedRuling, type Ruling, rulingsFor } from './ruling.js';

/** The rulings, kept in memory while the data are the same. */
@Injectable()
export class RulingsService {
  readonly #kept: () => Promise<readonly PlacedRuling[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file; those that were made in an assessment after the others. */
  all(): Promise<readonly PlacedRuling[]> {
    return this.#kept();
  }

  /** Those that an assessment is read by: on the questions of its framework, `id@version`, and made in no other. */
  async of(assessment: { readonly id: string; readonly framework: string }): Promise<readonly Ruling[]> {
    return rulingsFor(assessment, await this.all());
  }

  async #read(): Promise<readonly PlacedRuling[]> {
    const rows = await this.database.manager.find(RulingEntity, {
      where: this.database.known,
      order: { assessment: { direction: 'ASC', nulls: 'FIRST' }, position: 'ASC' },
    });
    return rows.map((row) => recordIn<PlacedRuling>(row));
  }
}
