import { type Theme } from '../template.js';
import { type Chart, type Drawing, type Item, type Look, type Measure, SIZES } from './chart.js';
import { colourOf, textColourOf } from './palette.js';
import { wrapped } from './wrap.js';

/** What a page or a file needs beside the chart. */
export interface SvgSettings {
  readonly theme: Pick<Theme, 'colours'>;
  readonly measure: Measure;
  /** BCP 47. */
  readonly language: string;
}

const MARGIN = 14;
const TITLE = { size: 11.5, leading: 14.6 } as const;
const NOTE = { size: SIZES.small, leading: 10 } as const;
const FONTS = "'Source Sans 3','Source Sans Pro','Noto Sans',Arial,sans-serif";

function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number with at most two decimals, never `-0`. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function attributes(values: Readonly<Record<string, number | string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? at(value) : value}"`)
    .join('');
}

function look(
  { fill, stroke, weight = 1, dash }: Look,
  theme: SvgSettings['theme'],
): Readonly<Record<string, number | string>> {
  return {
    fill: fill === undefined ? 'none' : colourOf(fill, theme),
    ...(stroke !== undefined && { stroke: colourOf(stroke, theme), 'stroke-width': weight }),
    ...(dash && { 'stroke-dasharray': dash.map(at).join(' ') }),
  };
}

function shapeOf(item: Exclude<Item, { kind: 'text' }>): readonly [string, Readonly<Record<string, number | string>>] {
  switch (item.kind) {
    case 'line':
      return ['line', { x1: item.x1, y1: item.y1, x2: item.x2, y2: item.y2 }];
    case 'rect':
      return ['rect', { x: item.x, y: item.y, width: item.width, height: item.height }];
    case 'circle':
      return ['circle', { cx: item.x, cy: item.y, r: item.r }];
    case 'half':
      return [
        'path',
        {
          d: `M${at(item.x)} ${at(item.y - item.r)}A${at(item.r)} ${at(item.r)} 0 0 0 ${at(item.x)} ${at(item.y + item.r)}Z`,
        },
      ];
    case 'diamond': {
      const { x, y, r } = item;
      return [
        'path',
        { d: `M${at(x)} ${at(y - r)}L${at(x + r)} ${at(y)}L${at(x)} ${at(y + r)}L${at(x - r)} ${at(y)}Z` },
      ];
    }
    case 'polygon':
      return ['polygon', { points: item.points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ') }];
  }
}

/** Each text has its width, so that a reader without our typeface sees none clipped or over another. */
function drawn(item: Item, { theme, measure }: SvgSettings): string {
  if (item.kind !== 'text') {
    const [tag, place] = shapeOf(item);
    return `<${tag}${attributes({ ...place, ...look(item, theme) })}/>`;
  }
  const { text, x, y, size, bold = false, fill, anchor } = item;
  if (text === '') return '';
  const style = attributes({
    x,
    y,
    'font-size': size,
    ...(bold && { 'font-weight': '600' }),
    fill: textColourOf(fill, theme),
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
    textLength: measure(text, size, bold),
    lengthAdjust: 'spacingAndGlyphs',
  });
  return `<text${style}>${escaped(text)}</text>`;
}

function lineItems(
  texts: readonly string[],
  top: number,
  { size, leading }: { readonly size: number; readonly leading: number },
  fill: 'ink' | 'primary' | 'muted',
  bold: boolean,
): readonly Item[] {
  return texts.map((text, line) => ({
    kind: 'text',
    text,
    x: 0,
    y: top + line * leading + size,
    size,
    bold,
    fill,
    anchor: 'start',
  }));
}

/** A chart with its title over it and its note and source under it: what stands alone as a file. */
export function framed(
  { title, subtitle, note, source, designations = [], drawing }: Chart,
  measure: Measure,
): { readonly head: number; readonly over: readonly Item[]; readonly under: readonly Item[]; readonly height: number } {
  const { width } = drawing;
  const titles = wrapped(title, width, measure, TITLE.size, true);
  const subtitles = subtitle === undefined ? [] : wrapped(subtitle, width, measure, NOTE.size);
  const notes = [note, ...designations, source]
    .filter((text) => text !== '')
    .flatMap((text) => wrapped(text, width, measure, NOTE.size));
  const under = titles.length * TITLE.leading;
  const head = under + subtitles.length * NOTE.leading + 8;
  const foot = head + drawing.height + 6;
  return {
    head,
    over: [...lineItems(titles, 0, TITLE, 'primary', true), ...lineItems(subtitles, under + 1, NOTE, 'muted', false)],
    under: lineItems(notes, foot, NOTE, 'muted', false),
    height: foot + notes.length * NOTE.leading + 2,
  };
}

/** The geometry alone, as the inside of an SVG: what a page that has its own words puts in. */
export function drawingSvg({ items }: Drawing, settings: SvgSettings): string {
  return items.map((item) => drawn(item, settings)).join('\n');
}

/** A chart as an SVG that stands alone: title, drawing, note and source, read out by its title and its data in a sentence. */
export function chartSvg(chart: Chart, settings: SvgSettings): string {
  const { over, under, head, height } = framed(chart, settings.measure);
  const [wide, tall] = [chart.drawing.width + 2 * MARGIN, height + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${escaped(settings.language)}" xml:lang="${escaped(settings.language)}" aria-labelledby="${chart.id}-title ${chart.id}-desc" width="${at(wide)}pt" height="${at(tall)}pt" viewBox="0 0 ${at(wide)} ${at(tall)}" font-family="${FONTS}">`,
    `<title id="${chart.id}-title">${escaped(chart.title)}</title>`,
    `<desc id="${chart.id}-desc">${escaped(chart.alt)}</desc>`,
    `<rect width="${at(wide)}" height="${at(tall)}" fill="${colourOf('paper', settings.theme)}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...over.map((item) => drawn(item, settings)),
    `<g transform="translate(0 ${at(head)})">`,
    drawingSvg(chart.drawing, settings),
    '</g>',
    ...under.map((item) => drawn(item, settings)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
