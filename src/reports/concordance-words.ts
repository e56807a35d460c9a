import { type QuestionRelation } from '../assessments/comparator.js';
import { pinpointText } from '../instruments/cite.js';
import { ALIGNMENT_STATUSES, type AlignmentStatus, type Degree } from '../scoreboards/alignment/alignment.js';
import {
  type AlignmentCounts,
  type Commitment,
  type ConcordanceRow,
  type MappedQuestion,
  type NationalProvision,
} from '../scoreboards/alignment/concordance-result.js';
import { dateInWords } from './date-format.js';

/** A status in a word, as tables print it. */
export const STATUS_WORDS: Readonly<Record<AlignmentStatus, string>> = {
  full: 'full',
  partial: 'partial',
  none: 'none',
  open: 'open',
  'not-applicable': 'not applicable',
  'not-assessed': 'not assessed',
};

/** A status as a sign beside its word, so that neither colour nor reading is needed to tell them apart. */
export const STATUS_SIGNS: Readonly<Record<AlignmentStatus, string>> = {
  full: '●',
  partial: '◐',
  none: '○',
  open: '?',
  'not-applicable': '–',
  'not-assessed': '·',
};

/** What each status means. */
export const STATUS_MEANINGS: Readonly<Record<AlignmentStatus, string>> = {
  full: 'National law in force on the date does all that the obligation asks.',
  partial: 'It does a part of it; what is missing stands under “gap”.',
  none: 'It was looked for, and nothing was found that does it.',
  open: 'Several of these are possible: the analyst cannot decide, what is cited is not verified, or was not in force.',
  'not-applicable': 'The obligation does not apply here.',
  'not-assessed': 'Nobody has looked, or what was seen is not enough to say.',
};

/** What must be said beside every table: what alignment is, and what a deadline is. */
export const ALIGNMENT_NOTE =
  'Alignment is not compliance: whoever is assessed here is not taken to be bound by these acts. A deadline is a commitment that the government made itself.';

/** How an obligation and a question that is mapped to it stand to each other, said of the question. */
export const QUESTION_ASKS: Readonly<Record<QuestionRelation, string>> = {
  equal: 'asks the same',
  narrower: 'asks more widely',
  wider: 'asks more narrowly',
  related: 'asks something akin',
};

/** Words with commas, and "or" before the last. */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** A status in words: where it is open, the degrees that stay possible, and what was answered all the same. */
export function statusInWords({
  status,
  possible,
  believed = null,
  needsLook,
}: Pick<ConcordanceRow, 'status' | 'possible' | 'needsLook'> & { readonly believed?: Degree | null }): string {
  const degrees = status === 'open' ? either(possible.map((degree) => STATUS_WORDS[degree])) : STATUS_WORDS[status];
  const believes = believed === null ? '' : ` (${believed} is believed)`;
  return `${degrees}${believes}${needsLook ? ': look again' : ''}`;
}

/** `2 full · 1 partial · …`, each status that there is; and of how many. */
export function countsInWords(counts: AlignmentCounts): string {
  const total = ALIGNMENT_STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const said = ALIGNMENT_STATUSES.filter((status) => counts[status] > 0);
  return `${said.map((status) => `${counts[status]} ${STATUS_WORDS[status]}`).join(' · ')}, of ${total}`;
}

/** What is cited, as a lawyer cites it, without what it says. */
export function provisionName({ title, gazette, pinpoint, instrument }: NationalProvision): string {
  const place = pinpoint === null ? '' : instrument === null ? pinpoint : pinpointText(pinpoint);
  return [title, gazette ?? '', place].filter(Boolean).join(', ');
}

/** The same with what it says: its wordings on the date, several where that is open. */
export function provisionLine(provision: NationalProvision): string {
  const { texts } = provision;
  return texts.length === 0 ? provisionName(provision) : `${provisionName(provision)}: ${texts.join(' / or: ')}`;
}

/** Whether it is in force on the date, with what a reader must know of how that was found; empty of a source. */
export function forceLine({ force, basis }: NationalProvision): string {
  if (force === null) return '';
  const said = {
    yes: 'in force',
    no: 'not in force',
    partial: 'in force in part',
    unknown: 'not known to be in force',
  };
  return basis === '' ? said[force] : `${said[force]} (${basis})`;
}

/** A deadline in words, and that it has passed. */
export function deadlineWords({ until, isPast }: Commitment): string {
  return until === null ? '' : `${dateInWords(until)}${isPast ? ' (passed)' : ''}`;
}

/** A commitment in words, with its source. */
export function commitmentLine({ text, source }: Commitment): string {
  return source === null ? text : `${text} (${[source.title, source.pinpoint].filter(Boolean).join(', ')})`;
}

/** The name of a mapped question: `ddps@1 O2`, or the publication and the place in it. */
export function mappedName({ framework, publication, question }: MappedQuestion): string {
  return framework === null ? `${publication ?? ''}, ${question}` : `${framework} ${question}`;
}

/** A mapped question, how it stands to the obligation, and what it asks. */
export function mappedLine(mapped: MappedQuestion): string {
  const { relation, text } = mapped;
  return `${mappedName(mapped)} ${QUESTION_ASKS[relation]}${text === null ? '' : `: ${text}`}`;
}
