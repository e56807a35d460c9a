import { type Theme } from '../template.js';
import { type Ink, type Paint, type TextPaint } from './chart.js';

type Rgb = readonly [number, number, number];

const PAPER = '#ffffff';
const BLACK = '#000000';

function rgb(colour: string): Rgb {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The linear light of a channel of 0–255 (sRGB). */
function light(channel: number): number {
  const c = channel / 255;
  if (c <= 0.04045) return c / 12.92;
  // x^2.4 is x² times the fifth root of x², which Newton's method gives to the last digits.
  const x = (c + 0.055) / 1.055;
  const square = x * x;
  let root = 0.5 + square / 2;
  for (let step = 0; step < 40; step += 1) {
    const fourth = root * root * root * root;
    root = (4 * root + square / fourth) / 5;
  }
  return square * root;
}

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [r, g, b] = rgb(colour);
  return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
}

/** How much two colours stand out from each other, 1–21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function inkOf(name: Ink, { colours }: Pick<Theme, 'colours'>): string {
  return name === 'paper' ? PAPER : colours[name];
}

/** The colour of a paint in a theme, as `#rrggbb`. */
export function colourOf(paint: Paint, theme: Pick<Theme, 'colours'>): string {
  if (typeof paint === 'string') return inkOf(paint, theme);
  const to = rgb(theme.colours.primary);
  return hex(rgb(PAPER).map((from, index) => from + ((to[index] as number) - from) * paint.shade));
}

/** The colour of a text: on a shade whatever stands out from it most. */
export function textColourOf(paint: TextPaint, theme: Pick<Theme, 'colours'>): string {
  if (typeof paint === 'string') return inkOf(paint, theme);
  const ground = colourOf(paint.on, theme);
  const [ink, ...others] = [theme.colours.ink, PAPER, BLACK];
  return others.reduce(
    (best, each) => (contrast(each, ground) > contrast(best, ground) + 1 ? each : best),
    ink ?? BLACK,
  );
}
