import { type Framework } from '../../frameworks/framework.js';
import { type Change, type ItemAnswer } from '../item.js';

/** What a workbook shows and takes back of one item: a question, its answer so far, and what became of last time's. */
export interface SheetItem {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly version: number;
  readonly state: string;
  readonly answer: ItemAnswer | null;
  readonly change: Change | null;
}

/** What is filled in: `answers`, by analysts; `codes`, by those who code a second time, blind. */
export type WorkbookKind = 'answers' | 'codes';

/** What a workbook is made from. Its headings are in English, what the framework says in the language. */
export interface WorkbookContent {
  readonly kind: WorkbookKind;
  readonly round: string;
  /** The place that it is of; null: all of the round. */
  readonly jurisdiction: string | null;
  readonly framework: Framework;
  readonly language: string;
  readonly items: readonly SheetItem[];
}

/** Names an item within a workbook: `ALB/S1`. */
export function placeOf({ jurisdiction, criterion }: Pick<SheetItem, 'jurisdiction' | 'criterion'>): string {
  return `${jurisdiction}/${criterion}`;
}
