import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphPosition, type Run } from 'fontkit';

const FILES = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifBold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** Words kept with their glyphs between reports of one process; above this the memory is let go. */
const MOST_WORDS = 20_000;

const parsed = new Map<FontName, Font>();

/** A laid-out word. The positions are the reader's own: pdfkit scales them in place. */
class WordRun implements Run {
  readonly positions: readonly GlyphPosition[];

  constructor(
    readonly glyphs: readonly unknown[],
    positions: readonly GlyphPosition[],
  ) {
    this.positions = positions.map((position) => ({ ...position }));
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

function remembering(font: Font): Font {
  const layout = font.layout.bind(font);
  const words = new Map<string, Run>();
  font.layout = (text, features) => {
    if (features !== undefined) return layout(text, features);
    let run = words.get(text);
    if (!run) {
      if (words.size >= MOST_WORDS) words.clear();
      run = layout(text);
      words.set(text, run);
    }
    return new WordRun(run.glyphs, run.positions);
  };
  return font;
}

/** A typeface, parsed once a process. */
export function fontOf(name: FontName): Font {
  let font = parsed.get(name);
  if (!font) {
    const path = createRequire(import.meta.url).resolve(FILES[name]);
    font = remembering(create(readFileSync(path)));
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
