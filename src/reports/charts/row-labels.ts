import { type Canvas, type Item, MIDDLE, SIZES } from './chart.js';
import { wrapped } from './wrap.js';

const LEADING = 1.16;

/** The names of rows in a column at the left, in as many lines as they need. */
export interface RowLabels {
  readonly width: number;
  /** Lines of each row. */
  readonly lines: readonly (readonly string[])[];
  /** Height that the lines of each row take, in points. */
  readonly heights: readonly number[];
  readonly size: number;
}

/** Breaks names so that the column takes at most `share` of the width. */
export function rowLabels(
  names: readonly string[],
  { width, measure }: Canvas,
  share: number,
  size: number = SIZES.label,
  bold = false,
): RowLabels {
  const most = width * share;
  const lines = names.map((name) => wrapped(name, most, measure, size, bold));
  const widths = lines.flat().map((line) => measure(line, size, bold));
  return {
    width: Math.min(most, Math.max(0, ...widths)),
    lines,
    heights: lines.map((each) => each.length * size * LEADING),
    size,
  };
}

/** The lines of one name, centred on the middle of its row. */
export function labelItems(
  { lines, heights, size }: RowLabels,
  row: number,
  x: number,
  middle: number,
  bold = false,
): readonly Item[] {
  const own = lines[row] ?? [];
  const top = middle - (heights[row] ?? 0) / 2;
  return own.map((text, index) => ({
    kind: 'text',
    text,
    x,
    y: top + (index + 0.5) * size * LEADING + size * MIDDLE,
    size,
    ...(bold && { bold }),
    fill: 'ink',
    anchor: 'start',
  }));
}

/** Tops of rows that stand one under another, each as high as its name asks, at least `least`; and where the last ends. */
export function stacked({ heights }: RowLabels, least: number, pad: number, top: number): readonly number[] {
  const tops = [top];
  for (const height of heights) tops.push((tops[tops.length - 1] as number) + Math.max(least, height + pad));
  return tops;
}
