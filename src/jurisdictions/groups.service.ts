import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { GroupEntity } from './group.entity.js';
import { type Group } from './group.js';

/** The groups of jurisdictions, kept in memory while the data are the same. */
@Injectable()
export class GroupsService {
  readonly #kept: () => Promise<readonly Group[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Group[]> {
    return this.#kept();
  }

  /** The one with a code. NOT_FOUND with the nearest code where there is none. */
  async called(code: string): Promise<Group> {
    const all = await this.all();
    const found = all.find((group) => group.code === code);
    if (found) return found;
    const codes = all.map((group) => group.code);
    const advice = didYouMean(code, codes) || ` There are: ${codes.join(', ') || 'none'}.`;
    throw new DomainError('NOT_FOUND', `there is no group "${code}".${advice}`);
  }

  async #read(): Promise<readonly Group[]> {
    const rows = await this.database.manager.find(GroupEntity, {
      where: this.database.known,
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Group>(row));
  }
}
