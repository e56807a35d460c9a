import { type Finding } from '../../common/finding.js';
import { type Instrument, type LegalEvent } from '../../instruments/instrument.js';

function findings(
  event: LegalEvent,
  events: readonly LegalEvent[],
): readonly (readonly [key: string, message: string])[] {
  const { type, date, after, condition, unmetUntil, provisions } = event;
  const found: (readonly [string, string])[] = [];
  if (after && condition !== undefined)
    found.push(['condition', 'a day follows from "after" or hangs on "condition": keep one of the two']);
  if (date !== null && after)
    found.push([
      'after',
      `the day is written (${date}), so no delay is needed: leave "after" out, or write date: null`,
    ]);
  if (date !== null && condition !== undefined)
    found.push(['condition', `the day is written (${date}): say in "note" what it hung on, or write date: null`]);
  if (unmetUntil !== undefined && condition === undefined)
    found.push(['unmetUntil', 'says when a condition was not met, and there is no "condition"']);
  if (after?.event === 'commences' && type === 'commences' && provisions === undefined)
    found.push(['after', 'the act cannot commence so many days after its own commencement: count from "published"']);
  else if (after && after.event === type && provisions === undefined)
    found.push(['after', `an event cannot follow itself: count from another than "${type}"`]);
  else if (
    after &&
    after.event !== 'commences' &&
    !events.some((other) => other.type === after.event && !other.provisions)
  )
    found.push(['after', `counts from "${after.event}", and the act has no such event: add it, if only as a year`]);
  return found;
}

/** The day of an event is written, or follows from another event, or hangs on a condition; one of the three. */
export function eventDays({ events }: Instrument): readonly Finding[] {
  return events.flatMap((event, index) =>
    findings(event, events).map(([key, message]) => ({ path: ['events', index, key], message })),
  );
}

/** What is resumed has been suspended: the suspension stands before it in the list and concerns the same. */
export function resumedAfterSuspended({ code, events }: Instrument): readonly Finding[] {
  return events.flatMap(({ type, provisions = [] }, index) => {
    if (type !== 'resumed') return [];
    const isSuspended = events
      .slice(0, index)
      .some((before) => before.type === 'suspended' && (before.provisions ?? []).join() === provisions.join());
    const message = `${code} resumes and was not suspended before: list the suspension of the same provisions first`;
    return isSuspended ? [] : [{ path: ['events', index, 'type'], message }];
  });
}
