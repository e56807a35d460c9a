import { type AnswerShape } from '../scoreboards/answer-shape.js';
import { type Chart } from './charts/chart.js';
/** What a report consists of, ready to be set: all words and numbers are final, only the geometry is missing. */

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly colour?: 'ink' | 'muted' | 'accent' | 'primary';
  /** BCP 47 tag, where it is not the report's language. */
  readonly lang?: string;
  /** An address outside, or `#id` of a heading of this report. */
  readonly href?: string;
}

/** How an answer is drawn in a table: shapes of one size. */
export type MarkShape = AnswerShape;

export interface MarkCell {
  readonly kind: 'mark';
  readonly shape: MarkShape;
  /** Rests on an unverified source only: drawn hatched, with a bar under it. */
  readonly unverified: boolean;
  /** For readers who cannot see the shape. */
  readonly alt: string;
}

export interface TextCell {
  readonly kind: 'text';
  readonly runs: readonly Run[];
}

/** An interval, a point where one is earned, and comparators as hollow diamonds, on the scale of the column. */
export interface ScaleCell {
  readonly kind: 'scale';
  readonly low: number | null;
  readonly high: number | null;
  readonly points: readonly number[];
  readonly diamonds: readonly number[];
  /** A line across the cell: a group's average, say. */
  readonly reference?: number;
  readonly alt: string;
}

export type Cell = TextCell | MarkCell | ScaleCell;

export interface Column {
  readonly title: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** For columns of scale cells: the ends of the scale and its labelled ticks. */
  readonly scale?: { readonly min: number; readonly max: number; readonly ticks: readonly ScaleTick[] };
}

export interface ScaleTick {
  readonly at: number;
  readonly label: string;
}

/** A row; the cell of index `head` (0 when left out) is its header. A `group` row spans the table. */
export type Row =
  | {
      readonly kind: 'cells';
      readonly cells: readonly Cell[];
      readonly highlighted?: boolean;
      /** Names by which links lead to this row. */
      readonly ids?: readonly string[];
    }
  | { readonly kind: 'group'; readonly title: string; readonly id?: string };

export interface TableBlock {
  readonly kind: 'table';
  /** `Table 1` or `Figure 1`. */
  readonly label: string;
  /** What it shows, as a finding. */
  readonly title: string;
  readonly subtitle?: string;
  readonly legend?: readonly LegendItem[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly (readonly Run[])[];
  /** How close the rows stand; `close` is for what would not fit a page otherwise. */
  readonly density?: 'normal' | 'tight' | 'dense' | 'close';
}

export interface LegendItem {
  readonly shape: MarkShape | 'interval' | 'point' | 'diamond' | 'reference';
  readonly unverified?: boolean;
  readonly text: string;
}

/** A chart as a figure. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** `Figure 1`; empty where it has no number. */
  readonly label: string;
  readonly chart: Chart;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly id?: string;
      readonly aside?: readonly Run[];
    }
  | { readonly kind: 'text'; readonly style: 'body' | 'lead' | 'small'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly small?: boolean;
      readonly items: readonly (readonly Run[])[];
    }
  | { readonly kind: 'callout'; readonly runs: readonly Run[] }
  | { readonly kind: 'figure'; readonly value: string; readonly label: string }
  /** An empty ruled box to write in, of a height in millimetres, with what it is for. */
  | { readonly kind: 'space'; readonly height: number; readonly label: string }
  | {
      readonly kind: 'columns';
      readonly share: number;
      readonly left: readonly Block[];
      readonly right: readonly Block[];
    }
  | TableBlock
  | ChartBlock;

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Whether it begins a page, or follows where the one before ends (there only when half a page is left). */
  readonly startsPage: boolean | 'unless-roomy';
  /** Whether it has its page for itself: what follows begins another, and its tables close up where they must to fit. */
  readonly ownPage?: boolean;
  /** Listed in the contents under the section before it. */
  readonly nested: boolean;
  /** None: a title over the sections that are nested under it, in contents and bookmarks alone. */
  readonly blocks: readonly Block[];
}

/** A plain run of text. */
export function plain(text: string): Run {
  return { text };
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function muted(text: string): Run {
  return { text, colour: 'muted' };
}

/** A cell of text. */
export function textCell(...runs: readonly (Run | string)[]): TextCell {
  return { kind: 'text', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

export function body(...runs: readonly (Run | string)[]): Block {
  return { kind: 'text', style: 'body', runs: textCell(...runs).runs };
}

export function small(...runs: readonly (Run | string)[]): Block {
  return { kind: 'text', style: 'small', runs: textCell(...runs).runs };
}
