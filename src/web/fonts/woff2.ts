import { brotliCompressSync, constants } from 'node:zlib';
import { type FontTables } from './font-file.js';

/** The tags that WOFF2 writes as one number, in its order (W3C, WOFF File Format 2.0, section 4.1). */
const KNOWN_TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB '
).match(/.{4} /g);

/** A number as WOFF2 writes it: seven bits a byte, the highest first. */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}

/** The entry of a table: its tag, that it is not transformed, its length. */
function entry(tag: string, length: number): Buffer {
  const known = KNOWN_TAGS?.indexOf(`${tag} `) ?? -1;
  const untransformed = tag === 'glyf' || tag === 'loca' ? 0xc0 : 0;
  const flags = untransformed | (known === -1 ? 0x3f : known);
  return Buffer.concat([Buffer.from([flags]), ...(known === -1 ? [Buffer.from(tag, 'latin1')] : []), base128(length)]);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** A font as WOFF 2.0, its tables as they are, compressed together. */
export function woff2(tables: FontTables): Buffer {
  const inOrder = [...tables].filter(([tag]) => tag !== 'loca').sort(([one], [other]) => (one < other ? -1 : 1));
  const loca = [...tables].filter(([tag]) => tag === 'loca');
  const ordered = inOrder.flatMap((table) => (table[0] === 'glyf' ? [table, ...loca] : [table]));
  const directory = Buffer.concat(ordered.map(([tag, content]) => entry(tag, content.length)));
  const content = Buffer.concat(ordered.map(([, table]) => table));
  const compressed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const header = Buffer.alloc(48);
  const length = padded(48 + directory.length + compressed.length);
  const sfnt = ordered.reduce((sum, [, table]) => sum + padded(table.length), 12 + 16 * ordered.length);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(ordered.length, 12);
  header.writeUInt32BE(sfnt, 16);
  header.writeUInt32BE(compressed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, compressed], length);
}
