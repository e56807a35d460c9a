import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { type Framework } from './framework.js';
import { FrameworksService } from './frameworks.service.js';
import { listFramework, type ListedFramework } from './listed-framework.js';

/** Frameworks with their trees as flat lists, kept in memory while the data are the same. */
@Injectable()
export class ListedFrameworksService {
  readonly #kept: () => Promise<ReadonlyMap<Framework, ListedFramework>>;

  constructor(
    private readonly frameworks: FrameworksService,
    version: DataVersion,
  ) {
    this.#kept = version.keep(async () => {
      const all = await this.frameworks.all();
      return new Map(all.map((framework) => [framework, listFramework(framework)]));
    });
  }

  /** All versions of all of them, by id, the oldest version first. */
  async all(): Promise<readonly ListedFramework[]> {
    return [...(await this.#kept()).values()];
  }

  /** The one of an `id@version`, or the newest version of an id. NOT_FOUND with the nearest name where there is none. */
  async called(name: string): Promise<ListedFramework> {
    const framework = await this.frameworks.called(name);
    return (await this.#kept()).get(framework) ?? listFramework(framework);
  }
}
