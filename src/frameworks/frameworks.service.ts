import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { FrameworkEntity } from './framework.entity.js';
import { type Framework } from './framework.js';

/** The versioned methods, kept in memory while the data are the same. */
@Injectable()
export class FrameworksService {
  readonly #kept: () => Promise<readonly Framework[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All versions of all of them, by id, the oldest version first. */
  all(): Promise<readonly Framework[]> {
    return this.#kept();
  }

  /** The one of an `id@version`, or the newest version of an id. NOT_FOUND with the nearest name where there is none. */
  async called(name: string): Promise<Framework> {
    const all = await this.all();
    const found = all.findLast(({ id, version }) => name === `${id}@${version}` || name === id);
    if (found) return found;
    const names = all.map(({ id, version }) => `${id}@${version}`);
    const advice = didYouMean(name, names) || ` There are: ${names.join(', ') || 'none'}.`;
    throw new DomainError('NOT_FOUND', `there is no framework "${name}".${advice}`);
  }

  async #read(): Promise<readonly Framework[]> {
    const rows = await this.database.manager.find(FrameworkEntity, { where: this.database.known });
    return rows
      .map((row) => recordIn<Framework>(row))
      .sort((one, other) => (one.id === other.id ? one.version - other.version : one.id < other.id ? -1 : 1));
  }
}
