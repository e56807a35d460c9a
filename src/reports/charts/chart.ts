/** A chart: what it says in words, its data as a table, and its geometry. No colour values, no language, no fonts. */

/** Names of the theme's colours; `paper` is what is printed on. */
export type Ink = 'paper' | 'ink' | 'muted' | 'primary' | 'bar' | 'accent' | 'tint' | 'wash' | 'rule';

/** A colour by its name, or a step of 0–1 from the paper to the primary colour. */
export type Paint = Ink | { readonly shade: number };

/** The colour of a text; `on` is what reads best on a shade. */
export type TextPaint = Ink | { readonly on: Paint };

/** How a shape is drawn. Weights and dashes in points. */
export interface Look {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly weight?: number;
  readonly dash?: readonly [number, number];
}

type Round<Kind extends string> = Look & {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly r: number;
};

/** Positions and sizes in points; y grows downwards. */
export type Item =
  | ({
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Look)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    } & Look)
  | Round<'circle'>
  | Round<'diamond'>
  /** The left half of a disc. */
  | Round<'half'>
  | ({ readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] } & Look)
  | TextItem;

/** One line of text; `y` is the line that its letters stand on. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: TextPaint;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** The width of a text at a size in points, of the regular or the bold sans. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** What every kind of chart is drawn with. */
export interface Canvas {
  readonly width: number;
  readonly measure: Measure;
}

/** A column of words as they are printed, of codes, or of numbers as they are, unrounded. */
export interface ChartColumn {
  readonly title: string;
  readonly kind: 'text' | 'code' | 'number';
}

/** The data of a chart, for those who cannot see it and for programs. The first column names the row. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** A cell for each column; null where there is nothing. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Chart {
  readonly id: string;
  /** The finding, in a sentence without a full stop. */
  readonly title: string;
  readonly subtitle?: string;
  readonly note: string;
  readonly source: string;
  /** Footnotes that names in it ask for: printed where the chart stands alone; a report's pages have their own. */
  readonly designations?: readonly string[];
  /** What it shows, in one sentence, for those who cannot see it. */
  readonly alt: string;
  readonly table: ChartTable;
  readonly drawing: Drawing;
}

/** Sizes of letters, in points: none below 7. */
export const SIZES = { label: 8.4, small: 7.4 } as const;

/** From the middle of a line of letters down to what they stand on, in parts of their size. */
export const MIDDLE = 0.34;

/** The columns of words of a chart's data in one text, a row a clause: what is heard in the place of the chart. */
export function toldTable({ columns, rows }: ChartTable): string {
  return rows
    .map((row) => {
      const [name, ...rest] = row.filter(
        (cell, index) => columns[index]?.kind === 'text' && cell !== null && cell !== '',
      );
      return rest.length === 0 ? String(name ?? '') : `${name ?? ''}: ${rest.join(', ')}`;
    })
    .join('; ');
}
