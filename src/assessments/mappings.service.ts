import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { MappingEntity } from './mapping.entity.js';
import { isMappedElement, type Mapping } from './mapping.js';

/** The mappings between questions, kept in memory while the data are the same. */
@Injectable()
export class MappingsService {
  readonly #kept: () => Promise<readonly Mapping[]>;

  constructor(
    private readonly database: Database,
    private readonly frameworks: FrameworksService,
    version: DataVersion,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, in the order of the file. */
  all(): Promise<readonly Mapping[]> {
    return this.#kept();
  }

  /**
   * Those with a question of a framework (`id@version`, or an id for the newest version), of an element, or both, on
   * either side. NOT_FOUND with the nearest name where there is no such framework.
   */
  async with({ framework, element }: { readonly framework?: string; readonly element?: string }): Promise<readonly Mapping[]> {
    const called = framework === undefined ? null : await this.frameworks.called(framework);
    const version = called && `${called.id}@${called.version}`;
    const isAsked = (side: Mapping['to']): boolean =>
      isMappedElement(side)
        ? (version ?? side.framework) === side.framework && (element ?? side.element) === side.element
        : version === null && element === undefined;
    return (await this.all()).filter(({ from, to }) => isAsked(from) || isAsked(to));
  }

  async #read(): Promise<readonly Mapping[]> {
    const rows = await this.database.manager.find(MappingEntity, {
      where: this.database.known,
      order: { position: 'ASC' },
    });
    return rows.map((row) => recordIn<Mapping>(row));
  }
}
