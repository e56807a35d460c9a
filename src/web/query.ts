import { dateFault } from '../common/date-fault.js';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type InstrumentFilter } from '../instruments/instrument-page.js';
import { BINDING_FORCES, INSTRUMENT_TYPES } from '../instruments/instrument.js';
import { ALIGNMENT_STATUSES, type AlignmentStatus } from '../scoreboards/alignment/alignment.js';
import { type Asked } from './addresses.js';
import { type TimelineQuery } from './pages/timeline-page.js';

/** The part of an address after `?`, as express reads it. */
export type Query = Readonly<Record<string, unknown>>;

function invalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

/** The words given for a name; undefined where there are none, for a form sends its empty fields too. */
function wordsOf(query: Query, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  throw invalid(`${name} is given more than once. Give it once.`);
}

function oneOf<T extends string>(query: Query, name: string, values: readonly T[]): T | undefined {
  const words = wordsOf(query, name);
  if (words === undefined) return undefined;
  const value = values.find((each) => each === words);
  if (value !== undefined) return value;
  throw invalid(`${name} is "${words}".${didYouMean(words, values)} It can be ${values.join(', ')}.`);
}

function dateOf(query: Query, name: string): string | undefined {
  const words = wordsOf(query, name);
  const fault = words === undefined ? null : dateFault(words);
  if (fault !== null) throw invalid(`${name} is "${words}", which ${fault}.`);
  return words;
}

/** What a reader asks of an assessment: `asOf`, `framework`, `order`. */
export function assessmentAsked(query: Query): Asked {
  return {
    asOf: dateOf(query, 'asOf'),
    framework: wordsOf(query, 'framework'),
    order: oneOf(query, 'order', ['rank', 'name']),
  };
}

/** Which obligations a reader asks for: `status`. */
export function statusAsked(query: Query): AlignmentStatus | undefined {
  return oneOf(query, 'status', ALIGNMENT_STATUSES);
}

/** What a reader asks of a timeline: `place`, `element`, `from`, `until`. */
export function timelineAsked(query: Query): TimelineQuery {
  const [place, element] = [wordsOf(query, 'place'), wordsOf(query, 'element')];
  const [from, until] = [dateOf(query, 'from'), dateOf(query, 'until')];
  return {
    ...(place !== undefined && { place }),
    ...(element !== undefined && { element }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

/** What a reader asks of the list of instruments. */
export function instrumentsAsked(query: Query): InstrumentFilter & { readonly text?: string; readonly after?: string } {
  return {
    text: wordsOf(query, 'text'),
    jurisdiction: wordsOf(query, 'jurisdiction'),
    subject: wordsOf(query, 'subject'),
    type: oneOf(query, 'type', INSTRUMENT_TYPES),
    binding: oneOf(query, 'binding', BINDING_FORCES),
    inForceOn: dateOf(query, 'inForceOn'),
    after: wordsOf(query, 'after'),
  };
}

/** The date on which a reader asks whether an act is in force. */
export function dateAsked(query: Query): string | undefined {
  return dateOf(query, 'on');
}

/** Which part of the grid of searches a reader asks for. */
export function coverageAsked(query: Query): { readonly jurisdiction?: string; readonly subject?: string } {
  const [jurisdiction, subject] = [wordsOf(query, 'jurisdiction'), wordsOf(query, 'subject')];
  return { ...(jurisdiction !== undefined && { jurisdiction }), ...(subject !== undefined && { subject }) };
}
