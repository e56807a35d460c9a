import { type Canvas, type Item, SIZES } from './chart.js';
import { wrapped } from './wrap.js';

/** Columns that stand side by side in one band; what does not fit stands in the next. */
export interface Band {
  readonly first: number;
  readonly count: number;
}

/** Parts columns into bands of about equal numbers, so that each is at least `least` wide (points), at least one a band. */
export function bandsOf(columns: number, room: number, least: number): readonly Band[] {
  const most = Math.max(1, Math.floor(room / least));
  const bands = Math.max(1, Math.ceil(columns / most));
  const size = Math.max(1, Math.ceil(columns / bands));
  return Array.from({ length: bands }, (_, band) => ({
    first: band * size,
    count: Math.max(0, Math.min(size, columns - band * size)),
  })).filter(({ count }) => count > 0);
}

const LEADING = 9;

/** Heads of columns, broken within their column, all standing on `foot`; gives the height that they take. */
export function columnHeads(
  titles: readonly string[],
  columnWidth: number,
  { measure }: Canvas,
): { readonly height: number; readonly items: (left: number, foot: number) => readonly Item[] } {
  const lines = titles.map((title) => wrapped(title, columnWidth - 3, measure, SIZES.small, true));
  const height = Math.max(0, ...lines.map((own) => own.length)) * LEADING + 3;
  return {
    height,
    items: (left, foot) =>
      lines.flatMap((own, column) =>
        own.map((text, line): Item => ({
          kind: 'text',
          text,
          x: left + (column + 0.5) * columnWidth,
          y: foot - 3 - (own.length - 1 - line) * LEADING,
          size: SIZES.small,
          bold: true,
          fill: 'primary',
          anchor: 'middle',
        })),
      ),
  };
}
