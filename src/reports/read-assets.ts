import { readFileSync } from 'node:fs';
import { DomainError } from '../common/domain-error.js';
import { type TemplateAssets } from './own-look.js';
import { type TemplateFile } from './template.js';

/** What a file begins with, hexadecimal, by its form. */
const IMAGES = { '89504e470d0a1a0a': 'PNG', ffd8ff: 'JPEG' };
const FONTS = { '00010000': 'TrueType', '4f54544f': 'OpenType', '74727565': 'TrueType' };
const OTHERS = {
  '774f4632': 'WOFF2',
  '774f4646': 'WOFF',
  '74746366': 'a collection of typefaces (TTC)',
  '3c737667': 'SVG',
  '3c3f786d': 'XML or SVG',
  '47494638': 'GIF',
  '52494646': 'WebP',
  '25504446': 'PDF',
};

/** A logo above this makes every report of every language heavy. */
const MOST_LOGO_BYTES = 512 * 1024;
const MOST_FONT_BYTES = 4 * 1024 * 1024;

function formOf(bytes: Uint8Array, forms: Readonly<Record<string, string>>): string | undefined {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return Object.entries(forms).find(([begins]) => hex.startsWith(begins))?.[1];
}

interface Wanted {
  readonly place: string;
  readonly name: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly advice: string;
  readonly most: number;
}

/** The bytes of a file that a template names, or what is wrong with it. */
function read({ place, name, forms, advice, most }: Wanted, folder: URL): Uint8Array | string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(new URL(name, folder));
  } catch {
    return `${place}: there is no file "${name}" beside the template that can be read. Name it from the template’s folder.`;
  }
  if (formOf(bytes, forms) === undefined) {
    const found = formOf(bytes, OTHERS) ?? formOf(bytes, { ...IMAGES, ...FONTS });
    return `${place}: "${name}" is ${found === undefined ? 'of no form that is known' : found}. ${advice}`;
  }
  if (bytes.byteLength > most) {
    const size = `${Math.ceil(bytes.byteLength / 1024)} kB`;
    return `${place}: "${name}" has ${size}, more than ${most / 1024} kB. Every report carries it: give a smaller one.`;
  }
  return new Uint8Array(bytes);
}

/**
 * The logo and the typefaces that a template names. What cannot be read, and what is no image or typeface by its own
 * bytes (whatever its name says), is DATA_INVALID: all that is wrong at once, with what to do.
 */
export function readAssets({ publisher, fonts = {} }: TemplateFile, folder: URL, file: string): TemplateAssets {
  const logo = publisher?.logo?.file;
  const wanted: readonly (Wanted & { readonly as: 'logo' | keyof typeof fonts })[] = [
    ...(logo === undefined
      ? []
      : [
          {
            as: 'logo' as const,
            place: 'publisher.logo.file',
            name: logo,
            forms: IMAGES,
            advice: 'A logo is a PNG or JPEG: save it as one.',
            most: MOST_LOGO_BYTES,
          },
        ]),
    ...(['sans', 'sansBold', 'serifBold'] as const).flatMap((as) => {
      const name = fonts[as];
      const advice = 'A typeface is a TrueType or OpenType file (.ttf, .otf): get that form of it.';
      return name === undefined
        ? []
        : [{ as, place: `fonts.${as}`, name, forms: FONTS, advice, most: MOST_FONT_BYTES }];
    }),
  ];
  const found = wanted.map(({ as, ...each }) => ({ as, made: read(each, folder) }));
  const faults = found.flatMap(({ made }) => (typeof made === 'string' ? [`${file}: ${made}`] : []));
  if (faults.length > 0) throw new DomainError('DATA_INVALID', faults.join('\n'));
  const bytes = new Map(found.flatMap(({ as, made }) => (typeof made === 'string' ? [] : [[as, made] as const])));
  const own = logo === undefined ? {} : { logo: bytes.get('logo') ?? new Uint8Array() };
  const faces = [...bytes].flatMap(([as, made]) => (as === 'logo' ? [] : [[as, made] as const]));
  return { ...own, ...(faces.length > 0 && { fonts: Object.fromEntries(faces) }) };
}
