import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database } from '../../src/database/database.js';
import { dataFiles } from '../../src/files/data-files.js';
import { exportFolder } from '../../src/loading/export-folder.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';

describe('a load of the data folder', () => {
  let database: Database;
  let data: DataCopy;
  beforeAll(async () => {
    data = copyData();
    database = await testDatabase();
  }, 60_000);
  afterAll(async () => {
    await database.close();
    data.remove();
  });

  it('gives back every file byte for byte', async () => {
    await loadFolder(database, data.dir);
    await exportFolder(database, 'out', data.home);
    const out = join(data.home, 'out');
    expect(dataFiles(out)).toEqual(dataFiles('assessments'));
    for (const file of dataFiles(out)) {
      expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join('assessments', file), 'utf8'));
    }
  });
});
