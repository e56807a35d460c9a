import { MISSING_REASONS } from '../../scoring/method.js';
import { type SheetColumn } from './answer-columns.js';
import { EVIDENCE_COLUMNS, type EvidenceKey } from './evidence-columns.js';

/** What a government can say to an answer. Silence is recorded for it, and said by nobody. */
export const POSITIONS = ['agreed', 'disputed'] as const;

/** What a row of a working sheet tells: the question, and the assessors' answer to it. */
export type ToldKey =
  | 'pillar'
  | 'criterion'
  | 'question'
  | 'how'
  | 'answer'
  | 'points'
  | 'justification'
  | 'evidence'
  | 'remarks'
  | 'signed'
  | 'response';

/** What a row of a working sheet asks. */
export type ReplyKey = 'position' | 'value' | 'missing' | 'comment';

/** The columns of the sheet of replies, a row for each question that was sent. */
export const REPLY_COLUMNS: readonly SheetColumn<ToldKey | ReplyKey>[] = [
  { key: 'pillar', title: 'Pillar', width: 18 },
  { key: 'criterion', title: 'Code', width: 8 },
  { key: 'question', title: 'Question', width: 46 },
  { key: 'how', title: 'How it can be answered', width: 40 },
  { key: 'answer', title: 'Our answer', width: 24 },
  { key: 'points', title: 'Points', width: 9 },
  { key: 'justification', title: 'Justification', width: 50 },
  { key: 'evidence', title: 'Our evidence', width: 46 },
  { key: 'remarks', title: 'Remarks', width: 36 },
  {
    key: 'position',
    title: 'Position',
    width: 12,
    fill: 'What you say to our answer. Left empty: nothing is said yet.',
    of: POSITIONS,
  },
  {
    key: 'value',
    title: 'Your answer',
    width: 16,
    fill: 'Where you dispute ours: the right one, as a code of "How it can be answered", a number, or a date.',
  },
  {
    key: 'missing',
    title: 'No answer because',
    width: 16,
    fill: 'In place of an answer of yours: why there is none.',
    of: MISSING_REASONS,
  },
  {
    key: 'comment',
    title: 'Comment',
    width: 60,
    fill: 'In your words. Needed where you dispute an answer and give no other. Name the act, the article and the day.',
  },
  { key: 'signed', title: 'Signed', width: 12 },
  { key: 'response', title: 'Our response', width: 40 },
];

const FIRST: readonly EvidenceKey[] = ['criterion', 'source.title', 'source.href', 'source.pinpoint'];
const ADVICE: Readonly<Partial<Record<EvidenceKey, string>>> = {
  criterion: 'The question that it belongs to.',
  'source.title': 'What shows it: the title of an act, a page or a document.',
};

/** The columns of the sheet of a government's evidence: any number of rows to a question, what is usual first. */
export const REPLY_EVIDENCE_COLUMNS: readonly SheetColumn<EvidenceKey>[] = [
  ...FIRST.flatMap((key) => EVIDENCE_COLUMNS.filter((column) => column.key === key)),
  ...EVIDENCE_COLUMNS.filter(({ key }) => !FIRST.includes(key) && key !== 'jurisdiction' && key !== 'for'),
].map((column) => {
  const fill = ADVICE[column.key];
  return fill === undefined ? column : { ...column, fill };
});
