import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { type Instrument, type LegalEvent } from '../../instruments/instrument.js';

const AMENDING: readonly string[] = ['amended', 'corrected'];

function unknownAmendment(by: string, { code, events }: Instrument, path: Finding['path']): readonly Finding[] {
  const known = events.flatMap((event) => (AMENDING.includes(event.type) ? (event.by ?? []) : []));
  if (known.includes(by)) return [];
  const guess = didYouMean(by, known) || ` Add the event: type: amended, by: ${by}.`;
  return [{ path, message: `no event of ${code} is an amendment by "${by}".${guess}` }];
}

function dayOf(by: string, events: readonly LegalEvent[]): string | null {
  const date = events.find((event) => AMENDING.includes(event.type) && event.by === by)?.date;
  return typeof date === 'string' ? (spanOf(date)?.latest ?? null) : null;
}

/** Each wording came by an amendment that the act's events hold, and the wordings stand in the order of those. */
export function amendedWordings(instrument: Instrument): readonly Finding[] {
  return (instrument.provisions ?? []).flatMap(({ since, amended = [] }, index) => {
    const path = ['provisions', index];
    const inserted = since === undefined ? [] : unknownAmendment(since, instrument, [...path, 'since']);
    const unknown = amended.flatMap(({ by }, place) =>
      unknownAmendment(by, instrument, [...path, 'amended', place, 'by']),
    );
    const days = [...(since === undefined ? [] : [since]), ...amended.map(({ by }) => by)].map((by) =>
      dayOf(by, instrument.events),
    );
    const shift = since === undefined ? 0 : 1;
    const late = amended.flatMap(({ by }, place) => {
      const [before, day] = [days[place + shift - 1], days[place + shift]];
      if (!before || !day || day >= before) return [];
      const message = `the amendment "${by}" (${day}) came before the one that stands above it (${before}): put them in the order of their days`;
      return [{ path: [...path, 'amended', place, 'by'], message }];
    });
    return [...inserted, ...unknown, ...late];
  });
}
