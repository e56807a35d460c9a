import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { JurisdictionEntity } from './jurisdiction.entity.js';
import { type Jurisdiction, jurisdictionCalled } from './jurisdiction.js';

/** The jurisdictions that we know of, kept in memory while the data are the same. */
@Injectable()
export class JurisdictionsService {
  readonly #kept: () => Promise<readonly Jurisdiction[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Jurisdiction[]> {
    return this.#kept();
  }

  /** The one that a code or an alias names. NOT_FOUND with the nearest code where there is none. */
  async called(codeOrAlias: string): Promise<Jurisdiction> {
    const all = await this.all();
    const found = jurisdictionCalled(all, codeOrAlias);
    if (found) return found;
    const known = all.flatMap(({ code, aliases = [] }) => [code, ...aliases]);
    const advice = didYouMean(codeOrAlias, known) || ' The field "jurisdictions" lists the codes.';
    throw new DomainError('NOT_FOUND', `there is no jurisdiction "${codeOrAlias}".${advice}`);
  }

  async #read(): Promise<readonly Jurisdiction[]> {
    const rows = await this.database.manager.find(JurisdictionEntity, {
      where: this.database.known,
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Jurisdiction>(row));
  }
}
