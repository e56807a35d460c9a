import { type AnswerScale, type AnswerValue, type MissingReason } from '../../scoring/method.js';
import { type Confidence } from '../../common/source.js';
import { type SheetCell } from '../../reports/tables/sheet.js';
import { type Change, type ItemAnswer } from '../item.js';
import { type AnswerKey } from './answer-columns.js';
import { type Cell, cellText } from './grid.js';

/** The cells of one row of answers that can be filled in. */
export type AnswerCells<T = Cell> = Readonly<Record<AnswerKey, T>>;

const BETWEEN = '; ';
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const UNCHANGED = 'unchanged';

/** A value as its cell holds it. */
export function valueCell(value: AnswerValue | undefined): SheetCell {
  if (value === undefined) return null;
  return typeof value === 'number' ? value : String(value);
}

function listCell(values: readonly AnswerValue[] | undefined): SheetCell {
  return values === undefined ? null : values.map(String).join(BETWEEN);
}

/** An answer as the cells of its row; all of them empty where there is none. Its evidence stands on a sheet of its own. */
export function answerCells(answer: ItemAnswer | null, change: Change | null): AnswerCells<SheetCell> {
  const { valid, commitment } = answer ?? {};
  return {
    value: valueCell(answer?.value),
    missing: answer?.missing ?? null,
    unsure: listCell(answer?.unsure),
    disputed: listCell(answer?.disputed),
    justification: answer?.justification ?? null,
    gap: answer?.gap ?? null,
    confidence: answer?.confidence ?? null,
    'valid.from': valid?.from ?? null,
    'valid.until': valid?.until ?? null,
    answered: answer?.answered ?? null,
    'commitment.text': commitment?.text ?? null,
    'commitment.until': commitment?.until ?? null,
    override: answer?.override ?? null,
    note: answer?.note ?? null,
    change: change === null ? null : change.kind === UNCHANGED ? UNCHANGED : (change.what ?? 'changed'),
  };
}

/** A value as its scale takes it; what is none stays a text, of which the checks say what is wrong. */
export function valueOf(cell: Cell | undefined, scale: AnswerScale): AnswerValue | undefined {
  const text = cellText(cell)?.trim();
  if (text === undefined) return undefined;
  switch (scale.type) {
    case 'number':
      return NUMBER.test(text) ? Number(text) : text;
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
    case 'choice':
      // A spreadsheet writes the code `true` as TRUE.
      return typeof cell === 'boolean' ? text.toLowerCase() : text;
    default:
      return text;
  }
}

function valuesOf(cell: Cell | undefined, scale: AnswerScale): readonly AnswerValue[] | undefined {
  const text = cellText(cell);
  if (text === null) return undefined;
  const parts = typeof cell === 'string' ? text.split(';') : [cell as Cell];
  return parts.flatMap((part) => valueOf(part, scale) ?? []);
}

function word(cell: Cell | undefined): string | undefined {
  return cellText(cell)?.trim();
}

function words(cell: Cell | undefined): string | undefined {
  return cellText(cell) ?? undefined;
}

/** What became of an earlier answer, as the cell says it; null: nothing is said. */
export function changeOf(cell: Cell | undefined): Change | null {
  const text = cellText(cell);
  if (text === null) return null;
  return text.trim() === UNCHANGED ? { kind: UNCHANGED } : { kind: 'changed', what: text };
}

/**
 * The answer that a row says, without its evidence: keys that have nothing are left out. It is not checked: a code that
 * there is not is here as it was typed.
 */
export function answerOf(
  cells: AnswerCells,
  scale: AnswerScale,
  source: unknown = undefined,
): Readonly<Record<string, unknown>> {
  const [from, until] = [word(cells['valid.from']), word(cells['valid.until'])];
  const [promise, deadline] = [words(cells['commitment.text']), word(cells['commitment.until'])];
  const fields: Readonly<Record<string, unknown>> = {
    value: valueOf(cells.value, scale),
    missing: word(cells.missing) as MissingReason | undefined,
    unsure: valuesOf(cells.unsure, scale),
    disputed: valuesOf(cells.disputed, scale),
    justification: words(cells.justification),
    evidence: undefined,
    confidence: word(cells.confidence) as Confidence | undefined,
    valid: there({ from, until }),
    answered: word(cells.answered),
    gap: words(cells.gap),
    commitment: there({ text: promise, until: deadline, source }),
    override: words(cells.override),
    note: words(cells.note),
  };
  return fields;
}

/** A record without the keys that have nothing; undefined where nothing is left. */
export function there(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
