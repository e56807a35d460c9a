import { resolve } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { type Database } from '../database/database.js';
import { openFolder } from '../files/data-folder.js';
import { typedPath } from '../files/place-problems.js';
import { openRegister } from '../files/register.js';
import { wantedFiles } from '../files/wanted-files.js';
import { checkLoaded } from './check-loaded.js';
import { type DataFileEntity } from './data-file.entity.js';
import { dataDigests } from './data-digests.js';
import { type FileChange, fileChanges } from './file-change.js';
import { knownFiles } from './known-files.js';
import { knownTexts } from './known-texts.js';
import { takeLoadLock } from './load-lock.js';
import { planLoad } from './load-plan.js';
import { refuseReleased } from './refuse-released.js';
import { standingFiles } from './standing-files.js';
import { countsOf, writeChecked } from './write-plan.js';
import { isSearchIncomplete, writeSearch } from './write-search.js';

/** How far a load has come: the folder is checked, or so many records are written. */
export type LoadProgress =
  | { readonly step: 'checked'; readonly files: number }
  | { readonly step: 'written'; readonly records: number; readonly of: number };

export interface LoadOptions {
  /** Files and folders of the data folder that are loaded; all when left out. */
  readonly paths?: readonly string[];
  /** The folder that paths are written from; that of the process when left out. */
  readonly cwd?: string;
  /** Only says what a load would do. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** What a load did: the files that it compared, those that were changed, new or gone, and the records. */
export interface LoadSummary {
  readonly files: number;
  readonly changed: number;
  /** Records that were written; those that others followed, or that nothing followed. */
  readonly added: number;
  readonly closed: number;
  readonly changes: readonly FileChange[];
}

/**
 * Loads the data files that are not as the database knows them, in one transaction: what is no longer so is closed,
 * what is new is written, the rest keeps its rows. When no byte has changed, nothing is read further. Otherwise the
 * whole folder is checked first: all its problems are DATA_INVALID, and so is a change of what is released; the
 * database then stays as it was.
 */
export async function loadFolder(
  database: Database,
  dataDir: string,
  { paths = [], cwd = process.cwd(), dryRun = false, onProgress = () => undefined }: LoadOptions = {},
): Promise<LoadSummary> {
  const dir = resolve(cwd, dataDir);
  const found = dataDigests(dir);
  const known = await knownFiles(database.manager);
  const names = [...new Set([...found.keys(), ...known.keys()])].sort();
  const wanted = new Set(wantedFiles(dir, paths, names, cwd));
  const typed = (file: string): string => typedPath(dir, file, cwd);
  const idle: LoadSummary = { files: wanted.size, changed: 0, added: 0, closed: 0, changes: [] };
  const standing = await standingFiles(database.manager, known, found);
  const early = changesOf(known, found, wanted, standing);
  if (early.length === 0) {
    if (!dryRun) await completeSearch(database);
    return idle;
  }

  await refuseReleased(database.manager, early, typed);
  const folder = openFolder(dir, await knownTexts(database.manager, standing));
  const there = new Set([...found.keys(), ...standing.keys()]);
  checkLoaded(folder, [...there], paths.length === 0 ? null : wanted, cwd);
  onProgress({ step: 'checked', files: there.size });

  return database.transaction(async () => {
    const { manager } = database;
    await takeLoadLock(manager);
    const now = await knownFiles(manager);
    assertSame(standing, await standingFiles(manager, now, found));
    const changes = changesOf(now, found, wanted, standing);
    if (changes.length === 0) return idle;
    await refuseReleased(manager, changes, typed);
    const changed = changes.map(({ file }) => file);
    const register = openRegister(folder);
    const plan = await planLoad(manager, { folder, register, changed, there, known: now, origin: 'folder' });
    const counts = countsOf(plan);
    let records = 0;
    const onWritten = (rows: number): void => {
      records += rows;
      onProgress({ step: 'written', records, of: counts.added });
    };
    if (!dryRun) await writeChecked(manager, plan, onWritten);
    return { ...idle, changed: changed.length, ...counts, changes };
  });
}

type Known = ReadonlyMap<string, DataFileEntity>;

/** What came from a round while the folder was checked was not checked with it. */
function assertSame(before: Known, now: Known): void {
  const rows = (files: Known): string => [...files.values()].map(({ row }) => row).join(' ');
  if (rows(before) === rows(now)) return;
  throw new DomainError('CALL_INVALID', 'nothing was loaded, for a round was released meanwhile. Load again.');
}

/** A database that an earlier version filled lacks what a search reads of its acts. */
async function completeSearch(database: Database): Promise<void> {
  if (!(await isSearchIncomplete(database.manager))) return;
  await database.transaction(async () => {
    await takeLoadLock(database.manager);
    await writeSearch(database.manager, false);
  });
}

/** The wanted files that changed. What lies where no data file belongs counts, so that the check tells of it. */
function changesOf(
  known: Known,
  found: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
  standing: Known,
): readonly FileChange[] {
  const digests = new Map([...known.values()].map(({ file, digest }) => [file, digest]));
  return fileChanges(digests, found).filter(({ file }) => wanted.has(file) && !standing.has(file));
}
