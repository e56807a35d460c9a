import { type LegalDate } from '../../common/legal-date.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Subject } from '../../instruments/subject.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';

/** The law of one jurisdiction, as a rule asks it on a date. */
export interface Register {
  readonly instruments: readonly Instrument[];
  readonly usual: UsualCommencement | undefined;
  readonly asOf: LegalDate;
  /** Codes of all acts at hand, of other jurisdictions too; left out: those above. */
  readonly holds?: ReadonlySet<string>;
  /** Whether a search is recorded for what the rule asks: only then does absence count as a no under `not`. */
  readonly searched?: boolean;
  /** Whether entities belong to the jurisdiction, so that its acts reach the whole government only where they say so. */
  readonly hasEntities?: boolean;
  /** The vocabulary, for patterns that take narrower subjects too. */
  readonly vocabulary?: readonly Subject[];
}
