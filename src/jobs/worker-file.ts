import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const IS_BUILT = import.meta.url.includes('/dist/');
const WORKER = new URL(
  IS_BUILT ? '../jobs/make-file.worker.js' : '../../dist/src/jobs/make-file.worker.js',
  import.meta.url,
);
const PACKAGE = new URL(IS_BUILT ? '../../../package.json' : '../../package.json', import.meta.url);

/** The file that threads run. A thread runs built code alone, also when the program runs from its sources (a test). */
export function workerFile(): string {
  const path = fileURLToPath(WORKER);
  if (existsSync(path)) return path;
  throw new Error(
    `${path} is missing: threads run the built program. Build it first: npm run build (npm ci does, too).`,
  );
}

/** A digest of the program as far as files follow from it: its own code, and the versions of what it is made of. */
export function programDigest(): string {
  return createHash('sha256').update(readFileSync(workerFile())).update(readFileSync(PACKAGE)).digest('hex');
}
