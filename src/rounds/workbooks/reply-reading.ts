import { type Evidence } from '../../assessments/answer.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { type Framework } from '../../frameworks/framework.js';
import { type Reply } from '../item.js';
import { there, valueOf } from './answer-cells.js';
import { evidenceOf } from './evidence-cells.js';
import { type EvidenceKey } from './evidence-columns.js';
import { FACTS_SHEET } from './facts.js';
import { type CellProblem, cellText, type Grid } from './grid.js';
import { CUT_CHANGED, cutOff } from './item-delta.js';
import { evidenceText, REPLY_KEYS, replyEvidenceCells, type Said, saidOf } from './reply-cells.js';
import { POSITIONS, REPLY_COLUMNS, REPLY_EVIDENCE_COLUMNS, type ReplyKey, type ToldKey } from './reply-columns.js';
import { type ReplyFact, type ReplyFacts, type ReplyRow } from './reply-content.js';
import { REPLIES_SHEET, THEIR_EVIDENCE_SHEET } from './reply-sheets.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';
import { type CellConflict, quoted } from './workbook-reading.js';

/** A reply as it would be written. */
export interface ReplyWritten {
  readonly position: 'agreed' | 'disputed';
  readonly answer?: Readonly<Record<string, unknown>>;
  readonly comment?: string;
}

/** What a working sheet would change of one reply, from the version named. */
export interface ReplyChange {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly version: number;
  readonly before: Reply | null;
  readonly reply: ReplyWritten;
  readonly cells: readonly string[];
}

/** All that a working sheet says. Where there is a problem or a conflict, nothing of it is to be done. */
export interface ReplyReading {
  readonly changes: readonly ReplyChange[];
  readonly unchanged: number;
  readonly conflicts: readonly CellConflict[];
  readonly problems: readonly CellProblem[];
}

/** What a working sheet that came in is held against. */
export interface AgainstReplies {
  readonly framework: Framework;
  /** The rows as they are with the government now. */
  readonly rows: readonly ReplyRow[];
  /** All that is wrong with an answer of a government, with the ways to it by the keys of a data file. */
  readonly check: (criterion: string, answer: Readonly<Record<string, unknown>>) => readonly Finding[];
  /** Why a row cannot be replied to now; null: it can. */
  readonly refusal: (row: ReplyRow) => string | null;
}

type Row = SheetRow<ToldKey | ReplyKey>;
type EvidenceRow = SheetRow<EvidenceKey>;

interface Changed {
  readonly key: ReplyKey | 'evidence';
  readonly cell: string;
  readonly was: string | null;
  readonly yours: string | null;
}

function count({ length }: readonly unknown[]): string {
  return `${length} ${length === 1 ? 'row' : 'rows'}`;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join('\n') === [...other].sort().join('\n');
}

function changedIn(fact: ReplyFact, row: Row, evidence: readonly EvidenceRow[]): readonly Changed[] {
  const cells = REPLY_KEYS.flatMap((key): Changed[] => {
    const [was, yours] = [fact.cells[key], cellText(row.cells[key])];
    return was === yours ? [] : [{ key, cell: row.at(key), was, yours }];
  });
  const texts = evidence.map((each) => evidenceText(each.cells));
  if (isSame(fact.evidence, texts)) return cells;
  const cell = evidence[0]?.at('criterion') ?? row.at('position');
  return [...cells, { key: 'evidence', cell, was: count(fact.evidence), yours: count(evidence) }];
}

/** Whether the round says already what the cells that were changed say. */
function saysSo(now: Said, changed: readonly Changed[], evidence: readonly EvidenceRow[]): boolean {
  const texts = evidence.map((each) => evidenceText(each.cells));
  return changed.every(({ key, yours }) =>
    key === 'evidence' ? isSame(now.evidence, texts) : now.cells[key] === yours,
  );
}

function conflictAt({ key, cell, was, yours }: Changed, now: Said, fact: ReplyFact, isOther: boolean): CellConflict {
  const theirs = key === 'evidence' ? count(now.evidence) : now.cells[key];
  const what = isOther
    ? `our answer to ${fact.criterion} was changed after this sheet went out`
    : `the reply to ${fact.criterion} was changed meanwhile: the cell was ${quoted(was)}, you wrote ${quoted(yours)}, and it says ${quoted(theirs)} now`;
  return {
    cell,
    was,
    yours,
    theirs,
    message: `${what}. Download the sheet again, and write yours where it still holds`,
  };
}

interface Read {
  readonly rows: readonly (Row & { readonly code: string })[];
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  readonly problems: readonly CellProblem[];
}

/** The rows of both sheets by the question that they are to; what is to none, or twice to one, is a problem. */
function readRows(sheets: ReadonlyMap<string, Grid>, facts: ReplyFacts): Read {
  const replies = sheetRows(REPLIES_SHEET, sheets.get(REPLIES_SHEET), REPLY_COLUMNS);
  const pieces = sheetRows(THEIR_EVIDENCE_SHEET, sheets.get(THEIR_EVIDENCE_SHEET), REPLY_EVIDENCE_COLUMNS);
  const problems = [...replies.problems, ...pieces.problems];
  const codes = new Set(facts.items.map(({ criterion }) => criterion));
  const codeOf = (row: Row | EvidenceRow): string | null => {
    const code = cellText(row.cells.criterion)?.trim() ?? '';
    if (codes.has(code)) return code;
    const message = `"${code}" is no question of this sheet.${didYouMean(code, codes)}`;
    problems.push({ cell: row.at('criterion'), message });
    return null;
  };
  const seen = new Map<string, string>();
  const rows = replies.rows.flatMap((row) => {
    const code = codeOf(row);
    if (code === null) return [];
    const first = seen.get(code);
    if (first !== undefined) {
      problems.push({ cell: row.at('criterion'), message: `${code} has a row already, at ${first}: keep one` });
      return [];
    }
    seen.set(code, row.at('criterion'));
    return [{ ...row, code }];
  });
  const evidence = new Map<string, EvidenceRow[]>();
  for (const row of pieces.rows) {
    const code = codeOf(row);
    if (code === null) continue;
    if (!seen.has(code) && replies.problems.length === 0) {
      problems.push({
        cell: row.at('criterion'),
        message: `${code} has evidence here, and no row in ${REPLIES_SHEET}`,
      });
    }
    evidence.set(code, [...(evidence.get(code) ?? []), row]);
  }
  return { rows, evidence, problems };
}

/** The pieces of evidence that rows say: those that were not changed as the reply has them. */
function piecesOf(rows: readonly EvidenceRow[], { reply, criterion: { code } }: ReplyRow): readonly Evidence[] {
  const now = (reply?.answer?.evidence ?? []).map((piece) => ({
    piece,
    text: evidenceText(replyEvidenceCells(piece, code)),
  }));
  return rows.map(({ cells }) => {
    const text = evidenceText(cells);
    return (
      now.find((each) => each.text === text)?.piece ?? evidenceOf({ ...cells, jurisdiction: null, for: null }).evidence
    );
  });
}

interface Written {
  readonly reply: ReplyWritten | null;
  readonly problems: readonly CellProblem[];
}

/** The reply that a row says, with all that is wrong with it. */
function written(row: Row, evidence: readonly EvidenceRow[], now: ReplyRow, check: AgainstReplies['check']): Written {
  const { criterion, settled, reply: before } = now;
  const problems: CellProblem[] = [];
  const tell = (cell: string, message: string): void => void problems.push({ cell, message });
  const word = cellText(row.cells.position)?.trim() ?? '';
  const position = POSITIONS.find((each) => each === word);
  if (position === undefined) {
    const empty = before === null ? 'say what you think of it' : 'a reply that was written stays';
    const message = word === '' ? empty : `"${word}" is no position`;
    tell(row.at('position'), `${message}: write ${POSITIONS.join(' or ')}.${word && didYouMean(word, POSITIONS)}`);
    return { reply: null, problems };
  }
  const [missing, text] = [cellText(row.cells.missing)?.trim(), cellText(row.cells.comment)];
  const own = there({ value: valueOf(row.cells.value, criterion.scale), missing });
  if (position === 'agreed' && own) {
    const cell = row.at(cellText(row.cells.value) === null ? 'missing' : 'value');
    tell(cell, 'who agrees has no answer of their own: clear this cell, or write disputed');
    return { reply: null, problems };
  }
  if (position === 'disputed' && !own && text === null) {
    tell(row.at('comment'), 'say why you dispute it, or which answer is right');
  }
  const supported = position === 'agreed' ? settled : own;
  const [first] = evidence;
  if (first && !supported) {
    tell(first.at('criterion'), `${criterion.code}: say in "Your answer" which answer this supports`);
    return { reply: null, problems };
  }
  const pieces = piecesOf(evidence, now);
  const isGiven = own !== undefined || pieces.length > 0;
  const answer = isGiven ? { ...supported, ...(pieces.length > 0 && { evidence: pieces }) } : undefined;
  for (const { path, message } of answer ? check(criterion.code, answer) : []) {
    const [part, index, ...rest] = path;
    const piece = part === 'evidence' ? evidence[Number(index)] : undefined;
    const column = REPLY_EVIDENCE_COLUMNS.find(({ key }) => key === rest.join('.'))?.key ?? 'criterion';
    tell(piece?.at(column) ?? row.at(part === 'missing' ? 'missing' : 'value'), message);
  }
  const comment = cutOff(row.cells.comment) ? (before?.comment ?? null) : text;
  return { reply: { position, ...(answer && { answer }), ...(comment !== null && { comment }) }, problems };
}

/** What of the changed cells is the beginning of a text that was cut off. */
function cutProblems(changed: readonly Changed[], evidence: readonly EvidenceRow[], fact: ReplyFact) {
  const cells = changed.filter(({ yours }) => cutOff(yours)).map(({ cell }) => cell);
  const pieces = evidence
    .filter((row) => !fact.evidence.includes(evidenceText(row.cells)))
    .flatMap((row) => REPLY_EVIDENCE_COLUMNS.flatMap(({ key }) => (cutOff(row.cells[key]) ? [row.at(key)] : [])));
  return [...cells, ...pieces].map((cell): CellProblem => ({ cell, message: CUT_CHANGED }));
}

/**
 * What a working sheet that came in would change of a government's replies. Each row is held against how it went out:
 * what was not changed is left alone. Where a row was changed, and meanwhile the reply too or the answer that it replies
 * to, each changed cell is a conflict, unless both came to the same.
 */
export function replyReading(
  sheets: ReadonlyMap<string, Grid>,
  facts: ReplyFacts,
  { framework, rows: current, check, refusal }: AgainstReplies,
): ReplyReading {
  const name = `${framework.id}@${framework.version}`;
  if (facts.framework !== name) {
    const message = `the sheet asks the questions of ${facts.framework}, and the round those of ${name}: download it again`;
    return { changes: [], unchanged: 0, conflicts: [], problems: [{ cell: `${FACTS_SHEET}!B6`, message }] };
  }
  const read = readRows(sheets, facts);
  const problems = [...read.problems];
  const conflicts: CellConflict[] = [];
  const changes: ReplyChange[] = [];
  let unchanged = 0;
  for (const row of read.rows) {
    const fact = facts.items.find(({ criterion }) => criterion === row.code);
    const now = current.find(({ criterion }) => criterion.code === row.code);
    if (!fact) continue;
    const evidence = read.evidence.get(row.code) ?? [];
    const changed = changedIn(fact, row, evidence);
    const [first] = changed;
    if (!first) {
      unchanged += 1;
      continue;
    }
    if (!now) {
      problems.push({ cell: first.cell, message: `${row.code} is not with you any more: it was taken back` });
      continue;
    }
    const said = saidOf(now.reply, row.code);
    const isOther = fact.shown !== now.shown;
    const isMoved = JSON.stringify(said) !== JSON.stringify({ cells: fact.cells, evidence: fact.evidence });
    if (!isOther && isMoved && saysSo(said, changed, evidence)) unchanged += 1;
    else if (isOther || isMoved) conflicts.push(...changed.map((each) => conflictAt(each, said, fact, isOther)));
    else {
      const refused = refusal(now);
      if (refused !== null) {
        problems.push({ cell: first.cell, message: `${row.code} ${refused}` });
        continue;
      }
      const { reply, problems: wrong } = written(row, evidence, now, check);
      problems.push(...cutProblems(changed, evidence, fact), ...wrong);
      if (reply === null) continue;
      const { version, reply: before } = now;
      const { jurisdiction } = fact;
      changes.push({
        jurisdiction,
        criterion: row.code,
        version,
        before,
        reply,
        cells: changed.map(({ cell }) => cell),
      });
    }
  }
  return { changes, unchanged, conflicts, problems };
}
