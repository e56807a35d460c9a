import { Injectable } from '@nestjs/common';
import { DataVersion } from '../../database/data-version.js';
import { Database } from '../../database/database.js';
import { recordIn } from '../../database/known-record.js';
import { CoverageEntity } from './coverage.entity.js';
import { type Coverage } from './coverage.js';
import { inFileOrder } from '../file-order.js';

/** The searches that were made, kept in memory while the data are the same. */
@Injectable()
export class CoverageService {
  readonly #kept: () => Promise<readonly Coverage[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, file by file in the order of their names. */
  all(): Promise<readonly Coverage[]> {
    return this.#kept();
  }

  /** Those of one jurisdiction, in the order of its file. */
  async of(jurisdiction: string): Promise<readonly Coverage[]> {
    return (await this.all()).filter((coverage) => coverage.jurisdiction === jurisdiction);
  }

  async #read(): Promise<readonly Coverage[]> {
    const rows = await this.database.manager.find(CoverageEntity, { where: this.database.known });
    return inFileOrder(rows).map((row) => recordIn<Coverage>(row));
  }
}
