import { type Day } from '../common/legal-date.js';
import { forceIntervals } from '../instruments/time/force-intervals.js';
import { type Instrument, type Provision } from '../instruments/instrument.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { storedDay } from './stored-day.js';

/** A row of `force_intervals`, but for the act that it is of. */
export interface ForceRow {
  /** '' is the act as a whole. */
  readonly provision: string;
  readonly position: number;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly force: string;
  readonly basis: string;
}

/** The intervals of an act and of each of its provisions, as rows. */
export function forceRows(instrument: Instrument, usual: UsualCommencement | undefined): readonly ForceRow[] {
  const of = (provision?: Provision): readonly ForceRow[] =>
    forceIntervals(instrument, usual, provision).map(({ from, until, force, basis }, position) => ({
      provision: provision?.pinpoint ?? '',
      position,
      from: storedDay(from),
      until: storedDay(until),
      force,
      basis,
    }));
  return [...of(), ...(instrument.provisions ?? []).flatMap((provision) => of(provision))];
}
