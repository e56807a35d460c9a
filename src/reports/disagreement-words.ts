import { type QuestionRelation } from '../assessments/comparator.js';
import {
  type ComparedAnswers,
  type DisagreementSide,
  type NotComparable,
} from '../scoreboards/alignment/disagreements-result.js';
import { type Citation } from '../scoreboards/explain.js';
import { pinpointText } from '../instruments/cite.js';
import { dateInWords } from './date-format.js';
import { decimal } from './number-format.js';

/** What a mapping says of two questions, between the names of the two. */
export const IS_TO: Readonly<Record<QuestionRelation, string>> = {
  equal: 'asks the same as',
  narrower: 'asks a part of',
  wider: 'asks all and more of',
  related: 'asks something akin to',
};

/** What a mapping implies for the shares of full points of the first and the second question. */
export const IMPLIES: Readonly<Record<Exclude<QuestionRelation, 'related'>, string>> = {
  equal: 'the shares of full points are the same',
  narrower: 'the first share is no less than the second',
  wider: 'the first share is no more than the second',
};

/** Why nothing is compared by a mapping. */
export const WHY_NOT: Readonly<Record<NotComparable['why'], string>> = {
  quoted: 'a publication whose answers are not in the data',
  related: 'neither question contains the other',
  'no-place': 'no place has an answer to both',
};

/** A share of full points: `0.50`, or `0.00–1.00` where it is open. */
export function shareWords({ share, low, high }: Pick<DisagreementSide, 'share' | 'low' | 'high'>): string {
  if (share !== null || high - low < 1e-9) return decimal(share ?? low, 2);
  return `${decimal(low, 2)}–${decimal(high, 2)}`;
}

function sourceName({ title, gazette, provision }: Citation): string {
  return [title, gazette, provision === null ? '' : pinpointText(provision)].filter(Boolean).join(', ');
}

/** What an answer rests on: as many sources as are asked for, and how many more there are. */
export function sourcesWords(sources: readonly Citation[], most = 2): string {
  const names = [...new Set(sources.map(sourceName))].filter(Boolean);
  const more = names.length > most ? `, and ${names.length - most} more` : '';
  return `${names.slice(0, most).join('; ')}${more}`;
}

/** One side on a line: the share, the answer, the question, the assessment with its date, and what it rests on. */
export function sideWords(side: DisagreementSide): string {
  const { answer, element, title, assessment, asOf, sources } = side;
  const rests = sourcesWords(sources);
  const said = answer === null ? '' : ` “${answer}”`;
  return `${shareWords(side)}${said}: ${element} ${title} (${assessment}, ${dateInWords(asOf)})${rests === '' ? '' : `; ${rests}`}`;
}

/** What the mapping says of the two questions, and that their dates differ where they do. */
export function mappingWords({ relation, from, to, reason, isOneDate }: ComparedAnswers): string {
  const dates = isOneDate ? '' : ' The dates differ: what is told may have changed between them.';
  return `${from.framework} ${from.element} ${IS_TO[relation]} ${to.framework} ${to.element}: ${reason}${dates}`;
}
