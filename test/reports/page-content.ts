import { type PdfFile } from '../../src/reports/pdf/pdf-file.js';
import {
  Bytes,
  type Dictionary,
  Name,
  Reader,
  type Reference,
  type Value,
  Word,
} from '../../src/reports/pdf/pdf-syntax.js';

/** Something that a page shows: text, or a shape that is painted. */
export interface Shown {
  readonly operator: string;
  /** The text, as its letters are known from the font; empty for shapes. */
  readonly text: string;
  /** The object of the font in which text is shown. */
  readonly font: number | null;
  /** The numbers of its glyphs. */
  readonly glyphs: readonly number[];
  /** Where text begins, in points from the top left; null for shapes. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly size: number;
  /** The marked contents around it, outermost first. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  readonly lang: string | null;
}

const PAINTS = new Set(['f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** Letters of the glyphs of a font, from its ToUnicode map. */
export function lettersOf(file: PdfFile, font: Reference): ReadonlyMap<number, string> {
  const entry = file.object(font.id);
  const map =
    entry instanceof Map ? file.stream((entry as Dictionary).get('ToUnicode'))?.toString('latin1') : undefined;
  const letters = new Map<number, string>();
  for (const [, from = '0', list = ''] of (map ?? '').matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
      const codes = hex.split(' ').map((part) => Number.parseInt(part, 16));
      letters.set(Number.parseInt(from, 16) + index, String.fromCharCode(...codes));
    });
  }
  return letters;
}

/** The references of the pages, in order. */
export function pagesOf(file: PdfFile): readonly Reference[] {
  return file.entry(file.trailer, 'Root', 'Pages', 'Kids') as unknown as readonly Reference[];
}

/** Everything that a page shows, in the order in which it is drawn. */
export function contentOf(file: PdfFile, page: Reference): readonly Shown[] {
  const dictionary = file.object(page.id) as Dictionary;
  const source = file.stream(dictionary.get('Contents'))?.toString('latin1') ?? '';
  const fonts = (file.entry(page, 'Resources', 'Font') ?? new Map()) as ReadonlyMap<string, Reference>;
  const letters = new Map([...fonts].map(([name, font]) => [name, lettersOf(file, font)]));
  const reader = new Reader(source);
  const shown: Shown[] = [];
  let operands: Value[] = [];
  let marks: Mark[] = [];
  let font = '';
  let size = 0;
  let at = { x: 0, y: 0 };
  const show = (operator: string, strings: readonly Value[]): void => {
    const glyphs = strings
      .filter((part): part is Bytes => part instanceof Bytes)
      .flatMap(({ bytes }) =>
        Array.from({ length: bytes.length / 2 }, (_, index) => index * 2).map(
          (start) => bytes.charCodeAt(start) * 256 + bytes.charCodeAt(start + 1),
        ),
      );
    const known = letters.get(font);
    const text = glyphs.map((glyph) => known?.get(glyph) ?? '\ufffd').join('');
    shown.push({ operator, text, glyphs, font: fonts.get(font)?.id ?? null, at, size, marks });
  };
  while (!reader.ended) {
    const value = reader.value();
    if (!(value instanceof Word)) {
      operands.push(value);
      continue;
    }
    const operator = value.word;
    const numbers = operands.map(Number);
    if (operator === 'BDC' || operator === 'BMC') marks = [...marks, markOf(operands)];
    else if (operator === 'EMC') marks = marks.slice(0, -1);
    else if (operator === 'Tf') [font, size] = [(operands[0] as Name).name, numbers[1] ?? 0];
    else if (operator === 'Tm') at = { x: numbers[4] ?? 0, y: numbers[5] ?? 0 };
    else if (operator === 'Td') at = { x: at.x + (numbers[0] ?? 0), y: at.y - (numbers[1] ?? 0) };
    else if (operator === 'Tj') show(operator, operands);
    else if (operator === 'TJ') show(operator, operands[0] as readonly Value[]);
    else if (PAINTS.has(operator)) shown.push({ operator, text: '', glyphs: [], font: null, at: null, size: 0, marks });
    operands = [];
  }
  return shown;
}

function markOf([tag, properties]: readonly Value[]): Mark {
  const entries = properties instanceof Map ? (properties as Dictionary) : new Map<string, Value>();
  const mcid = entries.get('MCID');
  const lang = entries.get('Lang');
  return {
    tag: tag instanceof Name ? tag.name : '',
    mcid: typeof mcid === 'number' ? mcid : null,
    lang: lang instanceof Bytes ? lang.text : null,
  };
}
