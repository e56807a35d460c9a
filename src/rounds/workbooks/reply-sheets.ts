import { textIn } from '../../common/localised-text.js';
import { type Sheet } from '../../reports/tables/sheet.js';
import { factsSheet, readFactsOf } from './facts.js';
import { type Grid } from './grid.js';
import { howToAnswer } from './how-to-answer.js';
import { REPLY_KEYS, replyCells, replyEvidenceCells, saidOf } from './reply-cells.js';
import { REPLY_COLUMNS, REPLY_EVIDENCE_COLUMNS, type ReplyKey, type ToldKey } from './reply-columns.js';
import { REPLIES, type ReplyContent, type ReplyFact, type ReplyFacts } from './reply-content.js';
import { adviceOn, guideOf, inCell, pillarsOf, sheetColumns, valueLists, wordLists } from './workbook-sheets.js';

export const REPLIES_SHEET = 'Replies';
export const THEIR_EVIDENCE_SHEET = 'Your evidence';

/** Rows of evidence in which a word can be chosen from a list, with those that are still empty. */
const EVIDENCE_ROWS = 1000;

function repliesSheet({ framework, language, rows }: ReplyContent): Sheet {
  const pillars = pillarsOf(framework, language);
  return {
    name: REPLIES_SHEET,
    columns: sheetColumns(REPLY_COLUMNS),
    rows: rows.map(({ criterion, told, reply }) => {
      const given = {
        ...told,
        pillar: pillars.get(criterion.code) ?? '',
        criterion: criterion.code,
        question: `${textIn(criterion.title, language)}\n${textIn(criterion.question, language)}`,
        how: howToAnswer({ ...criterion, derive: undefined }, language),
      };
      const filled = replyCells(reply);
      return REPLY_COLUMNS.map(({ key }) => inCell(key in given ? given[key as ToldKey] : filled[key as ReplyKey]));
    }),
    stickyColumns: 2,
    isFiltered: true,
    isExact: true,
    choices: [
      ...valueLists(
        rows.map(({ criterion }) => criterion),
        REPLY_COLUMNS,
      ),
      ...wordLists(REPLY_COLUMNS, rows.length + 1),
    ],
  };
}

function evidenceSheet({ rows }: ReplyContent): Sheet {
  return {
    name: THEIR_EVIDENCE_SHEET,
    columns: sheetColumns(REPLY_EVIDENCE_COLUMNS),
    rows: rows.flatMap(({ criterion, reply }) =>
      (reply?.answer?.evidence ?? []).map((piece) => {
        const cells = replyEvidenceCells(piece, criterion.code);
        return REPLY_EVIDENCE_COLUMNS.map(({ key }) => inCell(cells[key]));
      }),
    ),
    stickyColumns: 1,
    isFiltered: true,
    isExact: true,
    choices: wordLists(REPLY_EVIDENCE_COLUMNS, EVIDENCE_ROWS),
  };
}

function guideSheet({ round, jurisdiction, deadline, framework, language }: ReplyContent): Sheet {
  return guideOf([
    ['', 'Round', `${round}, ${jurisdiction}: a draft, for your reply. It is not published.`],
    ['', 'Framework', `${textIn(framework.title, language)} (${framework.id}@${framework.version})`],
    ['', 'Deadline', deadline === null ? 'None is set.' : `You may reply until the end of ${deadline} (UTC).`],
    ['', 'Cells', 'White cells are for you; grey ones are given. A formula is not taken: write what it comes to.'],
    ['', 'Rows', 'Rows can be sorted and filtered. A row that is left out stays as it is.'],
    [
      '',
      'Coming back',
      'What you write is kept as a draft that we do not see. Your co-ordinator signs it: then we do.',
    ],
    ...adviceOn(REPLIES_SHEET, REPLY_COLUMNS),
    ...adviceOn(THEIR_EVIDENCE_SHEET, REPLY_EVIDENCE_COLUMNS),
  ]);
}

function factsOf({ round, jurisdiction, framework, rows }: ReplyContent): ReplyFacts {
  return {
    kind: REPLIES,
    round,
    jurisdiction,
    framework: `${framework.id}@${framework.version}`,
    items: rows.map(({ criterion: { code }, version, shown, reply }) => ({
      jurisdiction,
      criterion: code,
      version,
      shown,
      ...saidOf(reply, code),
    })),
  };
}

/**
 * The sheets of a working sheet for a government: a row for each question that was sent, with the assessors' answer and
 * room for the reply; its own evidence; how to fill in; and hidden the facts by which it finds its way back.
 */
export function replySheets(content: ReplyContent, sha256: (text: string) => string): readonly Sheet[] {
  return [repliesSheet(content), evidenceSheet(content), guideSheet(content), factsSheet(factsOf(content), sha256)];
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** What was kept of a row. Throws where it is none. */
function factOf(json: unknown): Pick<ReplyFact, 'shown' | 'cells' | 'evidence'> {
  const { shown, cells, evidence } = json as Pick<ReplyFact, 'shown' | 'cells' | 'evidence'>;
  const isSound =
    typeof shown === 'string' &&
    REPLY_KEYS.every((key) => isText(cells[key])) &&
    evidence.every((text) => typeof text === 'string');
  if (!isSound) throw new TypeError('no row of a working sheet');
  return { shown, cells, evidence };
}

/** The facts of a working sheet that came in, or why they cannot be used. */
export function readReplyFacts(
  grid: Grid | undefined,
  sha256: (text: string) => string,
): ReplyFacts | { readonly fault: string } {
  return readFactsOf(grid, sha256, [REPLIES], factOf);
}
