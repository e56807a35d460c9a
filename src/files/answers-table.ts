import { type Answer } from '../assessments/answer.js';
import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { type Criterion } from '../frameworks/framework.js';
import { type AnswerValue, MISSING_REASONS, type MissingReason } from '../scoring/method.js';
import { ticked } from '../scoring/points.js';
import { parseCsv } from './csv.js';
import { type LineFault } from './line-fault.js';

/** The answers of a table by jurisdiction, with the lines of what is wrong in it. */
export interface AnswersTable {
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly LineFault[];
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function missingReason(cell: string): MissingReason | null {
  return MISSING_REASONS.find((reason) => reason === cell) ?? null;
}

/** The value that a cell says on a criterion's scale, or null where it says none. */
function valueOf(cell: string, criterion: Criterion): AnswerValue | null {
  switch (criterion.scale.type) {
    case 'number':
      return NUMBER.test(cell) ? Number(cell) : null;
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : null;
    case 'choice':
      return Object.hasOwn(criterion.scale.options, cell) ? cell : null;
    case 'checklist':
      return ticked(criterion.scale, cell) === null ? null : cell;
    case 'date':
      return dateFault(cell) === null ? cell : null;
  }
}

const KINDS: Readonly<Record<Exclude<Criterion['scale']['type'], 'choice'>, string>> = {
  number: 'a number (with a point: 0.75)',
  boolean: 'true or false',
  checklist: 'a list of its codes with a space between them, each once, nor "none"',
  date: 'a date (2019-12-31)',
};

function cellFault(cell: string, criterion: Criterion): string {
  const where = `"${cell}" in column ${criterion.code}`;
  if (cell !== cell.trim()) return `${where} has spaces around it: take them out`;
  if (criterion.scale.type === 'choice') {
    const known = [...Object.keys(criterion.scale.options), ...MISSING_REASONS];
    return `${where} is none of ${known.join(', ')}.${didYouMean(cell, known)}`;
  }
  const kind = KINDS[criterion.scale.type];
  return `${where} is not ${kind}, nor a reason why there is none.${didYouMean(cell, MISSING_REASONS)}`;
}

function columnFaults(header: readonly string[], criteria: ReadonlyMap<string, Criterion>): readonly string[] {
  const faults: string[] = [];
  if (header[0] !== 'jurisdiction') faults.push(`the first column is "${header[0] ?? ''}"; it must be "jurisdiction"`);
  header.slice(1).forEach((name, index) => {
    if (header.indexOf(name) < index + 1) faults.push(`the column "${name}" stands twice: keep one`);
    else if (!criteria.has(name)) faults.push(`unknown criterion "${name}".${didYouMean(name, criteria.keys())}`);
  });
  return faults;
}

/**
 * Reads a table of answers: the first column `jurisdiction`, then one for each criterion. An empty cell is no answer
 * (`not-assessed`); a cell may be a missing reason. All rest on the evidence given and hold for the interval given,
 * without limit where there is none.
 */
export function readAnswersTable(
  text: string,
  criteria: ReadonlyMap<string, Criterion>,
  { evidence, valid }: Pick<Answer, 'evidence' | 'valid'>,
): AnswersTable {
  const { rows, fault } = parseCsv(text);
  const faults: LineFault[] = [];
  const answers = new Map<string, readonly Answer[]>();
  const lines = new Map<string, number>();
  const [header, ...body] = rows;
  if (fault !== null) faults.push({ line: fault, message: 'a quote is never closed, or stands inside a cell' });
  if (!header) return { answers, lines, faults: [...faults, { line: 1, message: 'the table is empty' }] };
  for (const message of columnFaults(header.cells, criteria)) faults.push({ line: header.line, message });
  for (const { line, cells } of body) {
    const [jurisdiction = ''] = cells;
    if (cells.length !== header.cells.length) {
      faults.push({ line, message: `the row has ${cells.length} cells, the header ${header.cells.length}` });
    }
    const first = lines.get(jurisdiction);
    if (first !== undefined) {
      faults.push({ line, message: `"${jurisdiction}" has a row already, on line ${first}: keep one` });
      continue;
    }
    lines.set(jurisdiction, line);
    const own: Answer[] = [];
    header.cells.forEach((name, column) => {
      const criterion = criteria.get(name);
      const cell = cells[column] ?? '';
      if (column === 0 || !criterion || cell === '') return;
      const missing = missingReason(cell);
      const value = missing === null ? valueOf(cell, criterion) : null;
      // Keys in the order of a record of answers, so that a table prints as a file of answers does.
      const held = valid && { valid };
      if (missing !== null) own.push({ criterion: name, missing, justification: '', ...held });
      else if (value !== null)
        own.push({ criterion: name, value, justification: '', ...(evidence && { evidence }), ...held });
      else faults.push({ line, message: cellFault(cell, criterion) });
    });
    answers.set(jurisdiction, own);
  }
  return { answers, lines, faults };
}
