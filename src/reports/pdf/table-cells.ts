import { type Cell, type Column, type ScaleCell } from '../blocks.js';
import { type Theme } from '../template.js';
import { drawDiamond, drawMark, drawPoint } from './shapes.js';
import { type Sheet, type Structure } from './sheet.js';
import { breakLines, linesHeight, type Line, type TextStyle } from './text-lines.js';

/** A cell with its lines broken for the width of its column. */
export interface SetCell {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Room inside a scale column on either side, so that a mark at the end of the scale is not cut. */
export const SCALE_INSET = 8;

/** Where a value stands across a scale column. */
export function scaleX(column: Column, value: number, x: number, width: number): number {
  const { min, max } = column.scale ?? { min: 0, max: 1 };
  const share = max === min ? 0 : (value - min) / (max - min);
  return x + SCALE_INSET + Math.min(1, Math.max(0, share)) * (width - 2 * SCALE_INSET);
}

export function setCell(cell: Cell, style: TextStyle, width: number): SetCell {
  if (cell.kind !== 'text') return { cell, lines: [], height: style.leading };
  const lines = breakLines(cell.runs, style, width);
  return { cell, lines, height: linesHeight(lines, style) };
}

/** The vertical lines of a scale, through a row. */
export function drawGrid(
  sheet: Sheet,
  theme: Theme,
  column: Column,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  for (const { at } of column.scale?.ticks ?? []) {
    sheet.box(scaleX(column, at, x, width) - 0.25, y, 0.5, height, theme.colours.rule);
  }
}

function drawScale(
  sheet: Sheet,
  theme: Theme,
  cell: ScaleCell,
  column: Column,
  x: number,
  middle: number,
  width: number,
  height: number,
): void {
  const at = (value: number): number => scaleX(column, value, x, width);
  if (cell.reference !== undefined) {
    sheet.box(at(cell.reference) - 0.6, middle - height / 2, 1.2, height, theme.colours.accent);
  }
  if (cell.low !== null && cell.high !== null) {
    const from = at(cell.low);
    sheet.box(
      from - (cell.high - cell.low < 1e-9 ? 1.2 : 0),
      middle - 2.4,
      Math.max(2.4, at(cell.high) - from),
      4.8,
      theme.colours.bar,
    );
  }
  for (const value of cell.diamonds) drawDiamond(sheet, theme, at(value), middle);
  for (const value of cell.points) drawPoint(sheet, theme, at(value), middle);
}

/** Draws the content of one cell inside its element (TD or TH). A mark is an artifact: what it says stands there as words. */
export function drawCell(
  sheet: Sheet,
  theme: Theme,
  set: SetCell,
  style: TextStyle,
  column: Column,
  element: Structure,
  tag: 'TD' | 'TH',
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly inner: number;
    readonly pad: number;
    readonly height: number;
  },
): void {
  const { cell } = set;
  if (cell.kind === 'text') {
    sheet.lines(set.lines, style, { x: box.x + box.pad, y: box.y, width: box.inner }, column.align, element, tag);
    return;
  }
  const middle = box.y + style.leading / 2;
  if (cell.kind === 'mark') {
    const centre = box.x + box.width / 2;
    sheet.artifact(() => drawMark(sheet, theme, cell.shape, cell.unverified, centre, middle));
    sheet.content(element, tag, () => sheet.whisper(cell.alt, centre - 3, middle - 2));
    return;
  }
  const bounds: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + style.leading];
  const figure = sheet.child(element, 'Figure', { alt: cell.alt, bbox: bounds });
  sheet.content(figure, 'Figure', () => drawScale(sheet, theme, cell, column, box.x, middle, box.width, box.height));
}
