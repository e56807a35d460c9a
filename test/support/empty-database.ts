import { type Database } from '../../src/database/database.js';
import { SearchWordEntity } from '../../src/instruments/search/search-word.entity.js';
import { DataFileEntity } from '../../src/loading/data-file.entity.js';
import { LoadEntity } from '../../src/loading/load.entity.js';
import { RECORD_TABLES } from '../../src/loading/stored-kind.js';

/** Takes out of a database what was loaded from data files. What people entered stays: the trail lets nothing go. */
export async function emptyDatabase({ manager }: Database): Promise<void> {
  const loaded = [...RECORD_TABLES, DataFileEntity, LoadEntity, SearchWordEntity];
  const tables = loaded.map((entity) => `"${manager.dataSource.getMetadata(entity).tableName}"`);
  await manager.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`);
}
