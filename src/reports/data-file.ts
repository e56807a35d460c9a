import { citationOf } from '../scoreboards/explain.js';
import { SCORE_COLUMNS, scoresDocument } from '../scoreboards/scores-json.js';
import { citationLine } from './citation-line.js';
import { type DataFormat } from './data-format.js';
import { type Assessed } from './reading.js';
import { toCsv } from './tables/csv.js';

function asJson({ data, board }: Assessed): string {
  return `${JSON.stringify({ ...scoresDocument(board), data }, null, 2)}\n`;
}

function asCsv({ data, board }: Assessed): string {
  const answers = new Map(board.answers.map((answer) => [`${answer.jurisdiction} ${answer.criterion}`, answer]));
  const rows = board.scores.map((row) => {
    const answer = answers.get(`${row.jurisdiction} ${row.element}`);
    return {
      ...row,
      answer: answer ? (answer.value ?? (answer.candidates.map(String).join(' | ') || null)) : null,
      origin: answer?.origin ?? null,
      justification: answer ? [answer.justification, ...answer.remarks].filter(Boolean).join(' ') || null : null,
      evidence: answer?.evidence.map((piece) => citationLine(citationOf(piece, data, 'en'))).join('; ') || null,
    };
  });
  return toCsv([...SCORE_COLUMNS, 'answer', 'origin', 'justification', 'evidence'], rows);
}

const MAKERS: Readonly<Record<DataFormat, (assessed: Assessed) => string>> = { csv: asCsv, json: asJson };

/** An assessment's data as a file: scores and answers as CSV, or all that the scores rest on as JSON. */
export function dataFile(format: DataFormat, assessed: Assessed): string {
  return MAKERS[format](assessed);
}
