import { colourOf, contrast } from '../charts/palette.js';
import { type Theme } from '../template.js';
import { fontOf, wordWidth } from './fonts.js';
import { numberText } from './pdf-objects.js';

/** What text must stand out by from what is behind it (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;
/** Shades of the theme's first colour, from the one that is seen best. */
const SHADES = [0.2, 0.18, 0.16, 0.14, 0.12, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03];

/** The strongest shade over which all text that can be read on white can still be read; white where there is none. */
export function watermarkColour(theme: Pick<Theme, 'colours'>): string {
  const { ink, muted, primary, accent } = theme.colours;
  const texts = [ink, muted, primary, accent].filter((each) => contrast(each, '#ffffff') >= READABLE);
  const colours = SHADES.map((shade) => colourOf({ shade }, theme));
  return colours.find((ground) => texts.every((text) => contrast(text, ground) >= READABLE)) ?? '#ffffff';
}

function operands(numbers: readonly number[]): string {
  return numbers.map((number) => numberText(Math.round(number * 10) / 10)).join(' ');
}

/** A curve with one handle as one with two, which is all that a page knows. */
function cubic(from: readonly number[], [cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): readonly number[] {
  const [x0 = 0, y0 = 0] = from;
  return [x0 + (2 / 3) * (cx - x0), y0 + (2 / 3) * (cy - y0), x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x, y];
}

/** The outlines of a word as operators of a page, its left foot at the origin, one unit of the typeface a unit. */
function outlines(word: string): { readonly path: string; readonly width: number } {
  const font = fontOf('sansBold');
  const parts: string[] = [];
  let shift = 0;
  for (const letter of word) {
    const { path, advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    let at: readonly number[] = [];
    for (const { command, args } of path.commands) {
      const points = args.map((value, index) => (index % 2 === 0 ? value + shift : value));
      if (command === 'closePath') parts.push('h');
      else if (command === 'moveTo') parts.push(`${operands(points)} m`);
      else if (command === 'lineTo') parts.push(`${operands(points)} l`);
      else parts.push(`${operands(command === 'bezierCurveTo' ? points : cubic(at, points))} c`);
      if (points.length > 0) at = points.slice(-2);
    }
    shift += advanceWidth;
  }
  return { path: parts.join('\n'), width: wordWidth('sansBold', word, font.unitsPerEm) };
}

/**
 * A word from corner to corner of a page (its size in points), drawn as shapes and not as text, so that a search and a reader by ear do not
 * meet it on each page. Operators for a page on which y grows downwards.
 */
export function watermark(word: string, page: { readonly width: number; readonly height: number }): string {
  const font = fontOf('sansBold');
  const { path, width } = outlines(word.toUpperCase());
  const scale = Math.min(page.width / width, (0.2 * page.height) / font.unitsPerEm);
  // Along the longer side of a triangle of 3, 4 and 5, which is almost the diagonal of the page.
  const [along, up] = [0.6 * scale, 0.8 * scale];
  const [half, rise] = [width / 2, 0.35 * font.unitsPerEm];
  const x = page.width / 2 - along * half + up * rise;
  const y = page.height / 2 + up * half + along * rise;
  const matrix = [along, -up, -up, -along].map((each) => String(Math.round(each * 1e5) / 1e5));
  return `${matrix.join(' ')} ${operands([x, y])} cm\n${path}\nf`;
}
