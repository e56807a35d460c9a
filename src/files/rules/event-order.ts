import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { EVENT_TYPES, type EventType, type Instrument } from '../../instruments/instrument.js';

interface Order {
  readonly earlier: EventType;
  readonly words: string;
  readonly later: readonly EventType[];
}

const ENDS: readonly EventType[] = ['repealed', 'annulled', 'expired'];

/** What comes before what in the life of an act. An act may commence on the day of its publication, and even before. */
const ORDERS: readonly Order[] = [
  { earlier: 'adopted', words: 'before it was adopted', later: EVENT_TYPES.filter((type) => type !== 'adopted') },
  {
    earlier: 'published',
    words: 'before it was published',
    later: ['amended', 'corrected', 'consolidated', 'suspended', 'resumed', 'interpreted', ...ENDS],
  },
  { earlier: 'commences', words: 'before it commenced', later: ['applies', ...ENDS] },
];

function said(type: EventType): string {
  return type === 'commences' || type === 'applies' ? `said to ${type.slice(0, -1)}` : type;
}

/**
 * Nothing happens to an act certainly before what must come first: the event's last day lies before the first day of
 * its adoption, publication or commencement. Events of single provisions are held to those of the whole act.
 */
export function eventOrder(instrument: Instrument): readonly Finding[] {
  const told = new Set<number>();
  return ORDERS.flatMap(({ earlier, words, later }) => {
    const starts = instrument.events.flatMap(({ type, date, provisions }) =>
      type === earlier && date !== null && provisions === undefined ? (spanOf(date)?.earliest ?? []) : [],
    );
    const first = starts.sort()[0];
    if (first === undefined) return [];
    return instrument.events.flatMap(({ type, date }, index) => {
      const last = date === null ? undefined : spanOf(date)?.latest;
      if (told.has(index) || !later.includes(type) || last === undefined || last >= first) return [];
      told.add(index);
      const message = `${instrument.code} is ${said(type)} on ${date}, ${words} (${first} at the earliest): mend one of the dates`;
      return [{ path: ['events', index, 'date'], message }];
    });
  });
}
