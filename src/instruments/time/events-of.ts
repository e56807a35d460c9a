import { type EventType, type Instrument, type LegalEvent, type Provision } from '../instrument.js';

/** A pinpoint lies within another when it is the same or a part of it: 27(1) within 27. */
export function liesWithin(pinpoint: string, whole: string): boolean {
  return pinpoint === whole || pinpoint.startsWith(`${whole}(`);
}

/** The events of these types that concern the act as a whole. */
export function ofWhole({ events }: Instrument, types: readonly EventType[]): readonly LegalEvent[] {
  return events.filter(({ type, provisions }) => types.includes(type) && provisions === undefined);
}

/** Whether an event names a provision, or what it is a part of. */
export function names({ provisions }: LegalEvent, { pinpoint }: Provision): boolean {
  return provisions?.some((whole) => liesWithin(pinpoint, whole)) ?? false;
}

/** The events of these types that name a provision, or what it is a part of. */
export function naming(act: Instrument, types: readonly EventType[], provision: Provision): readonly LegalEvent[] {
  return act.events.filter((event) => types.includes(event.type) && names(event, provision));
}

/** The events of these types that concern a provision, or the act as a whole where none is asked for. */
export function concerning(
  act: Instrument,
  types: readonly EventType[],
  provision: Provision | undefined,
): readonly LegalEvent[] {
  return act.events.filter(
    (event) =>
      types.includes(event.type) &&
      (event.provisions === undefined || (provision !== undefined && names(event, provision))),
  );
}
