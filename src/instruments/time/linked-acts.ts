import { type LegalDate, NO_LATEST } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { applicationOf, commencementOf, type DerivedSpan } from './commencement.js';
import { type EventType, type Instrument, type LegalEvent, type LinkedEvent } from '../instrument.js';

/** How law usually commences in a jurisdiction. */
export type UsualOf = (jurisdiction: string) => UsualCommencement | undefined;

/** Days of an interval as a date is written; an open end is the last day that there is. */
function written(earliest: string, latest: string | null): LegalDate {
  const until = latest ?? NO_LATEST;
  return earliest === until ? earliest : `${earliest}/${until}`;
}

function isDraft({ draft = false, events }: Instrument): boolean {
  return draft && !events.some(({ type }) => type === 'adopted');
}

/** Events by which one act changes another. Their day is that on which the other took effect. */
const BY_ANOTHER: ReadonlySet<EventType> = new Set(['amended', 'corrected', 'suspended', 'repealed']);

/** An event without a day of its own, with that of the act by which it happened. */
function dated(event: LegalEvent, acts: ReadonlyMap<string, Instrument>, usualOf: UsualOf): LegalEvent {
  const open = event.date === null && event.after === undefined && event.condition === undefined;
  const by = event.by === undefined ? undefined : acts.get(event.by);
  if (!open || !by || !BY_ANOTHER.has(event.type) || isDraft(by)) return event;
  const { earliest, latest } = commencementOf(by, usualOf(by.jurisdiction));
  if (earliest === null) return event;
  const linked: LinkedEvent = {
    ...event,
    date: written(earliest, latest),
    basis: `taken from the commencement of ${by.code}`,
  };
  return linked;
}

/** The end that a successor gives: between its commencement and the start of its application. */
function endBy(successor: Instrument, usualOf: UsualOf): LinkedEvent | null {
  const usual = usualOf(successor.jurisdiction);
  const begins = commencementOf(successor, usual);
  const applies: DerivedSpan = applicationOf(successor, usual);
  if (isDraft(successor) || begins.earliest === null) return null;
  const isLater = applies.latest === null || begins.latest === null || applies.latest > begins.latest;
  return {
    type: 'repealed',
    date: written(begins.earliest, isLater ? applies.latest : begins.latest),
    by: successor.code,
    confidence: successor.confidence,
    basis: `its end is taken from ${successor.code}, which replaces it`,
  };
}

const ENDS: readonly EventType[] = ['repealed', 'annulled', 'expired'];

function hasEnd({ events }: Instrument): boolean {
  return events.some(({ type, provisions }) => ENDS.includes(type) && provisions === undefined);
}

/** By the code of an act, the acts that say that they replace or repeal it. */
function successorsOf(acts: readonly Instrument[]): ReadonlyMap<string, readonly Instrument[]> {
  const found = new Map<string, Instrument[]>();
  for (const act of acts) {
    for (const { type, act: other } of act.relations ?? []) {
      if ((type === 'replaces' || type === 'repeals') && other !== act.code)
        found.set(other, [...(found.get(other) ?? []), act]);
    }
  }
  return found;
}

/**
 * The same acts, with what follows from others of them, so that no fact is typed twice: an act without an end gets one
 * from the act that says that it replaces or repeals it (from its commencement up to the start of its application), and
 * an amendment, correction, suspension or repeal on a day not known gets the commencement of the act by which it
 * happened. Such events say so (`basis`). What is recorded stays. Linking again changes nothing.
 */
export function linkActs(acts: readonly Instrument[], usualOf: UsualOf): readonly Instrument[] {
  const byCode = new Map(acts.map((act) => [act.code, act]));
  const successors = successorsOf(acts);
  return acts.map((act) => {
    const events = act.events.map((event) => dated(event, byCode, usualOf));
    const ends = hasEnd(act) ? [] : (successors.get(act.code) ?? []).flatMap((other) => endBy(other, usualOf) ?? []);
    const isSame = ends.length === 0 && events.every((event, place) => event === act.events[place]);
    return isSame ? act : { ...act, events: [...events, ...ends] };
  });
}
