import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addressOf } from '../style/content-address.js';
import { readTables, withOutlinesOf } from './font-file.js';
import { woff2 } from './woff2.js';

/** A face of the pages, the same as in the report. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly path: string;
  /** The file as browsers read it. Made when it is first asked for, then kept. */
  readonly content: () => Buffer;
}

const require = createRequire(import.meta.url);

/** Changed with whatever changes the files that are made from the same fonts. */
const MAKING = 'outlines 2';

/** Latin with all marks of Europe, Cyrillic, punctuation, signs: what titles and names are written in. */
function isWanted(character: number): boolean {
  return (
    (character >= 0x20 && character <= 0x24f) ||
    (character >= 0x2b0 && character <= 0x36f) ||
    (character >= 0x400 && character <= 0x45f) ||
    (character >= 0x2000 && character <= 0x206f) ||
    [0x20ac, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265].includes(character)
  );
}

function face(family: string, weight: number, file: string): Face {
  const font = readFileSync(require.resolve(`@expo-google-fonts/${file}.ttf`));
  const name = family.toLowerCase().replace(/ /g, '-');
  const path = addressOf(`${name}-${weight}`, 'woff2', Buffer.concat([font, Buffer.from(MAKING)]));
  let made: Buffer | null = null;
  return { family, weight, path, content: () => (made ??= woff2(withOutlinesOf(readTables(font), isWanted))) };
}

export const FACES: readonly Face[] = [
  face('Source Sans 3', 400, 'source-sans-3/400Regular/SourceSans3_400Regular'),
  face('Source Sans 3', 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold'),
  face('Source Serif 4', 600, 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
];

/** The rules by which a browser finds the faces; until they are there, it shows others. */
export const FONT_RULES = FACES.map(
  ({ family, weight, path }) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(${path}) format('woff2')}`,
).join('');
