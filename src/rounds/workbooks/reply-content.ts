import { type Criterion, type Framework } from '../../frameworks/framework.js';
import { type SheetCell } from '../../reports/tables/sheet.js';
import { type AnswerValue, type MissingReason } from '../../scoring/method.js';
import { type Reply } from '../item.js';
import { type FactsOf, type PlacedFact } from './facts.js';
import { type Said } from './reply-cells.js';
import { type ToldKey } from './reply-columns.js';

/** The kind of a workbook in which a government replies. */
export const REPLIES = 'replies';

/** One question of a working sheet: what is told of it, and the reply to it so far. */
export interface ReplyRow {
  readonly criterion: Criterion;
  readonly version: number;
  readonly state: string;
  /** What its cells tell, but for what follows from the framework alone. */
  readonly told: Readonly<Record<Exclude<ToldKey, 'pillar' | 'criterion' | 'question' | 'how'>, SheetCell>>;
  /** A digest of what the assessors say: a reply is to just this. */
  readonly shown: string;
  /** The answer that who agrees agrees with; null where none is settled on. */
  readonly settled: { readonly value: AnswerValue } | { readonly missing: MissingReason } | null;
  readonly reply: Reply | null;
}

/** What a working sheet as a workbook is made from. */
export interface ReplyContent {
  readonly round: string;
  readonly jurisdiction: string;
  /** The day by which the government may reply; null: there is none. */
  readonly deadline: string | null;
  readonly framework: Framework;
  readonly language: string;
  readonly rows: readonly ReplyRow[];
}

/** A row as it went out: what was told, and what the reply said. */
export interface ReplyFact extends PlacedFact, Said {
  readonly shown: string;
}

export type ReplyFacts = FactsOf<typeof REPLIES, ReplyFact>;
