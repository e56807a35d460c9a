import { textIn } from '../../common/localised-text.js';
import { criteriaOf, type Criterion, type Framework, isCriterion } from '../../frameworks/framework.js';
import { columnLetters } from '../../reports/tables/auto-filter.js';
import { type Choice, MOST_LETTERS, type Sheet, type SheetCell } from '../../reports/tables/sheet.js';
import { answerCells } from './answer-cells.js';
import { ANSWER_COLUMNS, type AnswerKey, type GivenKey, type SheetColumn } from './answer-columns.js';
import { evidenceCells, supports } from './evidence-cells.js';
import { EVIDENCE_COLUMNS } from './evidence-columns.js';
import { factsOf, factsSheet } from './facts.js';
import { howToAnswer, valueList } from './how-to-answer.js';
import { placeOf, type SheetItem, type WorkbookContent } from './sheet-item.js';

export const ANSWERS_SHEET = 'Answers';
export const EVIDENCE_SHEET = 'Evidence';

/** Rows of evidence in which a word can be chosen from a list, with those that are still empty. */
const EVIDENCE_ROWS = 2000;

/** What stands behind the beginning of a text that no cell can hold. */
export const CUT = '… [too long for a cell: leave this one as it is, and nothing is lost]';

/** A text as its cell holds it: the whole of it, or its beginning with a remark that it goes on. */
export function inCell(cell: SheetCell): SheetCell {
  if (typeof cell !== 'string' || cell.length <= MOST_LETTERS) return cell;
  const end = MOST_LETTERS - CUT.length;
  return `${cell.slice(0, /[\uD800-\uDBFF]/.test(cell.charAt(end - 1)) ? end - 1 : end)}${CUT}`;
}

/** Columns as a sheet has them: white where they are to be filled in, grey where not. */
export function sheetColumns(columns: readonly SheetColumn<string>[]): Sheet['columns'] {
  return columns.map(({ title, width, fill }) => ({ title, width, use: fill === undefined ? 'given' : 'text' }));
}

/** The lists of the columns that take certain words, in rows from the second to the last. */
export function wordLists(columns: readonly SheetColumn<string>[], last: number): readonly Choice[] {
  return columns.flatMap(({ of }, at) => {
    const column = columnLetters(at);
    return of === undefined || last < 2 ? [] : [{ cells: [`${column}2:${column}${last}`], of }];
  });
}

/** The list of each question's own codes, in the cells of its values. */
export function valueLists(rows: readonly Criterion[], columns: readonly SheetColumn<string>[]): readonly Choice[] {
  const column = columnLetters(columns.findIndex(({ key }) => key === 'value'));
  const lists = new Map<string, { cells: string[]; of: readonly string[] }>();
  rows.forEach((criterion, row) => {
    const of = valueList(criterion);
    if (of.length === 0) return;
    const list = lists.get(of.join(',')) ?? { cells: [], of };
    list.cells.push(`${column}${row + 2}`);
    lists.set(of.join(','), list);
  });
  return [...lists.values()];
}

/** The title of the pillar of each criterion. */
export function pillarsOf({ root }: Framework, language: string): ReadonlyMap<string, string> {
  return new Map(
    root.children.flatMap((child) =>
      criteriaOf(child).map(({ code }) => [code, isCriterion(child) ? '' : textIn(child.title, language)] as const),
    ),
  );
}

function answersSheet({ framework, language }: WorkbookContent, rows: readonly Row[]): Sheet {
  const pillars = pillarsOf(framework, language);
  return {
    name: ANSWERS_SHEET,
    columns: sheetColumns(ANSWER_COLUMNS),
    rows: rows.map(({ item, criterion }) => {
      const given: Readonly<Record<GivenKey, string>> = {
        jurisdiction: item.jurisdiction,
        criterion: criterion.code,
        state: item.state,
        pillar: pillars.get(criterion.code) ?? '',
        question: `${textIn(criterion.title, language)}\n${textIn(criterion.question, language)}`,
        why: textIn(criterion.why, language),
        how: howToAnswer(criterion, language),
      };
      const filled = answerCells(item.answer, item.change);
      return ANSWER_COLUMNS.map(({ key }) => inCell(key in given ? given[key as GivenKey] : filled[key as AnswerKey]));
    }),
    stickyColumns: 3,
    isFiltered: true,
    isExact: true,
    choices: [
      ...valueLists(
        rows.map(({ criterion }) => criterion),
        ANSWER_COLUMNS,
      ),
      ...wordLists(ANSWER_COLUMNS, rows.length + 1),
    ],
  };
}

function evidenceSheet(rows: readonly Row[]): Sheet {
  return {
    name: EVIDENCE_SHEET,
    columns: sheetColumns(EVIDENCE_COLUMNS),
    rows: rows.flatMap(({ item }) =>
      supports(item.answer).map((piece) => {
        const cells = evidenceCells(piece, item.jurisdiction, item.criterion);
        return EVIDENCE_COLUMNS.map(({ key }) => inCell(cells[key]));
      }),
    ),
    stickyColumns: 2,
    isFiltered: true,
    isExact: true,
    choices: wordLists(EVIDENCE_COLUMNS, EVIDENCE_ROWS),
  };
}

/** What to write in the columns of a sheet that are to be filled in: the sheet, the column, the advice. */
export function adviceOn(
  sheet: string,
  columns: readonly SheetColumn<string>[],
): readonly (readonly [string, string, string])[] {
  return columns.flatMap(({ title, fill, of }) =>
    fill === undefined ? [] : [[sheet, title, of === undefined ? fill : `${fill} One of: ${of.join(', ')}.`] as const],
  );
}

/** The sheet that says how to fill in the others. */
export function guideOf(rows: readonly (readonly [string, string, string])[]): Sheet {
  return {
    name: 'Guide',
    columns: [
      { title: 'Sheet', width: 12, use: 'given' },
      { title: 'Column', width: 20, use: 'given' },
      { title: 'What to write', width: 110, use: 'given' },
    ],
    rows,
  };
}

function guideSheet({ round, jurisdiction, framework, language }: WorkbookContent): Sheet {
  return guideOf([
    ['', 'Round', `${round}${jurisdiction === null ? '' : `, ${jurisdiction}`}`],
    ['', 'Framework', `${textIn(framework.title, language)} (${framework.id}@${framework.version})`],
    ['', 'Cells', 'White cells are for you; grey ones are given. A formula is not taken: write what it comes to.'],
    ['', 'Rows', 'Rows can be sorted and filtered. A row that is left out stays as it is in the round.'],
    ['', 'Coming back', 'Only what you change is taken over. Where the round has moved on meanwhile, you are told.'],
    ...adviceOn(ANSWERS_SHEET, ANSWER_COLUMNS),
    ...adviceOn(EVIDENCE_SHEET, EVIDENCE_COLUMNS),
  ]);
}

interface Row {
  readonly item: SheetItem;
  readonly criterion: Criterion;
}

/**
 * The sheets of a workbook for those who fill in sheets: a row for each question of each place in the order of the
 * framework, the evidence, how to fill in, and hidden the facts by which it finds its way back. Items whose criterion
 * the framework does not have are left out.
 */
export function workbookSheets(content: WorkbookContent, sha256: (text: string) => string): readonly Sheet[] {
  const { framework, items } = content;
  const places = [...new Set(items.map(({ jurisdiction }) => jurisdiction))];
  const byPlace = new Map(items.map((item) => [placeOf(item), item]));
  const rows = places.flatMap((jurisdiction) =>
    criteriaOf(framework.root).flatMap((criterion) => {
      const item = byPlace.get(placeOf({ jurisdiction, criterion: criterion.code }));
      return item ? [{ item, criterion }] : [];
    }),
  );
  const shown = { ...content, items: rows.map(({ item }) => item) };
  return [answersSheet(content, rows), evidenceSheet(rows), guideSheet(content), factsSheet(factsOf(shown), sha256)];
}
