import { type Font, type Glyph, type GlyphPosition, type Run } from 'fontkit';

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

/** What stands for a letter that a typeface has no shape for: its like, or a question mark. Never an empty box. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '–',
  '\u25cf': '•',
};

/** Signs that are obeyed or left out, and never drawn: controls, soft hyphens, joiners and marks of direction. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** A text as it is drawn: letters composed with their marks where there is such a letter, nothing that has no shape. */
export function drawn(text: string): string {
  return /^[ -~\u00a0-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f]*$/.test(text)
    ? text
    : text.normalize('NFC').replace(UNSEEN, '');
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
 * A typeface that lays words out by single glyphs and the kerning of pairs: for Latin, Greek and Cyrillic text the same
 * picture as full shaping, at a fraction of its cost. Text with combining marks goes the long way.
 */
export class Typeface {
  private readonly glyphs = new Map<string, Glyph>();
  private readonly kerning = new Map<string, number>();
  private readonly widths = new Map<string, number>();
  private readonly shape: Font['layout'];

  constructor(readonly font: Font) {
    // A collection of fonts has no units, and no shapes of its own.
    if (!Number.isFinite(font.unitsPerEm)) throw new TypeError('not a single font');
    this.shape = font.layout.bind(font);
    font.layout = (text, features) => this.layout(text, features);
  }

  /** Whether it has a shape for a letter. */
  has(letter: string): boolean {
    return this.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id !== 0;
  }

  /** Width of a word, as a share of the size. */
  wordWidth(word: string): number {
    let width = this.widths.get(word);
    if (width === undefined) {
      if (this.widths.size >= MOST_WORDS) this.widths.clear();
      width = this.widthOf(word) / this.font.unitsPerEm;
      this.widths.set(word, width);
    }
    return width;
  }

  /** Width in units of the typeface. */
  private widthOf(text: string): number {
    let width = 0;
    let last = '';
    for (const letter of text) {
      width += this.glyphOf(letter).advanceWidth + (last === '' ? 0 : this.kern(last, letter));
      last = letter;
    }
    return width;
  }

  /**
   * The shape of a letter. It says which letter it was asked for here: where two share a shape, fontkit remembers the
   * one that the process happened to ask for first.
   */
  private glyphOf(letter: string): Glyph {
    let glyph = this.glyphs.get(letter);
    if (!glyph) {
      const shown = [letter, INSTEAD[letter], '?'].find((each) => each !== undefined && this.has(each)) ?? '?';
      const code = shown.codePointAt(0) ?? 0;
      const { id, advanceWidth } = this.font.glyphForCodePoint(code);
      glyph = { id, advanceWidth, codePoints: [code] };
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
    if (features !== undefined) return this.shape(text, features);
    if (/\p{M}/u.test(text)) return this.marked(text);
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

  /** Text with marks of its own over letters: shaped in full. */
  private marked(text: string): Run {
    const letters = [...text].map((each) => (this.has(each) ? each : '?'));
    const run = this.shape(letters.join(''));
    const known = new Map(letters.map((each) => [this.glyphOf(each).id, this.glyphOf(each)]));
    return new WordRun(
      run.glyphs.map((glyph) => known.get(glyph.id) ?? glyph),
      run.positions,
    );
  }
}
