import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { type EventType, type Instrument } from '../../instruments/instrument.js';

/** What can only happen to an act that has been adopted. */
const AFTER_ADOPTION: readonly EventType[] = [
  'published',
  'commences',
  'applies',
  'amended',
  'suspended',
  'annulled',
  'interpreted',
  'repealed',
  'expired',
];

/** Nothing happens to an act certainly before it was adopted: the event's last day lies before the first of adoption. */
export function eventOrder(instrument: Instrument): readonly Finding[] {
  const adoptions = instrument.events.flatMap(({ type, date }) =>
    type === 'adopted' && date !== null ? (spanOf(date)?.earliest ?? []) : [],
  );
  const first = adoptions.sort()[0];
  if (first === undefined) return [];
  return instrument.events.flatMap(({ type, date }, index) => {
    const last = date === null ? undefined : spanOf(date)?.latest;
    if (!AFTER_ADOPTION.includes(type) || last === undefined || last >= first) return [];
    const message = `${instrument.code} is ${type === 'commences' || type === 'applies' ? `said to ${type.slice(0, -1)}` : type} on ${date}, before it was adopted (${first} at the earliest): mend one of the dates`;
    return [{ path: ['events', index, 'date'], message }];
  });
}
