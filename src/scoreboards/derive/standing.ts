import { type LegalDate, spanOf } from '../../common/legal-date.js';
import { adoptionOf, applicationOf, commencementOf } from '../../instruments/time/commencement.js';
import { lastDayOf } from '../../instruments/time/end-days.js';
import { inForce, type Stage } from '../../instruments/time/in-force.js';
import { type Instrument, type Provision } from '../../instruments/instrument.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { type Truth } from './truth.js';
import { STAGE_WORDS } from '../remark.js';

/** An act, or a provision of it, that is to have come so far on a date. */
export interface StandingQuestion {
  readonly instrument: Instrument;
  readonly provision?: Provision | undefined;
  readonly stage: Stage;
  readonly usual: UsualCommencement | undefined;
  readonly asOf: LegalDate;
}

/** How an act stands on a date. */
export interface Standing {
  readonly truth: Truth;
  /** How that was found, where events do not simply say it; else empty. */
  readonly basis: string;
}

/** Whether an act, or a provision of it, has come so far on a date; what holds in part counts as a yes. */
export function standing({ instrument, provision, stage, usual, asOf }: StandingQuestion): Standing {
  const { force, basis } = inForce({ instrument, stage, usual, ...(provision && { provision }) }, asOf);
  return { truth: force === 'partial' ? 'yes' : force, basis };
}

function beginningOf({ instrument, provision, stage, usual }: StandingQuestion) {
  if (stage === 'adopted') return adoptionOf(instrument, usual);
  return stage === 'applied'
    ? applicationOf(instrument, usual, provision)
    : commencementOf(instrument, usual, provision);
}

/** What a provision or act lacks that has not come so far: `not in force until 2027-01-01`. */
export function standingLack(question: StandingQuestion, { truth, basis }: Standing): string {
  const held = STAGE_WORDS[question.stage];
  const why = basis === '' ? '' : ` (${basis})`;
  if (truth === 'unknown') return `not known to be ${held}${why}`;
  const asked = spanOf(question.asOf);
  const begins = beginningOf(question);
  if (asked && begins.earliest !== null && begins.earliest > asked.latest) {
    return begins.earliest === begins.latest
      ? `not ${held} until ${begins.earliest}`
      : `not ${held} before ${begins.earliest}`;
  }
  const ends = lastDayOf(question.instrument, question.usual, question.provision);
  if (asked && ends?.latest && ends.latest < asked.earliest) {
    return ends.earliest === ends.latest ? `no longer ${held} after ${ends.latest}` : `no longer ${held}${why}`;
  }
  return `not ${held}${why}`;
}
