import { MISSING_REASONS } from '../../scoring/method.js';

/** What a column of a sheet is: how it is headed, how wide it is in letters, and what to write in it. */
export interface SheetColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly width: number;
  /** Left out: it is given, and not to be filled in. */
  readonly fill?: string;
  /** The only words that it takes. */
  readonly of?: readonly string[];
}

export type GivenKey = 'jurisdiction' | 'criterion' | 'state' | 'pillar' | 'question' | 'why' | 'how';

export type AnswerKey =
  | 'value'
  | 'missing'
  | 'unsure'
  | 'disputed'
  | 'justification'
  | 'gap'
  | 'confidence'
  | 'valid.from'
  | 'valid.until'
  | 'answered'
  | 'commitment.text'
  | 'commitment.until'
  | 'override'
  | 'note'
  | 'change';

export const CONFIDENCES = ['seen', 'mixed', 'unverified'] as const;

/** The columns of the sheet of answers, a row for each question of each place. */
export const ANSWER_COLUMNS: readonly SheetColumn<GivenKey | AnswerKey>[] = [
  { key: 'jurisdiction', title: 'Jurisdiction', width: 12 },
  { key: 'pillar', title: 'Pillar', width: 18 },
  { key: 'criterion', title: 'Code', width: 8 },
  { key: 'state', title: 'State', width: 11 },
  { key: 'question', title: 'Question', width: 46 },
  { key: 'why', title: 'Why it is asked', width: 40 },
  { key: 'how', title: 'How to answer', width: 46 },
  {
    key: 'value',
    title: 'Value',
    width: 14,
    fill: 'The answer: one of the codes in "How to answer", a number, or a date.',
  },
  {
    key: 'missing',
    title: 'Missing',
    width: 16,
    fill: 'Where there is no value: why not. Exactly one of Value, Missing, Unsure and Disputed is filled.',
    of: MISSING_REASONS,
  },
  { key: 'unsure', title: 'Unsure', width: 16, fill: 'The answers between which you cannot decide, with ";" between.' },
  {
    key: 'disputed',
    title: 'Disputed',
    width: 16,
    fill: 'The answers that sources hold against each other, with ";".',
  },
  { key: 'justification', title: 'Justification', width: 60, fill: 'Why this is the answer. Always needed.' },
  { key: 'gap', title: 'Gap', width: 40, fill: 'What is missing to the best answer.' },
  {
    key: 'confidence',
    title: 'Confidence',
    width: 12,
    fill: 'seen: shown in a named source; mixed: in part; unverified: believed only.',
    of: CONFIDENCES,
  },
  { key: 'valid.from', title: 'Valid from', width: 12, fill: 'Since when it holds: 2019-12-31, 2019-12 or 2019.' },
  { key: 'valid.until', title: 'Valid until', width: 12, fill: 'Until when it holds.' },
  { key: 'answered', title: 'Answered', width: 12, fill: 'The day on which it was given, or last looked at.' },
  {
    key: 'commitment.text',
    title: 'Commitment',
    width: 40,
    fill: 'What the government has undertaken to do about it.',
  },
  { key: 'commitment.until', title: 'Commitment until', width: 12, fill: 'Its own deadline.' },
  {
    key: 'override',
    title: 'Override',
    width: 30,
    fill: 'Only where the register of law gives the answer: why yours stands in its place.',
  },
  { key: 'note', title: 'Note', width: 40, fill: 'A remark.' },
  {
    key: 'change',
    title: 'Change',
    width: 30,
    fill: 'Where the answer comes from an earlier round: unchanged, or what changed since.',
  },
];
