import { addDays, type Day, type LegalDate, spanOf } from '../common/legal-date.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { adoptionOf, applicationOf, commencementOf, type DerivedSpan, lastDayOf } from './commencement.js';
import { type Instrument, type Provision } from './instrument.js';

/** How far an act must have come on the date: adopted, in force, or also applied. */
export const STAGES = ['adopted', 'in-force', 'applied'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether an act or a provision holds on a date: never a guess. */
export type Force = 'yes' | 'no' | 'partial' | 'unknown';

export interface InForce {
  readonly force: Force;
  /** What a reader must know of how this was found: a derived date, a presumption. Empty when events say it. */
  readonly basis: string;
}

interface Question {
  readonly instrument: Instrument;
  readonly provision?: Provision;
  readonly stage?: Stage;
  readonly usual?: UsualCommencement | undefined;
}

function onDay(day: Day, begins: DerivedSpan, ends: DerivedSpan | null): Force {
  if (begins.earliest !== null && day < begins.earliest) return 'no';
  if (ends?.latest && day > ends.latest) return 'no';
  const begun = begins.latest !== null && begins.latest <= day;
  const mayHaveEnded = ends !== null && (ends.earliest === null || ends.earliest < day);
  return begun && !mayHaveEnded ? 'yes' : 'unknown';
}

/** The days within an interval on which the answer may change, its ends included. */
function daysToAsk(date: { earliest: Day; latest: Day }, spans: readonly (DerivedSpan | null)[]): readonly Day[] {
  const turns = spans.flatMap((span) => [span?.earliest, span?.latest]).filter((day) => typeof day === 'string');
  const around = turns.flatMap((day) => [day, addDays(day, 1)]);
  return [date.earliest, date.latest, ...around.filter((day) => date.earliest < day && day < date.latest)];
}

function presumption({ presumed }: Instrument, date: { earliest: Day; latest: Day }): InForce | null {
  const from = presumed && spanOf(presumed.from);
  if (!presumed || !from || date.earliest < from.latest) return null;
  const until = presumed.until === undefined ? null : spanOf(presumed.until);
  if (until && date.latest > until.earliest) return null;
  return {
    force: presumed.inForce ? 'yes' : 'no',
    basis: `presumed ${presumed.inForce ? 'in force' : 'not in force'}: ${presumed.reason}`,
  };
}

/** A draft is one until its adoption is recorded; from then on its dates decide. */
function isDraft({ draft = false, events }: Instrument): boolean {
  return draft && !events.some(({ type }) => type === 'adopted');
}

/**
 * Whether an act, or one provision of it, is in force (or adopted, or applied) on a date, which may be a month or a
 * year: then the answer must be the same on each of its days, else it is unknown. Before the earliest possible
 * beginning it is no; between the earliest and the latest it is unknown, unless an analyst recorded a presumption.
 * An act some of whose provisions commence later is `partial`.
 */
export function inForce(question: Question, date: LegalDate): InForce {
  const { instrument, provision, stage = 'in-force', usual } = question;
  const asked = spanOf(date);
  if (!asked) throw new RangeError(`not a date: ${date}`);
  if (isDraft(instrument)) return { force: 'no', basis: 'a draft' };
  const begins =
    stage === 'adopted'
      ? adoptionOf(instrument, usual)
      : stage === 'applied'
        ? applicationOf(instrument, usual, provision)
        : commencementOf(instrument, usual, provision);
  const ends = lastDayOf(instrument, provision);
  const answers = new Set(daysToAsk(asked, [begins, ends]).map((day) => onDay(day, begins, ends)));
  const force = answers.size === 1 ? ([...answers][0] ?? 'unknown') : 'unknown';
  if (force === 'unknown') {
    const presumed = presumption(instrument, asked);
    if (presumed) return presumed;
    const changed = answers.size > 1 ? `it changed within ${date}` : '';
    return { force, basis: [begins.basis, ends?.basis, changed].filter(Boolean).join('; ') };
  }
  const later = instrument.events.some(
    ({ type, provisions, date: when }) =>
      type === 'commences' &&
      provisions !== undefined &&
      when !== null &&
      (spanOf(when)?.earliest ?? '') > asked.latest,
  );
  if (force === 'yes' && later && !provision) return { force: 'partial', basis: 'some provisions commence later' };
  return { force, basis: force === 'yes' ? begins.basis : '' };
}
