import { addDays, type Day, type LegalDate, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { adoptionOf, applicationOf, commencementOf, dayOf, type DerivedSpan } from './commencement.js';
import { lastDayOf, type Suspension, suspensionsOf } from './end-days.js';
import { type Instrument, type Provision } from '../instrument.js';

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

/** What holds when something begins and ends within intervals. */
interface Life {
  readonly begins: DerivedSpan;
  readonly ends: DerivedSpan | null;
  readonly suspensions: readonly Suspension[];
}

/** Whether a day lies within a suspension: yes, no, or unknown where its ends are not known. */
function isSuspended(day: Day, { from, until }: Suspension): 'yes' | 'no' | 'unknown' {
  if (from.earliest !== null && day < from.earliest) return 'no';
  if (until?.latest && day >= until.latest) return 'no';
  const hasBegun = from.latest !== null && from.latest <= day;
  const mayHaveEnded = until !== null && (until.earliest === null || until.earliest <= day);
  return hasBegun && !mayHaveEnded ? 'yes' : 'unknown';
}

function onDay(day: Day, { begins, ends, suspensions }: Life): Force {
  if (begins.earliest !== null && day < begins.earliest) return 'no';
  if (ends?.latest && day > ends.latest) return 'no';
  const suspended = suspensions.map((suspension) => isSuspended(day, suspension));
  if (suspended.includes('yes')) return 'no';
  const begun = begins.latest !== null && begins.latest <= day;
  const mayHaveEnded = ends !== null && (ends.earliest === null || ends.earliest < day);
  return begun && !mayHaveEnded && !suspended.includes('unknown') ? 'yes' : 'unknown';
}

/** The days within an interval on which the answer may change, its ends included. */
function daysToAsk(date: { earliest: Day; latest: Day }, { begins, ends, suspensions }: Life): readonly Day[] {
  if (date.earliest === date.latest) return [date.earliest];
  const spans = [begins, ends, ...suspensions.flatMap(({ from, until }) => [from, until])];
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

/** Why an act holds in part: some provisions surely do not hold on any day asked of, but will, or may again. */
function partial(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  asked: { earliest: Day; latest: Day },
): string | null {
  const provisional = instrument.events.filter(({ provisions }) => provisions !== undefined);
  const commencesLater = provisional.some(
    (event) => event.type === 'commences' && (dayOf(event, instrument, usual)?.earliest ?? '') > asked.latest,
  );
  if (commencesLater) return 'some provisions commence later';
  const areSuspended = provisional.some((event) => {
    if (event.type !== 'suspended') return false;
    const [pinpoint = ''] = event.provisions ?? [];
    const days = suspensionsOf(instrument, usual, { pinpoint, text: '' });
    return [asked.earliest, asked.latest].every((day) => days.some((each) => isSuspended(day, each) === 'yes'));
  });
  return areSuspended ? 'some provisions are suspended' : null;
}

function lifeOf({ instrument, provision, stage = 'in-force', usual }: Question): Life {
  const begins =
    stage === 'adopted'
      ? adoptionOf(instrument, usual)
      : stage === 'applied'
        ? applicationOf(instrument, usual, provision)
        : commencementOf(instrument, usual, provision);
  return {
    begins,
    ends: lastDayOf(instrument, usual, provision),
    suspensions: stage === 'adopted' ? [] : suspensionsOf(instrument, usual, provision),
  };
}

function isOver(asked: { earliest: Day; latest: Day }, ends: DerivedSpan | null): boolean {
  return ends?.latest ? asked.earliest > ends.latest : false;
}

function doubts({ begins, ends, suspensions }: Life): readonly string[] {
  return [
    begins.basis,
    ends?.basis ?? '',
    ...suspensions.flatMap(({ from, until }) => [from.basis, until?.basis ?? '']),
  ];
}

/**
 * Whether an act, or one provision of it, is in force (or adopted, or applied) on a date, which may be a month or a
 * year: then the answer must be the same on each of its days, else it is unknown. Before the earliest possible
 * beginning it is no; between the earliest and the latest it is unknown, unless an analyst recorded a presumption.
 * An act some of whose provisions commence later, or are
 * suspended, is `partial`; what was repealed or annulled is no part of it any more. Acts are to be linked first
 * (`linked-acts.ts`), for the end of one may stand in another.
 */
export function inForce(question: Question, date: LegalDate): InForce {
  const { instrument, provision, usual } = question;
  const asked = spanOf(date);
  if (!asked) throw new RangeError(`not a date: ${date}`);
  if (isDraft(instrument)) return { force: 'no', basis: 'a draft' };
  const life = lifeOf(question);
  const answers = new Set(daysToAsk(asked, life).map((day) => onDay(day, life)));
  const force = answers.size === 1 ? ([...answers][0] ?? 'unknown') : 'unknown';
  if (force === 'unknown') {
    const presumed = presumption(instrument, asked);
    if (presumed) return presumed;
    const changed = answers.size > 1 ? `it changed within ${date}` : '';
    return { force, basis: [...new Set([...doubts(life), changed])].filter(Boolean).join('; ') };
  }
  if (force === 'no') return { force, basis: isOver(asked, life.ends) ? (life.ends?.basis ?? '') : '' };
  const part = provision ? null : partial(instrument, usual, asked);
  return part === null ? { force, basis: life.begins.basis } : { force: 'partial', basis: part };
}
