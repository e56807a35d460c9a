import { type Evidence } from '../../assessments/answer.js';
import { textIn } from '../../common/localised-text.js';
import { type Criterion, criteriaOf, type Framework } from '../../frameworks/framework.js';
import { valueLabel } from '../../reports/answer-words.js';
import { english } from '../../reports/language/english.js';
import { earnedWords } from '../../reports/number-format.js';
import { type AnswerValue } from '../../scoring/method.js';
import { type WorksheetRow } from '../worksheet.js';

/** The columns of the matrix, in their order: what each is called, and how wide it is in letters. */
export const MATRIX_COLUMNS = [
  { key: 'number', title: 'No.', width: 6 },
  { key: 'jurisdiction', title: 'Jurisdiction', width: 12 },
  { key: 'criterion', title: 'Criterion', width: 10 },
  { key: 'question', title: 'Question', width: 46 },
  { key: 'answer', title: "Assessors' answer", width: 24 },
  { key: 'points', title: 'Points', width: 12 },
  { key: 'justification', title: 'Justification', width: 46 },
  { key: 'evidence', title: 'Evidence', width: 34 },
  { key: 'position', title: 'Position of the government', width: 14 },
  { key: 'ownAnswer', title: "Government's answer", width: 24 },
  { key: 'comment', title: 'Comment', width: 46 },
  { key: 'ownEvidence', title: "Government's evidence", width: 34 },
  { key: 'decision', title: 'Decision', width: 16 },
  { key: 'response', title: 'Response', width: 46 },
  { key: 'state', title: 'State', width: 12 },
] as const;

export type MatrixKey = (typeof MATRIX_COLUMNS)[number]['key'];

/** A question with both sides' answers; null: there is nothing. */
export type MatrixRow = Readonly<Record<Exclude<MatrixKey, 'number'>, string | null>> & { readonly number: number };

/** Evidence, a piece a line: the act and its provision by their codes, or the title of a source with its address. */
function evidenceText(evidence: readonly Evidence[] = []): string | null {
  const lines = evidence.map(({ instrument, provision, source, note }) =>
    [instrument, provision, source?.title, source?.pinpoint, source?.href, note]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return lines.length === 0 ? null : lines.join('\n');
}

function labelled(criterion: Criterion, value: AnswerValue | null | undefined, missing: string | null = null) {
  return value === null || value === undefined ? missing : valueLabel(criterion, value, english());
}

function rowOf(
  criterion: Criterion,
  { question, item, settled, jurisdiction }: WorksheetRow,
  number: number,
): MatrixRow {
  const { reply, response, answer, state } = item;
  const open = settled.candidates.map((value) => valueLabel(criterion, value, english())).join(' or ');
  return {
    number,
    jurisdiction,
    criterion: criterion.code,
    question: textIn(question, 'en'),
    answer: labelled(criterion, settled.value, open === '' ? settled.missing : open),
    points: earnedWords(settled.points),
    justification: answer?.justification ?? settled.justification,
    evidence: evidenceText(settled.evidence),
    position: reply?.position ?? null,
    ownAnswer: labelled(criterion, reply?.answer?.value, reply?.answer?.missing),
    comment: reply?.comment ?? null,
    ownEvidence: evidenceText(reply?.answer?.evidence),
    decision: response?.decision ?? null,
    response: response?.text ?? null,
    state,
  };
}

/** The rows of working sheets as a matrix: place by place, in the order of the framework, numbered from 1. */
export function matrixRows(rows: readonly WorksheetRow[], framework: Framework): readonly MatrixRow[] {
  const criteria = new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion]));
  const placed = [...rows].sort(
    (one, other) => Number(one.jurisdiction > other.jurisdiction) - Number(one.jurisdiction < other.jurisdiction),
  );
  return placed
    .flatMap((row) => {
      const criterion = criteria.get(row.criterion);
      return criterion ? [{ row, criterion }] : [];
    })
    .map(({ row, criterion }, index) => rowOf(criterion, row, index + 1));
}
