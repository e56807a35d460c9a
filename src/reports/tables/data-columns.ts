import { MISSING_REASONS } from '../../scoring/method.js';
import { SCORE_COLUMNS } from '../../scoreboards/scores-json.js';

/** What the cells of a column are. `mixed`: numbers, codes and words, as the question asks. */
export type ColumnType = 'text' | 'code' | 'number' | 'integer' | 'mixed';

/** A column of the table of data, as CSV, spreadsheets and SDMX share it. */
export interface DataColumn {
  readonly name: (typeof DATA_COLUMN_NAMES)[number];
  readonly title: string;
  readonly type: ColumnType;
  /** All that can stand in a cell, where that is a short list. */
  readonly codes?: readonly string[];
  /** Whether every row has it. */
  readonly always?: true;
  readonly says: string;
  /** Letters that a sheet gives it. */
  readonly width: number;
}

export const ROLES = ['subject', 'memo'] as const;
export const KINDS = ['element', 'criterion', 'roll-up'] as const;
export const ORIGINS = ['typed', 'derived', 'override', 'none'] as const;

/** The columns in their order: those of `score --format csv` first, what the row rests on after them. */
export const DATA_COLUMN_NAMES = [
  ...SCORE_COLUMNS,
  ...(['answer', 'origin', 'justification', 'evidence'] as const),
  ...(['role', 'name', 'designation', 'title', 'kind', 'parent', 'weight', 'method'] as const),
] as const;

type Described = Readonly<Record<DataColumn['name'], Omit<DataColumn, 'name'>>>;

const DESCRIBED: Described = {
  jurisdiction: {
    title: 'Jurisdiction',
    type: 'code',
    always: true,
    width: 12,
    says: 'ISO 3166-1 alpha-3 code (XKX for Kosovo); for an entity of a state its ISO 3166-2 code.',
  },
  element: {
    title: 'Element',
    type: 'code',
    always: true,
    width: 12,
    says: 'Code of the index, pillar, indicator, criterion or roll-up in the framework.',
  },
  score: {
    title: 'Score',
    type: 'number',
    width: 12,
    says: 'The score, unrounded unless the framework rounds the element. Empty where there is none: see “missing”.',
  },
  low: { title: 'Low', type: 'number', width: 12, says: 'The least that the score can be, given what is not known.' },
  high: {
    title: 'High',
    type: 'number',
    width: 12,
    says: 'The greatest that the score can be, given what is not known.',
  },
  rank: {
    title: 'Rank',
    type: 'number',
    width: 8,
    says: 'Place among the subjects that have a score: 1 is best, ties share the lowest number.',
  },
  rankLow: { title: 'Best rank', type: 'number', width: 8, says: '1 and the number of those that are surely better.' },
  rankHigh: {
    title: 'Worst rank',
    type: 'number',
    width: 8,
    says: '1 and the number of those that are possibly better.',
  },
  band: {
    title: 'Band',
    type: 'code',
    width: 10,
    says: 'Code of the band in which the score lies, where there are any.',
  },
  answered: {
    title: 'Answered',
    type: 'integer',
    always: true,
    width: 9,
    says: 'Criteria under the element that have a score.',
  },
  of: { title: 'Of', type: 'integer', always: true, width: 6, says: 'All criteria under the element.' },
  missing: {
    title: 'Missing',
    type: 'code',
    codes: MISSING_REASONS,
    width: 16,
    says: 'Why there is no score. Never a zero.',
  },
  answer: {
    title: 'Answer',
    type: 'mixed',
    width: 16,
    says: 'The answer to a criterion, as a code, number, date, or true or false; where several stay possible, all of them with “ | ” between.',
  },
  origin: {
    title: 'Origin',
    type: 'code',
    codes: ORIGINS,
    width: 10,
    says: 'Whether the answer was typed, derived from the register of law, or typed in place of a derived one.',
  },
  justification: { title: 'Justification', type: 'text', width: 60, says: 'Why this answer, and what to know of it.' },
  evidence: { title: 'Evidence', type: 'text', width: 60, says: 'What the answer rests on, with “; ” between.' },
  role: {
    title: 'Role',
    type: 'code',
    codes: ROLES,
    always: true,
    width: 9,
    says: 'A subject is ranked and counted; a memo row (the entity of a state) is neither, and a CSV has none.',
  },
  name: {
    title: 'Name',
    type: 'text',
    always: true,
    width: 24,
    says: 'Name of the jurisdiction, with an asterisk where “designation” has a footnote to it.',
  },
  designation: {
    title: 'Designation',
    type: 'text',
    width: 30,
    says: 'The footnote that is to be printed wherever the name stands.',
  },
  title: { title: 'Title', type: 'text', always: true, width: 36, says: 'Title of the element.' },
  kind: {
    title: 'Kind',
    type: 'code',
    codes: KINDS,
    always: true,
    width: 10,
    says: 'Whether the element is made of others, asks a question, or adds criteria up beside the tree.',
  },
  parent: {
    title: 'Parent',
    type: 'code',
    width: 12,
    says: 'Code of the element that it is a part of. Empty for the root and for roll-ups.',
  },
  weight: {
    title: 'Weight',
    type: 'number',
    width: 9,
    says: 'Weight among its siblings, as the framework states it. Empty for roll-ups.',
  },
  method: {
    title: 'Method',
    type: 'text',
    width: 30,
    says: 'How an element is made of its parts, as JSON (docs/method.md). Empty for criteria.',
  },
};

/** The columns with what they mean. */
export const DATA_COLUMNS: readonly DataColumn[] = DATA_COLUMN_NAMES.map((name) => ({ name, ...DESCRIBED[name] }));
