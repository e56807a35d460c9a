import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { MappingEntity } from './mapping.entity.js';
import { type Mapping } from './mapping.js';

/** The mappings between questions, kept in memory while the data are the same. */
@Injectable()
export class MappingsService {
  readonly #kept: () => Promise<readonly Mapping[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Mapping[]> {
    return this.#kept();
  }

  async #read(): Promise<readonly Mapping[]> {
    const rows = await this.database.manager.find(MappingEntity, {
      where: { knownUntil: IsNull() },
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Mapping>(row));
  }
}
