import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { messageOf } from './error-code.js';
import { readImage, unpackImage } from './image.js';
import { startEngine } from './start-engine.js';

/** The PostgreSQL that PGlite is. It reads folders of this version only. */
const MAJOR = '18';

const UNFINISHED = 'db.new-';

/**
 * The folder of the embedded database's own files, in a folder that this process has locked. Where there is none it
 * is made under another name and then renamed, so that it is there whole or not at all; what a killed process left
 * unfinished goes. A folder of another version of PostgreSQL is CALL_INVALID.
 */
export async function makeDatabaseFolder(
  folder: string,
  onNotice: (notice: string) => void,
  startImage: () => Promise<Uint8Array | null> = readImage,
): Promise<string> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const made = join(folder, 'db');
  if (existsSync(made)) {
    checkVersion(made);
    return made;
  }
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    const image = await startImage();
    if (image === null) onNotice('making a new database, which takes some seconds; `npm run build` prepares one.');
    await (image ? unpackImage(image, unfinished) : makeFromNothing(unfinished));
    renameSync(unfinished, made);
  } catch (error) {
    throw new DomainError(
      'CALL_INVALID',
      `cannot make a database in ${folder}: ${messageOf(error)}. Make room and give leave there; or, should the start ` +
        'image be damaged, make it again with `npm run build`.',
    );
  }
  return made;
}

async function makeFromNothing(folder: string): Promise<void> {
  mkdirSync(folder, { mode: 0o700 });
  const engine = await startEngine({ dataDir: folder });
  await engine.close();
}

function checkVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (version === MAJOR) return;
  const why =
    version === null
      ? 'holds no database (it has no PG_VERSION)'
      : `holds a database of PostgreSQL ${version}, and this version of Merilo reads PostgreSQL ${MAJOR}`;
  throw new DomainError(
    'CALL_INVALID',
    `${folder} ${why}. Make a backup with the version of Merilo that made it, move the folder away and restore the ` +
      'backup; or give another folder with MERILO_DATABASE_DIR.',
  );
}
