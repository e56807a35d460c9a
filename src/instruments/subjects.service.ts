import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { withNarrower } from './narrower.js';
import { SubjectEntity } from './subject.entity.js';
import { type Subject } from './subject.js';

/** The vocabulary of subjects, kept in memory while the data are the same. */
@Injectable()
export class SubjectsService {
  readonly #kept: () => Promise<readonly Subject[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Subject[]> {
    return this.#kept();
  }

  /** The codes of a subject and of all narrower ones. NOT_FOUND with the nearest code where there is no such subject. */
  async withNarrower(code: string): Promise<readonly string[]> {
    const all = await this.all();
    const codes = all.map((subject) => subject.code);
    if (codes.includes(code)) return withNarrower(all, code);
    const advice = didYouMean(code, codes) || ` There are: ${codes.join(', ') || 'none'}.`;
    throw new DomainError('NOT_FOUND', `there is no subject "${code}".${advice}`);
  }

  async #read(): Promise<readonly Subject[]> {
    const rows = await this.database.manager.find(SubjectEntity, {
      where: this.database.known,
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Subject>(row));
  }
}
