import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '../common/version.js';

/** The engine (`scoreboards/engine.ts`) as Node runs it: the same for commands, the server and its threads. */
export const ENGINE = {
  version: ENGINE_VERSION,
  sha256: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex'),
};
