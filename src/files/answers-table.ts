import { type Answer } from '../assessments/answer.js';
import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { type Criterion, type Series } from '../frameworks/framework.js';
import { type AnswerValue, MISSING_REASONS, type MissingReason } from '../scoring/method.js';
import { ticked } from '../scoring/points.js';
import { parseCsv } from './csv.js';
import { type LineFault } from './line-fault.js';

/** One row: whose it is, for which year where the table has years, and what it says. */
export interface TableRow {
  readonly line: number;
  readonly jurisdiction: string;
  readonly year: string | null;
  readonly answers: readonly Answer[];
}

/** The rows of a table, with the lines of what is wrong in it. */
export interface AnswersTable {
  readonly rows: readonly TableRow[];
  readonly faults: readonly LineFault[];
}

/** What the columns of a table may be: criteria, and series beside them. */
export interface Asked {
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly series: ReadonlyMap<string, Series>;
}

/** The column, after that of jurisdictions, that says for which year a row holds. */
export const YEAR_COLUMN = 'year';

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

function columnFaults(header: readonly string[], { criteria, series }: Asked): readonly string[] {
  const faults: string[] = [];
  if (header[0] !== 'jurisdiction') faults.push(`the first column is "${header[0] ?? ''}"; it must be "jurisdiction"`);
  const known = [...criteria.keys(), ...series.keys()];
  header.slice(1).forEach((name, index) => {
    if (header.indexOf(name) < index + 1) faults.push(`the column "${name}" stands twice: keep one`);
    else if (name === YEAR_COLUMN && index > 0)
      faults.push(`the column "year" must stand second, after "jurisdiction"`);
    else if (name !== YEAR_COLUMN && !known.includes(name)) {
      faults.push(`unknown criterion${series.size > 0 ? ' or series' : ''} "${name}".${didYouMean(name, known)}`);
    }
  });
  return faults;
}

/** What a cell of a series says, or what is wrong with it. */
function seriesAnswer(cell: string, { code, type }: Series): AnswerValue | { readonly fault: string } {
  if (cell !== cell.trim()) return { fault: `"${cell}" in column ${code} has spaces around it: take them out` };
  if (type === 'label') return cell;
  if (NUMBER.test(cell)) return Number(cell);
  return {
    fault: `"${cell}" in column ${code} is not a number (with a point: 0.75); leave the cell empty where there is none`,
  };
}

function seriesCell(cell: string, series: Series, supported: Supported, faults: string[]): readonly Answer[] {
  const value = seriesAnswer(cell, series);
  if (typeof value === 'object') {
    faults.push(value.fault);
    return [];
  }
  return [{ criterion: series.code, value, justification: '', ...supported }];
}

type Supported = Pick<Answer, 'evidence' | 'valid'>;

function criterionCell(
  cell: string,
  criterion: Criterion,
  { evidence, valid }: Supported,
  faults: string[],
): readonly Answer[] {
  const missing = missingReason(cell);
  const value = missing === null ? valueOf(cell, criterion) : null;
  // Keys in the order of a record of answers, so that a table prints as a file of answers does.
  const held = valid && { valid };
  if (missing !== null) return [{ criterion: criterion.code, missing, justification: '', ...held }];
  if (value !== null)
    return [{ criterion: criterion.code, value, justification: '', ...(evidence && { evidence }), ...held }];
  faults.push(cellFault(cell, criterion));
  return [];
}

function rowAnswers(
  header: readonly string[],
  cells: readonly string[],
  asked: Asked,
  supported: Supported,
  faults: string[],
): readonly Answer[] {
  return header.flatMap((name, column) => {
    const cell = cells[column] ?? '';
    if (column === 0 || cell === '') return [];
    const [criterion, series] = [asked.criteria.get(name), asked.series.get(name)];
    if (criterion) return criterionCell(cell, criterion, supported, faults);
    return series ? seriesCell(cell, series, supported, faults) : [];
  });
}

/**
 * Reads a table of answers: the first column `jurisdiction`, where rows hold for a year the second `year`, then one for
 * each criterion and series. An empty cell is no answer (`not-assessed`); a cell may be a missing reason. All rest on the
 * evidence given and hold for the interval given, or for the year of the row, without limit where there is neither.
 */
export function readAnswersTable(text: string, asked: Asked, supported: Supported): AnswersTable {
  const { rows: lines, fault } = parseCsv(text);
  const faults: LineFault[] = [];
  const [header, ...body] = lines;
  if (fault !== null) faults.push({ line: fault, message: 'a quote is never closed, or stands inside a cell' });
  if (!header) return { rows: [], faults: [...faults, { line: 1, message: 'the table is empty' }] };
  for (const message of columnFaults(header.cells, asked)) faults.push({ line: header.line, message });
  const hasYears = header.cells[1] === YEAR_COLUMN;
  const seen = new Map<string, number>();
  const rows = body.flatMap(({ line, cells }): TableRow[] => {
    const tell = (message: string): void => void faults.push({ line, message });
    const [jurisdiction = '', second = ''] = cells;
    const year = hasYears ? second : null;
    if (cells.length !== header.cells.length)
      tell(`the row has ${cells.length} cells, the header ${header.cells.length}`);
    if (year !== null && !/^\d{4}$/.test(year)) tell(`"${year}" is no year: write four digits`);
    const key = year === null ? jurisdiction : `${jurisdiction} ${year}`;
    const first = seen.get(key);
    if (first !== undefined) {
      tell(`"${key}" has a row already, on line ${first}: keep one`);
      return [];
    }
    seen.set(key, line);
    const held = year === null ? supported : { ...supported, valid: { from: year, until: year } };
    const wrong: string[] = [];
    const answers = rowAnswers(header.cells, cells, asked, held, wrong);
    wrong.forEach(tell);
    return [{ line, jurisdiction, year, answers }];
  });
  return { rows, faults };
}
