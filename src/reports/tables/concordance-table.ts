import {
  type Concordance,
  type ConcordanceMatrix,
  type ConcordanceRow,
} from '../../scoreboards/alignment/concordance-result.js';
import {
  commitmentLine,
  deadlineWords,
  forceLine,
  mappedLine,
  provisionLine,
  statusInWords,
} from '../concordance-words.js';
import { type CsvValue, toCsv } from './csv.js';

/** Several in one cell, a line each; numbered, so that what belongs together can be found beside it. */
function numbered(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '');
  return lines.length < 2
    ? said.join('')
    : lines.flatMap((line, at) => (line === '' ? [] : `${at + 1}. ${line}`)).join('\n');
}

interface ConcordanceColumn {
  /** In CSV. */
  readonly key: string;
  /** In a workbook. */
  readonly title: string;
  readonly width: number;
  readonly of: (row: ConcordanceRow) => string;
}

/** The columns of a table of concordance, in CSV and in a workbook. */
export const CONCORDANCE_COLUMNS: readonly ConcordanceColumn[] = [
  { key: 'obligation', title: 'Obligation', width: 12, of: ({ obligation }) => obligation },
  { key: 'part', title: 'Part', width: 18, of: ({ parts }) => parts.join(' · ') },
  { key: 'act', title: 'Act', width: 24, of: ({ act }) => act },
  { key: 'article', title: 'Article', width: 14, of: ({ article }) => article ?? '' },
  { key: 'title', title: 'Title', width: 24, of: ({ title }) => title },
  { key: 'words', title: 'What it asks', width: 44, of: ({ words }) => words },
  { key: 'status', title: 'Alignment', width: 16, of: statusInWords },
  {
    key: 'provisions',
    title: 'National provisions',
    width: 56,
    of: ({ provisions }) => numbered(provisions.map(provisionLine)),
  },
  { key: 'inForce', title: 'In force', width: 22, of: ({ provisions }) => numbered(provisions.map(forceLine)) },
  { key: 'confidence', title: 'Confidence', width: 12, of: ({ confidence }) => confidence ?? '' },
  { key: 'gap', title: 'Gap', width: 36, of: ({ gap }) => gap ?? '' },
  {
    key: 'commitment',
    title: 'Commitment',
    width: 36,
    of: ({ commitment }) => (commitment ? commitmentLine(commitment) : ''),
  },
  {
    key: 'deadline',
    title: 'Deadline',
    width: 16,
    of: ({ commitment }) => (commitment ? deadlineWords(commitment) : ''),
  },
  { key: 'mapped', title: 'Questions of others', width: 40, of: ({ mapped }) => numbered(mapped.map(mappedLine)) },
  {
    key: 'remarks',
    title: 'Why, and what to know',
    width: 48,
    of: ({ justification, remarks }) => [justification, ...remarks].filter(Boolean).join(' '),
  },
];

/** What CSV has beside the words: codes and dates for programs. */
const CODES: readonly { readonly key: string; readonly of: (row: ConcordanceRow) => CsvValue }[] = [
  { key: 'statusCode', of: ({ status }) => status },
  { key: 'possible', of: ({ possible }) => possible.join(' ') || null },
  { key: 'needsLook', of: ({ needsLook }) => needsLook },
  {
    key: 'instruments',
    of: ({ provisions }) => provisions.flatMap(({ instrument }) => instrument ?? []).join(' ') || null,
  },
  { key: 'until', of: ({ commitment }) => commitment?.until ?? null },
  { key: 'mappings', of: ({ mapped }) => mapped.map(({ mapping }) => mapping).join(' ') || null },
];

/** A table of concordance as CSV: a line an obligation, its words first, then codes and dates for programs. */
export function concordanceCsv({ jurisdiction, asOf, rows }: Concordance): string {
  const words = CONCORDANCE_COLUMNS.map(({ key }) => key);
  const codes = CODES.map(({ key }) => key);
  return toCsv(
    ['jurisdiction', 'asOf', ...words, ...codes],
    rows.map((row) =>
      Object.fromEntries<CsvValue>([
        ['jurisdiction', jurisdiction],
        ['asOf', asOf],
        ...CONCORDANCE_COLUMNS.map(({ key, of }) => [key, of(row) || null] as const),
        ...CODES.map(({ key, of }) => [key, of(row)] as const),
      ]),
    ),
  );
}

/** Obligations × jurisdictions as CSV: a column a jurisdiction, with the code of the status, or those that stay possible. */
export function matrixCsv({ jurisdictions, rows }: ConcordanceMatrix): string {
  const places = jurisdictions.map(({ jurisdiction }) => jurisdiction);
  return toCsv(
    ['obligation', 'act', 'article', 'title', ...places],
    rows.map(({ obligation, act, article, title, cells }) =>
      Object.fromEntries<CsvValue>([
        ...Object.entries({ obligation, act, article, title }),
        ...cells.map(
          ({ jurisdiction, status, possible }) =>
            [jurisdiction, status === 'open' ? possible.join('|') : status] as const,
        ),
      ]),
    ),
  );
}
