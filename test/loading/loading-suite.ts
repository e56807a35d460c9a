import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database } from '../../src/database/database.js';
import { dataFiles } from '../../src/files/data-files.js';
import { exportFolder } from '../../src/loading/export-folder.js';
import { loadFolder, type LoadOptions, type LoadSummary } from '../../src/loading/load-folder.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { testDatabase } from '../support/database.js';
import { emptyDatabase } from '../support/empty-database.js';

/** A small sound folder, all of it in canonical form. */
const SMALL = 'test/cases/valid/base';

/** What a test of loading works with: an empty database and a data folder of its own. */
export interface LoadingSuite {
  readonly database: Database;
  readonly data: DataCopy;
  /** Takes a copy of another folder in the place of the small one. */
  readonly take: (source: string) => void;
  /** Takes out of the database what was loaded. */
  readonly empty: () => Promise<void>;
  readonly load: (options?: LoadOptions) => Promise<LoadSummary>;
  readonly write: (file: string, text: string) => void;
  readonly drop: (file: string) => void;
  readonly sql: <T = Record<string, unknown>>(statement: string, parameters?: unknown[]) => Promise<readonly T[]>;
  /** The files of the folder, and those that an export writes, by name. */
  readonly written: () => Readonly<Record<string, string>>;
  readonly exported: () => Promise<Readonly<Record<string, string>>>;
}

function texts(dir: string): Readonly<Record<string, string>> {
  return Object.fromEntries(dataFiles(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

// What takes a second on an idle machine takes several on one that does other work.
jest.setTimeout(60_000);

/** Opens one database for the tests of a file, emptied before each, and copies the small folder for each. */
export function loadingSuite(): LoadingSuite {
  let database: Database;
  let data: DataCopy;
  let exports = 0;
  const empty = (): Promise<void> => emptyDatabase(database);
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    data = copyData(SMALL);
    await empty();
  });
  afterEach(() => data.remove());
  return {
    get database() {
      return database;
    },
    get data() {
      return data;
    },
    take: (source) => {
      data.remove();
      data = copyData(source);
    },
    empty,
    load: (options) => loadFolder(database, data.dir, { cwd: data.home, ...options }),
    write: (file, text) => {
      mkdirSync(dirname(join(data.dir, file)), { recursive: true });
      writeFileSync(join(data.dir, file), text);
    },
    drop: (file) => rmSync(join(data.dir, file)),
    sql: (statement, parameters) => database.manager.query(statement, parameters),
    written: () => texts(data.dir),
    exported: async () => {
      exports += 1;
      await exportFolder(database, `out-${exports}`, data.home);
      return texts(join(data.home, `out-${exports}`));
    },
  };
}
