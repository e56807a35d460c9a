import { DomainError } from '../common/domain-error.js';
import { FACES } from './fonts/fonts.js';
import { FAVICON, FAVICON_PATH } from './style/favicon.js';
import { STYLESHEET, STYLESHEET_PATH } from './style/stylesheet.js';

/** A file that pages load. Its address holds its digest, so it never changes. */
export interface Asset {
  readonly type: string;
  readonly content: () => Buffer;
}

const ASSETS: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  [STYLESHEET_PATH, { type: 'text/css; charset=utf-8', content: () => Buffer.from(STYLESHEET) }],
  [FAVICON_PATH, { type: 'image/svg+xml; charset=utf-8', content: () => Buffer.from(FAVICON) }],
  ...FACES.map(({ path, content }) => [path, { type: 'font/woff2', content }] as const),
]);

/** The file of a name. NOT_FOUND where there is none: pages of another version ask for others. */
export function assetNamed(file: string): Asset {
  const asset = ASSETS.get(`/assets/${file}`);
  if (asset) return asset;
  throw new DomainError('NOT_FOUND', 'There is no such file. Load the page again, and it asks for the files of today.');
}
