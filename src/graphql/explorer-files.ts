import { existsSync, readFileSync } from 'node:fs';
import { type Example, examplesIn } from './examples.js';

/** The files of the explorer that a browser may ask for, and what they are. */
const TYPES: Readonly<Record<string, string>> = {
  'explorer.js': 'text/javascript; charset=utf-8',
  'explorer.css': 'text/css; charset=utf-8',
  'explorer.js.LEGAL.txt': 'text/plain; charset=utf-8',
};

/** Where a file of the package is, from the built code and from the source alike. */
function fileOf(fromBuilt: string, fromSource: string): URL {
  const built = new URL(fromBuilt, import.meta.url);
  return existsSync(built) ? built : new URL(fromSource, import.meta.url);
}

/** A file of the bundled explorer; undefined where there is none of the name, or nothing has been built. */
export function explorerFile(name: string): { readonly type: string; readonly bytes: Buffer } | undefined {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  const place = fileOf(`../../explorer/${name}`, `../../dist/explorer/${name}`);
  return type !== undefined && existsSync(place) ? { type, bytes: readFileSync(place) } : undefined;
}

/** The queries that docs/api.md shows; none where the package comes without it. */
export function documentedExamples(): readonly Example[] {
  const place = fileOf('../../../docs/api.md', '../../docs/api.md');
  return existsSync(place) ? examplesIn(readFileSync(place, 'utf8')) : [];
}
