import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { type Database } from '../database/database.js';
import { knownFiles } from './known-files.js';
import { knownTexts } from './known-texts.js';

/**
 * Writes the current records as data files in their canonical form into a folder that is empty or not yet there, whole
 * or not at all: files that were canonical when they were loaded come back byte for byte. Gives the number of files.
 */
export async function exportFolder(database: Database, folder: string, cwd: string = process.cwd()): Promise<number> {
  const target = resolve(cwd, folder);
  assertFree(target, folder);
  const files = await currentFiles(database);
  const parent = dirname(target);
  try {
    mkdirSync(parent, { recursive: true });
    const beside = mkdtempSync(join(parent, '.export-'));
    try {
      for (const [file, text] of files) {
        mkdirSync(dirname(join(beside, file)), { recursive: true });
        writeFileSync(join(beside, file), text);
      }
      if (existsSync(target)) rmdirSync(target);
      renameSync(beside, target);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `cannot write into ${folder}: ${why}. Name another folder.`);
  }
  return files.size;
}

function assertFree(target: string, folder: string): void {
  let names: readonly string[];
  try {
    if (!existsSync(target)) return;
    names = readdirSync(target);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `${folder} is no folder to write into: ${why}. Name another.`);
  }
  if (names.length === 0) return;
  throw new DomainError('CALL_INVALID', `${folder} is not empty. Name a folder that is empty or not yet there.`);
}

/** The text of every data file, as the database knows them at one moment. */
async function currentFiles(database: Database): Promise<ReadonlyMap<string, string>> {
  return database.transaction(async () => {
    await database.manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return knownTexts(database.manager, await knownFiles(database.manager));
  });
}
