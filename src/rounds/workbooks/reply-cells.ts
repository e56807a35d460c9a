import { type Evidence } from '../../assessments/answer.js';
import { type SheetCell } from '../../reports/tables/sheet.js';
import { type Reply } from '../item.js';
import { valueCell } from './answer-cells.js';
import { type EvidenceCells, evidenceCells } from './evidence-cells.js';
import { type Cell, cellText } from './grid.js';
import { REPLY_EVIDENCE_COLUMNS, type ReplyKey } from './reply-columns.js';
import { inCell } from './workbook-sheets.js';

/** The keys of the cells that a government fills in. */
export const REPLY_KEYS = ['position', 'value', 'missing', 'comment'] as const satisfies readonly ReplyKey[];

/** What a row of replies says, as texts, and its rows of evidence: what two versions of it are held against. */
export interface Said {
  readonly cells: Readonly<Record<ReplyKey, string | null>>;
  readonly evidence: readonly string[];
}

/** A reply as the cells of its row; all of them empty where there is none. Who agrees has no answer of their own. */
export function replyCells(reply: Reply | null): Readonly<Record<ReplyKey, SheetCell>> {
  const own = reply?.position === 'agreed' ? undefined : reply?.answer;
  return {
    position: reply?.position ?? null,
    value: valueCell(own?.value),
    missing: own?.missing ?? null,
    comment: reply?.comment ?? null,
  };
}

/** A piece of a government's evidence as the cells of its row. */
export function replyEvidenceCells(evidence: Evidence, criterion: string): EvidenceCells<string | null> {
  return evidenceCells({ for: 'answer', evidence }, '', criterion);
}

/** A row of evidence as one text. */
export function evidenceText(cells: EvidenceCells<Cell>): string {
  return JSON.stringify(REPLY_EVIDENCE_COLUMNS.map(({ key }) => cellText(inCellOf(cells[key]))));
}

function inCellOf(cell: Cell): Cell {
  return typeof cell === 'string' ? inCell(cell) : cell;
}

/** What a reply says, as its rows do. */
export function saidOf(reply: Reply | null, criterion: string): Said {
  const cells = replyCells(reply);
  const texts = REPLY_KEYS.map((key) => [key, cellText(inCell(cells[key]))] as const);
  return {
    cells: Object.fromEntries(texts) as Said['cells'],
    evidence: (reply?.answer?.evidence ?? []).map((piece) => evidenceText(replyEvidenceCells(piece, criterion))),
  };
}
