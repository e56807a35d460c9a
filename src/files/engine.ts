import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '../common/version.js';
import { type Engine } from '../scoreboards/engine.js';

/** The engine as Node runs it. */
export const ENGINE: Engine = {
  version: ENGINE_VERSION,
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
