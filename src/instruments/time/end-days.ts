import { addDays, type Day } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { dayOf, type DerivedSpan } from './commencement.js';
import { concerning } from './events-of.js';
import { type EventType, type Instrument, type LegalEvent, type Provision } from '../instrument.js';

const ENDS: readonly EventType[] = ['repealed', 'annulled', 'expired'];

/** The last day before one end. */
function lastDayBefore(event: LegalEvent, act: Instrument, usual: UsualCommencement | undefined): DerivedSpan {
  const day = dayOf(event, act, usual);
  if (!day) return { earliest: null, latest: null, basis: `it was ${event.type}, on a day not known` };
  const shift = event.type === 'expired' ? 0 : -1;
  const before = (turn: Day | null): Day | null => (turn === null ? null : addDays(turn, shift));
  return { earliest: before(day.earliest), latest: before(day.latest), basis: day.basis };
}

function first(days: readonly Day[]): Day | null {
  return [...days].sort()[0] ?? null;
}

/**
 * The last day in force, or null when no end is recorded. A repeal or annulment takes effect on its day, which is
 * the first without the act; what expires does so at the end of its day. An end whose day is not known, or not
 * verified, has open ends. Of several ends, of the provision or of its act, the first counts, in whatever order they
 * are listed; one on a day not known may be the first.
 */
export function lastDayOf(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision?: Provision,
): DerivedSpan | null {
  const ends = concerning(instrument, ENDS, provision).map((event) => lastDayBefore(event, instrument, usual));
  if (ends.length === 0) return null;
  const open = ends.find(({ earliest }) => earliest === null);
  const earliest = open ? null : first(ends.flatMap((end) => end.earliest ?? []));
  return {
    earliest,
    latest: first(ends.flatMap(({ latest }) => latest ?? [])),
    basis: (open ?? ends.find((end) => end.earliest === earliest))?.basis ?? '',
  };
}

/** Days without the act: from the first of them until the day on which it holds again, each as far as it is known. */
export interface Suspension {
  readonly from: DerivedSpan;
  /** Null: not ended as far as is recorded. */
  readonly until: DerivedSpan | null;
}

const DAY_NOT_KNOWN: DerivedSpan = { earliest: null, latest: null, basis: '' };

/**
 * The suspensions of an act, or of one of its provisions, with those of the whole act. Each ends with the next event
 * in the list by which what was suspended holds again.
 */
export function suspensionsOf(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision?: Provision,
): readonly Suspension[] {
  const turns = concerning(instrument, ['suspended', 'resumed'], provision);
  return turns.flatMap((event, place) => {
    if (event.type !== 'suspended') return [];
    const end = turns.slice(place + 1).find(({ type }) => type === 'resumed');
    const unknown = { ...DAY_NOT_KNOWN, basis: 'it was suspended, on a day not known' };
    return [
      {
        from: dayOf(event, instrument, usual) ?? unknown,
        until: end
          ? (dayOf(end, instrument, usual) ?? { ...DAY_NOT_KNOWN, basis: 'it was resumed, on a day not known' })
          : null,
      },
    ];
  });
}
