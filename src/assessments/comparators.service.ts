import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { ComparatorEntity } from './comparator.entity.js';
import { type Comparator } from './comparator.js';

/** The comparator in a row: what its kind does not have is not there. */
function comparatorIn(row: ComparatorEntity): Comparator {
  return Object.fromEntries(Object.entries(recordIn(row)).filter(([key]) => key !== 'assessment')) as Comparator;
}

/** The comparators of an assessment, kept in memory while the data are the same. */
@Injectable()
export class ComparatorsService {
  readonly #kept = new Map<string, () => Promise<readonly Comparator[]>>();

  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
  ) {}

  /** Those of an assessment that there is, in the order of its file. */
  of(assessment: string): Promise<readonly Comparator[]> {
    const kept = this.#kept.get(assessment) ?? this.version.keep(() => this.#read(assessment));
    this.#kept.set(assessment, kept);
    return kept();
  }

  async #read(assessment: string): Promise<readonly Comparator[]> {
    const rows = await this.database.manager.find(ComparatorEntity, {
      where: { assessment, ...this.database.known },
      order: { position: 'ASC' },
    });
    return rows.map(comparatorIn);
  }
}
