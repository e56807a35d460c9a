import { type Database } from '../database/database.js';
import { openTexts } from '../files/data-folder.js';
import { openRegister } from '../files/register.js';
import { checkLoaded } from './check-loaded.js';
import { digestOf } from './data-digests.js';
import { type FileChange, fileChanges } from './file-change.js';
import { knownFiles } from './known-files.js';
import { knownTexts } from './known-texts.js';
import { takeLoadLock } from './load-lock.js';
import { planLoad } from './load-plan.js';
import { refuseReleased } from './refuse-released.js';
import { writeChecked } from './write-plan.js';

/** Whether a file is one of data; the frozen data of a release are read with it. */
function isDataFile(file: string): boolean {
  return /\.(?:yaml|csv)$/.test(file);
}

/**
 * Loads data files that are given as texts by their names, and lie in no folder: over those that the database has, all
 * of them checked together as by `merilo check`, in one transaction or as a part of the one that it is called in. What
 * says the same stays. They are remembered as of a round, so that a later load of the folder leaves them. Throws
 * DATA_INVALID with every problem, and with every change of what is released; nothing is written then, nor where it is
 * only tried.
 */
export function publishFiles(
  database: Database,
  texts: ReadonlyMap<string, string>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<readonly FileChange[]> {
  return database.transaction(async () => {
    const { manager } = database;
    await takeLoadLock(manager);
    const known = await knownFiles(manager);
    const given = new Map([...texts].flatMap(([file, text]) => (isDataFile(file) ? [[file, digestOf(text)]] : [])));
    const own = new Map([...known.values()].flatMap(({ file, digest }) => (given.has(file) ? [[file, digest]] : [])));
    const changes = fileChanges(own, given);
    if (changes.length === 0) return [];
    await refuseReleased(manager, changes, (file) => file);
    const folder = openTexts(new Map([...(await knownTexts(manager, known)), ...texts]));
    const there = new Set([...known.keys(), ...given.keys()]);
    checkLoaded(folder, [...there].sort(), null, '.');
    const changed = changes.map(({ file }) => file);
    const register = openRegister(folder);
    const plan = await planLoad(manager, { folder, register, changed, there, known, origin: 'round' });
    if (!dryRun) await writeChecked(manager, plan);
    return changes;
  });
}
