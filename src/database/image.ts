import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { embeddedSource } from './embedded-source.js';
import { codeOf } from './error-code.js';
import { migrate } from './migrate.js';
import { type MigrationClass } from './schema.js';
import { startEngine } from './start-engine.js';

const BUILT = new URL('../../database-image.tar.gz', import.meta.url);
const BUILT_FROM_SOURCE = new URL('../../dist/database-image.tar.gz', import.meta.url);

/** Where the start image lies once the program is built; the same from the built program and from the sources. */
export const IMAGE = import.meta.url.includes('/dist/') ? BUILT : BUILT_FROM_SOURCE;

/** Makes a start image: an empty database that has been through the steps, packed as a `.tar.gz`. Takes some seconds. */
export async function makeImage(migrations: readonly MigrationClass[]): Promise<Uint8Array> {
  const engine = await startEngine();
  try {
    const dataSource = await embeddedSource(engine, { entities: [], migrations }).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    // Each by itself: several in one call are one transaction, and VACUUM refuses to be in one.
    await engine.exec('VACUUM (ANALYZE)');
    await engine.exec('CHECKPOINT');
    const packed = await engine.dumpDataDir('gzip');
    return new Uint8Array(await packed.arrayBuffer());
  } finally {
    await engine.close();
  }
}

/** The start image; null where the program has not been built. */
export async function readImage(): Promise<Uint8Array | null> {
  try {
    return await readFile(IMAGE);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Unpacks an image into a folder that there is not yet; only its owner may read it. Throws on an image that is cut off. */
export async function unpackImage(image: Uint8Array, folder: string): Promise<void> {
  const tar = await promisify(gunzip)(image);
  mkdirSync(folder, { mode: 0o700 });
  for (const { path, isFolder, content } of entriesOf(tar)) {
    if (isFolder) mkdirSync(join(folder, path), { recursive: true, mode: 0o700 });
    else writeFileSync(join(folder, path), content, { mode: 0o600 });
  }
}

const BLOCK = 512;

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly content: Uint8Array;
}

/** The files and folders of a tar archive (POSIX ustar), folders before what lies in them. */
function* entriesOf(tar: Buffer): Generator<Entry> {
  const text = (from: number, length: number): string => {
    const [written = ''] = tar.toString('utf8', from, from + length).split('\0');
    return written;
  };
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const path = [text(at + 345, 155), text(at, 100)].filter(Boolean).join('/');
    const size = parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1);
    const start = at + BLOCK;
    if (start + size > tar.length) throw new Error(`the start image ends within ${path}`);
    if (kind === '5') yield { path, isFolder: true, content: new Uint8Array() };
    else if (kind === '0' || kind === '') yield { path, isFolder: false, content: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
