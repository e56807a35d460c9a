import { canonicalJson } from '../common/canonical-json.js';
import { type Instrument } from '../instruments/instrument.js';
import { linkActs } from '../instruments/time/linked-acts.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { type UsualByJurisdiction } from './known-files.js';

/** All acts of a register at one time, as far as one moves the days of another. */
export interface LinkedRegister {
  readonly usualOf: (act: Instrument) => UsualCommencement | undefined;
  /** The act with the events that follow from others. */
  readonly linked: (act: Instrument) => Instrument;
  /** Whether an act that stayed as it was has the same days in another register. */
  readonly isSame: (other: LinkedRegister, act: Instrument) => boolean;
}

/** A register of these acts, where law commences as usual in each jurisdiction. */
export function linkedRegister(acts: readonly Instrument[], usual: UsualByJurisdiction): LinkedRegister {
  const linkedActs = linkActs(acts, (jurisdiction) => usual.get(jurisdiction));
  const moved = new Map(linkedActs.flatMap((act, place) => (act === acts[place] ? [] : [[act.code, act.events]])));
  const register: LinkedRegister = {
    usualOf: ({ jurisdiction }) => usual.get(jurisdiction),
    linked: (act) => ({ ...act, events: moved.get(act.code) ?? act.events }),
    isSame: (other, act) =>
      canonicalJson([register.linked(act).events, register.usualOf(act) ?? null]) ===
      canonicalJson([other.linked(act).events, other.usualOf(act) ?? null]),
  };
  return register;
}
