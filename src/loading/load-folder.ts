import { resolve } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { type Database } from '../database/database.js';
import { codeOf } from '../database/error-code.js';
import { checkFolder } from '../files/check.js';
import { type DataFolder, openFolder } from '../files/data-folder.js';
import { filePlaceOf } from '../files/file-kind.js';
import { placeProblems, typedPath } from '../files/place-problems.js';
import { openRegister } from '../files/register.js';
import { wantedFiles } from '../files/wanted-files.js';
import { ReleaseEntity } from '../releases/release.entity.js';
import { type DataFileEntity } from './data-file.entity.js';
import { dataDigests } from './data-digests.js';
import { type FileChange, fileChanges } from './file-change.js';
import { knownFiles } from './known-files.js';
import { planLoad } from './load-plan.js';
import { releasedChanges } from './released-files.js';
import { unstorable } from './storable.js';
import { countsOf, writePlan } from './write-plan.js';
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

/** What PostgreSQL says of a second row where one may stand. */
const UNIQUE_VIOLATION = '23505';

/** What PostgreSQL says when a lock was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** The lock of a load, so that of several processes one loads after another: "load" in ASCII, as a number. */
export const LOAD_LOCK = 0x6c6f6164;

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
  const early = changesOf(known, found, wanted);
  if (early.length === 0) {
    if (!dryRun) await completeSearch(database);
    return idle;
  }

  await refuseReleased(database, early, typed);
  const folder = openFolder(dir);
  const there = new Set(found.keys());
  check(folder, [...there], paths.length === 0 ? null : wanted, cwd);
  onProgress({ step: 'checked', files: there.size });

  return database.transaction(async () => {
    const { manager } = database;
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]).catch(tellOfOtherLoad);
    const now = await knownFiles(manager);
    const changes = changesOf(now, found, wanted);
    if (changes.length === 0) return idle;
    await refuseReleased(database, changes, typed);
    const changed = changes.map(({ file }) => file);
    const register = openRegister(folder);
    const plan = await planLoad(manager, { folder, register, changed, there, known: now });
    const counts = countsOf(plan);
    let records = 0;
    const onWritten = (rows: number): void => {
      records += rows;
      onProgress({ step: 'written', records, of: counts.added });
    };
    if (!dryRun) await writePlan(manager, plan, onWritten).catch(tellOfOtherFile);
    return { ...idle, changed: changed.length, ...counts, changes };
  });
}

/** A database that an earlier version filled lacks what a search reads of its acts. */
async function completeSearch(database: Database): Promise<void> {
  if (!(await isSearchIncomplete(database.manager))) return;
  await database.transaction(async () => {
    await database.manager.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]).catch(tellOfOtherLoad);
    await writeSearch(database.manager, false);
  });
}

function tellOfOtherLoad(error: unknown): never {
  if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
  throw new DomainError(
    'CALL_INVALID',
    'nothing was loaded, for another process is loading into this database. Load again when it is done.',
  );
}

/** A record that went from one file to another of which one alone is loaded would be there twice. */
function tellOfOtherFile(error: unknown): never {
  if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
  throw new DomainError(
    'DATA_INVALID',
    'nothing was loaded: a record of these files stands in another file that was loaded before ' +
      `(${detailOf(error)}). Load that file too, or the whole folder.`,
  );
}

function detailOf(error: unknown): string {
  const { detail } = Object(error) as { readonly detail?: unknown };
  return typeof detail === 'string' ? detail.replace(/\.$/, '') : 'which one is not known';
}

/** The wanted files that changed. What lies where no data file belongs counts, so that the check tells of it. */
function changesOf(
  known: ReadonlyMap<string, DataFileEntity>,
  found: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
): readonly FileChange[] {
  const digests = new Map([...known.values()].map(({ file, digest }) => [file, digest]));
  return fileChanges(digests, found).filter(({ file }) => wanted.has(file));
}

async function refuseReleased(
  database: Database,
  changes: readonly FileChange[],
  typed: (file: string) => string,
): Promise<void> {
  const releases = await database.manager.find(ReleaseEntity, {
    select: { row: true, assessment: true, name: true, framework: true },
    order: { row: 'ASC' },
  });
  const problems = releasedChanges(changes, releases, typed);
  if (problems.length === 0) return;
  throw new DomainError('DATA_INVALID', 'nothing was loaded, for what is released has changed', problems);
}

/**
 * Checks the folder: of all its problems those in the wanted files count (all, where `wanted` is null). Where others
 * keep a wanted file from being read, they count too.
 */
function check(folder: DataFolder, files: readonly string[], wanted: ReadonlySet<string> | null, cwd: string): void {
  checkFolder(folder, files);
  for (const file of files) checkStorable(folder, file);
  const own = folder.findings.filter(({ file }) => wanted === null || wanted.has(file));
  const isTableWanted = wanted !== null && files.some((file) => wanted.has(file) && file.endsWith('.csv'));
  const findings = own.length === 0 && isTableWanted ? folder.findings : own;
  if (findings.length === 0) return;
  const problems = placeProblems(folder, findings, cwd);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new DomainError('DATA_INVALID', `nothing was loaded, for the data has ${count}`, problems);
}

function checkStorable(folder: DataFolder, file: string): void {
  const kind = filePlaceOf(file)?.kind;
  if (kind === undefined || kind === 'answers-table') return;
  for (const { record, path } of folder.read(kind, file).records) {
    const findings = unstorable(record).map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
    folder.report(file, findings);
  }
}
