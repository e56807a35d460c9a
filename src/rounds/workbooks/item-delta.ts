import { didYouMean } from '../../common/did-you-mean.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type ItemAnswer } from '../item.js';
import { ANSWER_COLUMNS, type AnswerKey, type GivenKey } from './answer-columns.js';
import { answerCells, type AnswerCells, answerOf, there } from './answer-cells.js';
import { evidenceCells, evidenceOf, type SheetEvidence, supports } from './evidence-cells.js';
import { EVIDENCE_COLUMNS, type EvidenceKey, SUPPORTED } from './evidence-columns.js';
import { type Cell, type CellProblem, cellText } from './grid.js';
import { type ItemFact } from './facts.js';
import { type SheetRow } from './sheet-rows.js';
import { CUT, inCell } from './workbook-sheets.js';

export type AnswerRow = SheetRow<GivenKey | AnswerKey>;
export type EvidenceRow = SheetRow<EvidenceKey>;

/** A cell that was changed: its key, or `evidence` for all rows of evidence together, with what it said and says. */
export interface ChangedCell {
  readonly key: AnswerKey | 'evidence';
  readonly cell: string;
  readonly was: string | null;
  readonly yours: string | null;
}

/** What was changed of one item in a workbook. */
export interface ItemDelta {
  readonly changed: readonly ChangedCell[];
  /** The answer as it would be, unchecked: what was not changed is as it went out. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly problems: readonly CellProblem[];
  /** The cell that a way to a part of the answer leads to. */
  readonly cellOf: (path: readonly (string | number)[]) => string;
}

const FILLED = ANSWER_COLUMNS.flatMap(({ key, fill }) => (fill === undefined ? [] : [key as AnswerKey]));
const EVIDENCE_KEYS = EVIDENCE_COLUMNS.map(({ key }) => key).filter((key) => key !== 'jurisdiction');

function rowText({ cells }: EvidenceRow): string {
  return JSON.stringify(
    EVIDENCE_KEYS.map((key) => (key === 'for' ? (cellText(cells.for) ?? 'answer').trim() : cellText(cells[key]))),
  );
}

/** Each piece of an item's evidence with the text of its row as it is written. */
export function evidenceTexts(
  answer: ItemAnswer | null,
  criterion: string,
): readonly { readonly piece: SheetEvidence; readonly text: string }[] {
  return supports(answer).map((piece) => {
    const cells = evidenceCells(piece, '', criterion);
    return { piece, text: JSON.stringify(EVIDENCE_KEYS.map((key) => cellText(inCell(cells[key])))) };
  });
}

interface PlacedPiece {
  readonly piece: SheetEvidence;
  readonly row: EvidenceRow;
}

/** The pieces of evidence that rows say: those that were not changed as they went out, in their order where none was. */
function piecesOf(rows: readonly EvidenceRow[], fact: ItemFact): { pieces: readonly PlacedPiece[]; isSame: boolean } {
  const base = evidenceTexts(fact.answer, fact.criterion);
  const texts = rows.map(rowText);
  const isSame =
    [...texts].sort().join('\n') ===
    base
      .map(({ text }) => text)
      .sort()
      .join('\n');
  if (isSame) {
    const left = rows.map((row, at) => ({ row, text: texts[at] }));
    const pieces = base.map(({ piece, text }) => {
      const [found] = left.splice(
        left.findIndex((each) => each.text === text),
        1,
      );
      return found ? [{ piece, row: found.row }] : [];
    });
    return { pieces: pieces.flat(), isSame };
  }
  return {
    isSame,
    pieces: rows.map((row, at) => ({
      row,
      piece: base.find(({ text }) => text === texts[at])?.piece ?? evidenceOf(row.cells),
    })),
  };
}

/** Whether a cell still has the remark that its text was cut off. */
export function cutOff(cell: Cell | undefined): boolean {
  return cellText(cell)?.includes(CUT) ?? false;
}

/** What is wrong with the rows of evidence themselves. */
function evidenceProblems(pieces: readonly PlacedPiece[], fact: ItemFact): readonly CellProblem[] {
  const out = supports(fact.answer);
  const promised = pieces.filter(({ piece }) => piece.for === 'commitment');
  const second = promised[1]?.row;
  return [
    ...(second ? [{ cell: second.at('for'), message: 'a commitment has one source: keep one row' }] : []),
    ...promised.flatMap(({ piece: { evidence }, row }) => {
      const key = Object.keys(evidence).find((each) => each !== 'source') as EvidenceKey | undefined;
      return key === undefined
        ? []
        : [{ cell: row.at(key), message: 'a commitment rests on a source alone: clear this' }];
    }),
    ...pieces.flatMap(({ row, piece }) => {
      const word = cellText(row.cells.for)?.trim() ?? 'answer';
      const message = `"${word}" is none of ${SUPPORTED.join(', ')}.${didYouMean(word, SUPPORTED)}`;
      const wrong = SUPPORTED.some((each) => each === word) ? [] : [{ cell: row.at('for'), message }];
      if (out.includes(piece)) return wrong;
      const cut = EVIDENCE_KEYS.filter((key) => cutOff(row.cells[key]));
      return [...wrong, ...cut.map((key) => ({ cell: row.at(key), message: CUT_CHANGED }))];
    }),
  ];
}

export const CUT_CHANGED =
  'this text went out cut off, for it is too long for a cell: put it back as it was, or write the whole of it anew';

/** What of an item was changed in a workbook, held against how it went out. */
export function itemDelta(
  fact: ItemFact,
  { scale }: Criterion,
  row: AnswerRow,
  evidence: readonly EvidenceRow[],
): ItemDelta {
  const whole = answerCells(fact.answer, fact.change);
  const changed = FILLED.flatMap((key): ChangedCell[] => {
    const [was, yours] = [cellText(inCell(whole[key])), cellText(row.cells[key])];
    return was === yours ? [] : [{ key, cell: row.at(key), was, yours }];
  });
  const { pieces, isSame } = piecesOf(evidence, fact);
  const cells = Object.fromEntries(
    FILLED.map((key) => [key, changed.some((each) => each.key === key) ? row.cells[key] : whole[key]]),
  ) as AnswerCells;
  const supporting = pieces.filter(({ piece }) => piece.for === 'answer');
  const promised = pieces.find(({ piece }) => piece.for === 'commitment');
  const answer = answerOf(cells, scale, promised?.piece.evidence.source);
  const cited = isSame ? fact.answer?.evidence : supporting.map(({ piece }) => piece.evidence);
  const count = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const evidenceChange: ChangedCell = {
    key: 'evidence',
    cell: evidence[0]?.at('criterion') ?? row.at('criterion'),
    was: count(supports(fact.answer).length),
    yours: count(evidence.length),
  };
  return {
    changed: isSame ? changed : [...changed, evidenceChange],
    answer: there({ ...answer, evidence: isSame || supporting.length > 0 ? cited : undefined }) ?? {},
    problems: [
      ...evidenceProblems(pieces, fact),
      ...changed.flatMap(({ cell, yours }) => (cutOff(yours) ? [{ cell, message: CUT_CHANGED }] : [])),
    ],
    cellOf: ([first, second, ...rest]) => {
      const isPromised = first === 'commitment' && second === 'source';
      const placed = first === 'evidence' ? supporting[Number(second)] : isPromised ? promised : undefined;
      if (placed) {
        const key = (isPromised ? ['source', ...rest] : rest).join('.');
        return placed.row.at(EVIDENCE_KEYS.find((each) => each === key) ?? 'criterion');
      }
      const keys = [`${String(first)}.${String(second)}`, String(first)];
      return row.at(ANSWER_COLUMNS.find(({ key }) => keys.includes(key))?.key ?? 'criterion');
    },
  };
}
