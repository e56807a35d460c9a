import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { Typeface } from './typeface.js';

const FILES = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serifBold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** Typefaces of an institution's own in place of ours: the bytes of TrueType or OpenType files. */
export type FontFiles = Readonly<Partial<Record<FontName, Uint8Array>>>;

const ours = new Map<FontName, Typeface>();
const given = new WeakMap<Uint8Array, Typeface>();

/** What is drawn now is drawn with these; drawing is not interrupted, so nobody else sees them. */
let chosen: FontFiles = {};

/** Draws with typefaces of an institution's own. */
export function withFonts<Result>(files: FontFiles, draw: () => Result): Result {
  const before = chosen;
  chosen = files;
  try {
    return draw();
  } finally {
    chosen = before;
  }
}

function parsed(bytes: Uint8Array): Typeface {
  let face = given.get(bytes);
  if (!face) {
    face = new Typeface(create(bytes));
    given.set(bytes, face);
  }
  return face;
}

function typeface(name: FontName): Typeface {
  const own = chosen[name];
  if (own) return parsed(own);
  let face = ours.get(name);
  if (!face) {
    face = new Typeface(create(readFileSync(createRequire(import.meta.url).resolve(FILES[name]))));
    ours.set(name, face);
  }
  return face;
}

/** A typeface as pdfkit takes it, parsed once a process. */
export function fontOf(name: FontName): Font {
  return typeface(name).font;
}

/** The width of a word at a size, in points. */
export function wordWidth(name: FontName, word: string, size: number): number {
  return typeface(name).wordWidth(word) * size;
}

/** The width of a space at a size, in points. */
export function spaceWidth(name: FontName, size: number): number {
  return wordWidth(name, ' ', size);
}

/**
 * The letters of a text that a font's file has no shape for, each once, in the order of their codes; null where the
 * bytes are no single TrueType or OpenType font.
 */
export function missingLetters(file: Uint8Array, text: string): readonly string[] | null {
  let face: Typeface;
  try {
    face = parsed(file);
  } catch {
    return null;
  }
  return [...new Set(text)].filter((letter) => !/\s/.test(letter) && !face.has(letter)).sort();
}
