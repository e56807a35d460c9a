import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { type Release } from '../releases/release.js';
import { recordsText } from './format.js';
import { frozenFile, releaseFile } from './read-releases.js';
import { writeTogether } from './write-together.js';

/**
 * Writes a release and its frozen data into the data folder, both or none, and gives their names in it. Throws
 * CALL_INVALID where one is there already, for what is released stays, or where they cannot be written.
 */
export function writeRelease(dataDir: string, release: Release, text: string): readonly [string, string] {
  const { assessment, name } = release;
  const files = [releaseFile(assessment, name), frozenFile(assessment, name)] as const;
  const there = files.find((file) => existsSync(join(dataDir, file)));
  if (there !== undefined) {
    throw new DomainError(
      'CALL_INVALID',
      `${there} is there already, and what is released stays. Name another release`,
    );
  }
  const [own, frozen] = files;
  try {
    writeTogether(
      new Map([
        [join(dataDir, own), recordsText('release', [release])],
        [join(dataDir, frozen), text],
      ]),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError(
      'CALL_INVALID',
      `nothing was released, for a file cannot be written: ${why}. Make room for it`,
    );
  }
  return files;
}
