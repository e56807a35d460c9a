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

/** All that shaping does by itself but kerning: the text has no ligatures, marks or contextual forms. */
const KERNING_ONLY: Readonly<Record<string, boolean>> = Object.fromEntries(
  ['rvrn', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'calt', 'clig', 'liga', 'rclt', 'curs', 'dist', 'frac'].map(
    (feature) => [feature, false],
  ),
);

/** Pairs that are kerned: letters with a capital among them, where a gap is seen. Figures keep their column. */
const KERNED = /^(?:\p{Lu}\p{L}|\p{L}\p{Lu})$/u;

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
 * A typeface that lays words out by single glyphs and the kerning of pairs: for Latin, Greek and Cyrillic text the same
 * picture as full shaping, at a fraction of its cost. Text with combining marks goes the long way.
 */
class Typeface {
  private readonly glyphs = new Map<string, Glyph>();
  private readonly kerning = new Map<string, number>();
  private readonly shape: Font['layout'];

  constructor(readonly font: Font) {
    this.shape = font.layout.bind(font);
    font.layout = (text, features) => this.layout(text, features);
  }

  /** Width in units of the typeface. */
  widthOf(text: string): number {
    let width = 0;
    let last = '';
    for (const letter of text) {
      width += this.glyphOf(letter).advanceWidth + (last === '' ? 0 : this.kern(last, letter));
      last = letter;
    }
    return width;
  }

  private glyphOf(letter: string): Glyph {
    let glyph = this.glyphs.get(letter);
    if (!glyph) {
      glyph = this.font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      this.glyphs.set(letter, glyph);
    }
    return glyph;
  }

  private kern(left: string, right: string): number {
    const pair = left + right;
    let value = this.kerning.get(pair);
    if (value === undefined) {
      const [first] = KERNED.test(pair) ? this.shape(pair, KERNING_ONLY).positions : [];
      value = first ? first.xAdvance - this.glyphOf(left).advanceWidth : 0;
      this.kerning.set(pair, value);
    }
    return value;
  }

  private layout(text: string, features: unknown): Run {
    if (features !== undefined || /\p{M}/u.test(text)) return this.shape(text, features);
    const letters = [...text];
    const positions = letters.map((letter, index) => {
      const next = letters[index + 1];
      const xAdvance = this.glyphOf(letter).advanceWidth + (next === undefined ? 0 : this.kern(letter, next));
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return new WordRun(
      letters.map((letter) => this.glyphOf(letter)),
      positions,
    );
  }
}

const parsed = new Map<FontName, Typeface>();

function typeface(name: FontName): Typeface {
  let face = parsed.get(name);
  if (!face) {
    const path = createRequire(import.meta.url).resolve(FILES[name]);
    face = new Typeface(create(readFileSync(path)));
    parsed.set(name, face);
  }
  return face;
}

/** A typeface as pdfkit takes it, parsed once a process. */
export function fontOf(name: FontName): Font {
  return typeface(name).font;
}

const widths: Readonly<Record<FontName, Map<string, number>>> = {
  sans: new Map(),
  sansBold: new Map(),
  serifBold: new Map(),
};

/** The width of a word at a size, in points. */
export function wordWidth(name: FontName, word: string, size: number): number {
  const known = widths[name];
  let width = known.get(word);
  if (width === undefined) {
    if (known.size >= MOST_WORDS) known.clear();
    const face = typeface(name);
    width = face.widthOf(word) / face.font.unitsPerEm;
    known.set(word, width);
  }
  return width * size;
}

/** The width of a space at a size, in points. */
export function spaceWidth(name: FontName, size: number): number {
  return wordWidth(name, ' ', size);
}
