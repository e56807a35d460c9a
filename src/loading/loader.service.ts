import { Injectable } from '@nestjs/common';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { loadFolder, type LoadOptions, type LoadSummary } from './load-folder.js';

/** Loads data files into the database of this process, which then reads anew what it keeps in memory. */
@Injectable()
export class LoaderService {
  constructor(
    private readonly database: Database,
    private readonly version: DataVersion,
  ) {}

  /** As `loadFolder`. */
  async loadFolder(dataDir: string, paths: readonly string[] = [], options: LoadOptions = {}): Promise<LoadSummary> {
    const summary = await loadFolder(this.database, dataDir, { ...options, paths });
    if (summary.changed > 0) this.version.forget();
    return summary;
  }
}
