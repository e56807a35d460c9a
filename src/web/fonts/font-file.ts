/** A TrueType font as its tables. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** The tables of a TrueType file. */
export function readTables(file: Buffer): FontTables {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      const offset = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(offset, offset + file.readUInt32BE(at + 12))] as const;
    }),
  );
}

function needed(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** The glyph of each character that is mapped, from the table of 32-bit characters (format 12). */
function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const offset = cmap.readUInt32BE(4 + 8 * index + 4);
    if (cmap.readUInt16BE(offset) !== 12) continue;
    for (let group = 0; group < cmap.readUInt32BE(offset + 12); group += 1) {
      const at = offset + 16 + 12 * group;
      const [first, last, glyph] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4), cmap.readUInt32BE(at + 8)];
      for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
    }
  }
  return glyphs;
}

const ARGUMENTS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;

/** The glyphs that a composite glyph is put together from; none for a simple one. */
function componentsOf(glyph: Buffer): readonly number[] {
  if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0;) {
    flags = glyph.readUInt16BE(at);
    parts.push(glyph.readUInt16BE(at + 2));
    at += (flags & ARGUMENTS_ARE_WORDS) !== 0 ? 8 : 6;
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
  }
  return parts;
}

/** What is made anew, or not needed without other glyphs and other faces. */
const LEFT_OUT: readonly string[] = ['loca', 'glyf', 'head', 'name', 'post', 'STAT', 'BASE', 'GSUB'];

/**
 * The font with the outlines of the wanted characters alone. Glyphs keep their numbers, so that all other tables hold;
 * the rest are empty. Substitutions (GSUB) are left out with them, for they would put empty glyphs in the place of letters,
 * and so are tables that a screen does not need.
 */
export function withOutlinesOf(tables: FontTables, isWanted: (character: number) => boolean): FontTables {
  const [loca, glyf, head] = [needed(tables, 'loca'), needed(tables, 'glyf'), Buffer.from(needed(tables, 'head'))];
  const count = needed(tables, 'maxp').readUInt16BE(4);
  const isLong = head.readInt16BE(50) === 1;
  const offset = (glyph: number): number => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const outline = (glyph: number): Buffer => glyf.subarray(offset(glyph), offset(glyph + 1));
  const kept = new Set<number>([0]);
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    componentsOf(outline(glyph)).forEach(keep);
  };
  for (const [character, glyph] of glyphsOf(needed(tables, 'cmap'))) if (isWanted(character)) keep(glyph);

  const outlines: Buffer[] = [];
  const places = Buffer.alloc(4 * (count + 1));
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    places.writeUInt32BE(end, 4 * glyph);
    if (!kept.has(glyph)) continue;
    const own = outline(glyph);
    outlines.push(own, Buffer.alloc((4 - (own.length % 4)) % 4));
    end += own.length + ((4 - (own.length % 4)) % 4);
  }
  places.writeUInt32BE(end, 4 * count);
  head.writeInt16BE(1, 50);
  const rest = [...tables].filter(([tag]) => !LEFT_OUT.includes(tag));
  const post = Buffer.alloc(32);
  needed(tables, 'post').copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0);
  const name = Buffer.from([0, 0, 0, 0, 0, 6]);
  return new Map([
    ...rest,
    ['head', head],
    ['loca', places],
    ['glyf', Buffer.concat(outlines)],
    ['post', post],
    ['name', name],
  ]);
}
