import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { RulingEntity } from './ruling.entity.js';
import { type Ruling } from './ruling.js';

/** The rulings, kept in memory while the data are the same. */
@Injectable()
export class RulingsService {
  readonly #kept: () => Promise<readonly Ruling[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Ruling[]> {
    return this.#kept();
  }

  /** Those on the questions of one framework, named `id@version`. */
  async of(framework: string): Promise<readonly Ruling[]> {
    return (await this.all()).filter((ruling) => ruling.framework === framework);
  }

  async #read(): Promise<readonly Ruling[]> {
    const rows = await this.database.manager.find(RulingEntity, {
      where: { knownUntil: IsNull() },
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Ruling>(row));
  }
}
