import { canonicalJson } from '../../common/canonical-json.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { criteriaOf, type Criterion, type Framework } from '../../frameworks/framework.js';
import { type Change, type ItemAnswer } from '../item.js';
import { answerCells, changeOf } from './answer-cells.js';
import { ANSWER_COLUMNS } from './answer-columns.js';
import { EVIDENCE_COLUMNS } from './evidence-columns.js';
import { type Facts, FACTS_SHEET, type ItemFact } from './facts.js';
import { type CellProblem, cellText, type Grid } from './grid.js';
import { type AnswerRow, type ChangedCell, type EvidenceRow, evidenceTexts, itemDelta } from './item-delta.js';
import { placeOf, type SheetItem } from './sheet-item.js';
import { sheetRows } from './sheet-rows.js';
import { ANSWERS_SHEET, EVIDENCE_SHEET, inCell } from './workbook-sheets.js';

/** A cell that was changed here, and its item meanwhile in the round. */
export interface CellConflict extends CellProblem {
  /** What the cell said when it went out, what it says in the workbook, and what the round says now. */
  readonly was: string | null;
  readonly yours: string | null;
  readonly theirs: string | null;
}

/** What a workbook would change of one item, from the version named. */
export interface WorkbookChange {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly version: number;
  readonly before: ItemAnswer | null;
  readonly answer: ItemAnswer;
  readonly change: Change | null;
  readonly cells: readonly string[];
}

/** All that a workbook says to a round. Where there is a problem or a conflict, nothing of it is to be done. */
export interface WorkbookReading {
  readonly changes: readonly WorkbookChange[];
  /** Items of which nothing was changed. */
  readonly unchanged: number;
  readonly conflicts: readonly CellConflict[];
  readonly problems: readonly CellProblem[];
}

/** What a workbook is held against. */
export interface Against {
  readonly framework: Framework;
  /** The items as they are now. */
  readonly items: readonly SheetItem[];
  /** All that is wrong with an answer, with the ways to it by the keys of a data file. */
  readonly check: (criterion: string, answer: Readonly<Record<string, unknown>>) => readonly Finding[];
  /** Why an item cannot be changed now; null: it can. */
  readonly refusal: (item: SheetItem) => string | null;
}

/** The text of a cell of an item as the round has it now. */
function nowText({ key }: ChangedCell, { answer, change, criterion }: SheetItem): string | null {
  if (key !== 'evidence') return cellText(inCell(answerCells(answer, change)[key]));
  const rows = evidenceTexts(answer, criterion).length;
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

/** What a cell says, for a message. */
export function quoted(text: string | null): string {
  if (text === null) return 'empty';
  return `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;
}

function conflictAt(cell: ChangedCell, now: SheetItem, fact: ItemFact): CellConflict {
  const theirs = nowText(cell, now);
  const { was, yours } = cell;
  return {
    cell: cell.cell,
    was,
    yours,
    theirs,
    message:
      `${placeOf(now)} was changed meanwhile (version ${fact.version} went out, the round has ${now.version}): the cell was ` +
      `${quoted(was)}, you wrote ${quoted(yours)}, the round says ${quoted(theirs)}. ` +
      'Download the workbook again, and write yours where it still holds',
  };
}

interface Read {
  readonly rows: readonly (AnswerRow & { readonly place: string })[];
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  readonly problems: readonly CellProblem[];
}

/** The rows of both sheets by the items that they are to; what is to none, or twice to one, is a problem. */
function readRows(sheets: ReadonlyMap<string, Grid>, facts: Facts): Read {
  const answers = sheetRows(ANSWERS_SHEET, sheets.get(ANSWERS_SHEET), ANSWER_COLUMNS);
  const evidence = sheetRows(EVIDENCE_SHEET, sheets.get(EVIDENCE_SHEET), EVIDENCE_COLUMNS);
  const problems = [...answers.problems, ...evidence.problems];
  const places = new Set(facts.items.map(placeOf));
  const jurisdictions = new Set(facts.items.map(({ jurisdiction }) => jurisdiction));
  const criteria = new Set(facts.items.map(({ criterion }) => criterion));
  const placed = (row: AnswerRow | EvidenceRow): string | null => {
    const jurisdiction = cellText(row.cells.jurisdiction)?.trim() ?? facts.jurisdiction ?? '';
    const criterion = cellText(row.cells.criterion)?.trim() ?? '';
    const place = placeOf({ jurisdiction, criterion });
    if (places.has(place)) return place;
    if (!jurisdictions.has(jurisdiction)) {
      const guess = didYouMean(jurisdiction, jurisdictions);
      problems.push({
        cell: row.at('jurisdiction'),
        message: `"${jurisdiction}" is no place of this workbook.${guess}`,
      });
    } else {
      const guess = didYouMean(criterion, criteria);
      problems.push({ cell: row.at('criterion'), message: `unknown criterion "${criterion}".${guess}` });
    }
    return null;
  };
  const seen = new Map<string, string>();
  const rows = answers.rows.flatMap((row) => {
    const place = placed(row);
    if (place === null) return [];
    const first = seen.get(place);
    if (first !== undefined) {
      problems.push({ cell: row.at('criterion'), message: `${place} has a row already, at ${first}: keep one` });
      return [];
    }
    seen.set(place, row.at('criterion'));
    return [{ ...row, place }];
  });
  const byPlace = new Map<string, EvidenceRow[]>();
  for (const row of evidence.rows) {
    const place = placed(row);
    if (place === null) continue;
    if (!seen.has(place) && answers.problems.length === 0) {
      problems.push({
        cell: row.at('criterion'),
        message: `${place} has evidence here, and no row in ${ANSWERS_SHEET}`,
      });
    }
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  return { rows, evidence: byPlace, problems };
}

/**
 * What a workbook that came in would change of a round. Each item is held against how it went out: cells that were not
 * changed are left alone, whatever the round says by now. Where cells were changed and the item's answer meanwhile too,
 * each is a conflict, unless both came to the same. What is changed is checked as a data file is, with its cells.
 */
export function workbookReading(
  sheets: ReadonlyMap<string, Grid>,
  facts: Facts,
  { framework, items, check, refusal }: Against,
): WorkbookReading {
  const name = `${framework.id}@${framework.version}`;
  if (facts.framework !== name) {
    const message = `the workbook asks the questions of ${facts.framework}, and the round those of ${name}: download it again`;
    return { changes: [], unchanged: 0, conflicts: [], problems: [{ cell: `${FACTS_SHEET}!B6`, message }] };
  }
  const { rows, evidence, problems: found } = readRows(sheets, facts);
  const problems = [...found];
  const conflicts: CellConflict[] = [];
  const changes: WorkbookChange[] = [];
  const criteria = new Map<string, Criterion>(criteriaOf(framework.root).map((each) => [each.code, each]));
  const out = new Map(facts.items.map((fact) => [placeOf(fact), fact]));
  const current = new Map(items.map((item) => [placeOf(item), item]));
  let unchanged = 0;
  for (const row of rows) {
    const [fact, now] = [out.get(row.place), current.get(row.place)];
    const criterion = fact && criteria.get(fact.criterion);
    if (!fact || !criterion) continue;
    const delta = itemDelta(fact, criterion, row, evidence.get(row.place) ?? []);
    if (delta.changed.length === 0) {
      unchanged += 1;
      continue;
    }
    const at = delta.changed[0]?.cell ?? row.at('criterion');
    const tell = (message: string): void => void problems.push({ cell: at, message });
    const isTold = delta.changed.some(({ key }) => key === 'change');
    const given = { answer: delta.answer, change: isTold ? changeOf(row.cells.change) : fact.change };
    const isSame = (other: Pick<ItemFact, 'answer' | 'change'>): boolean =>
      canonicalJson({ answer: other.answer ?? {}, change: other.change }) === canonicalJson(given);
    if (!now) tell(`${row.place} is not in the round any more, or not yours to change`);
    else if (isSame(fact) || isSame(now)) unchanged += 1;
    else if (canonicalJson([fact.answer, fact.change]) !== canonicalJson([now.answer, now.change])) {
      conflicts.push(...delta.changed.map((cell) => conflictAt(cell, now, fact)));
    } else {
      const refused = refusal(now);
      if (refused !== null) tell(`${row.place} ${refused}`);
      else if (facts.kind === 'codes' && isTold) {
        problems.push({
          cell: row.at('change'),
          message: 'a second code says nothing of earlier rounds: clear this cell',
        });
      } else if (Object.keys(delta.answer).length === 0) {
        tell(`the answer to ${fact.criterion} is gone: put it back, or write in Missing why there is none`);
      } else {
        const wrong = check(fact.criterion, delta.answer).map(({ path, message }) => ({
          cell: delta.cellOf(path),
          message,
        }));
        problems.push(...delta.problems, ...wrong);
        changes.push({
          jurisdiction: fact.jurisdiction,
          criterion: fact.criterion,
          version: now.version,
          before: now.answer,
          answer: delta.answer as unknown as ItemAnswer,
          change: given.change,
          cells: delta.changed.map(({ cell }) => cell),
        });
      }
    }
  }
  return { changes, unchanged, conflicts, problems };
}
