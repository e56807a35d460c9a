import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphPosition, type Run } from 'fontkit';

const FILES = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serifBold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** Widths of words kept between the reports of one process; above this the memory is let go. */
const MOST_WORDS = 20_000;

const parsed = new Map<FontName, Font>();

/** Glyphs and kerning of a typeface, each looked up once. */
interface Metrics {
  readonly glyphs: Map<number, Glyph>;
  readonly kerning: Map<string, number>;
}

/** A laid-out word. The positions are the reader's own: pdfkit scales them in place. */
class WordRun implements Run {
  constructor(
    readonly glyphs: readonly Glyph[],
    readonly positions: readonly GlyphPosition[],
  ) {}

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

/**
 * Lays words out by single glyphs and the kerning of pairs, as the full shaping of Latin, Greek and Cyrillic text
 * without ligatures gives them, at a quarter of its cost. Text with combining marks goes the long way.
 */
function byPairs(font: Font): Font {
  const shape = font.layout.bind(font);
  const { glyphs, kerning }: Metrics = { glyphs: new Map(), kerning: new Map() };
  const glyphOf = (code: number): Glyph => {
    let glyph = glyphs.get(code);
    if (!glyph) {
      glyph = font.glyphForCodePoint(code);
      glyphs.set(code, glyph);
    }
    return glyph;
  };
  const kern = (left: string, right: string): number => {
    const pair = left + right;
    let value = kerning.get(pair);
    if (value === undefined) {
      const run = shape(pair);
      const [first] = run.positions;
      const plain = glyphOf(left.codePointAt(0) ?? 0).advanceWidth;
      value = run.glyphs.length === 2 && first ? first.xAdvance - plain : 0;
      kerning.set(pair, value);
    }
    return value;
  };
  font.layout = (text, features) => {
    if (features !== undefined || /\p{M}/u.test(text)) return shape(text, features);
    const letters = [...text];
    const laid = letters.map((letter) => glyphOf(letter.codePointAt(0) ?? 0));
    const positions = laid.map((glyph, index) => {
      const next = letters[index + 1];
      const xAdvance = glyph.advanceWidth + (next === undefined ? 0 : kern(letters[index] ?? '', next));
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return new WordRun(laid, positions);
  };
  return font;
}

/** A typeface, parsed once a process. */
export function fontOf(name: FontName): Font {
  let font = parsed.get(name);
  if (!font) {
    const path = createRequire(import.meta.url).resolve(FILES[name]);
    font = byPairs(create(readFileSync(path)));
    parsed.set(name, font);
  }
  return font;
}

const widths = new Map<string, number>();

/** The width of a word at a size, in points. Measured with a space after it, as it is drawn, and less that space. */
export function wordWidth(name: FontName, word: string, size: number): number {
  const key = `${name} ${word}`;
  let width = widths.get(key);
  if (width === undefined) {
    const font = fontOf(name);
    if (widths.size >= MOST_WORDS) widths.clear();
    width = (font.layout(`${word} `).advanceWidth - font.layout(' ').advanceWidth) / font.unitsPerEm;
    widths.set(key, width);
  }
  return width * size;
}

/** The width of a space at a size, in points. */
export function spaceWidth(name: FontName, size: number): number {
  return wordWidth(name, '\u00a0', size);
}
