import { type Force } from '../time/in-force.js';
import { type Instrument, type InstrumentType, type RelationType } from '../instrument.js';

/** How much an act counts by its form: what others rest on comes first. */
const BY_TYPE: Readonly<Record<InstrumentType, number>> = {
  constitution: 1,
  law: 1,
  treaty: 0.95,
  'by-law': 0.9,
  decision: 0.9,
  strategy: 0.9,
  guideline: 0.85,
  standard: 0.85,
};

/** Relations of an act that serves another. */
const SERVES: ReadonlySet<RelationType> = new Set<RelationType>(['amends', 'implements', 'based-on']);

const OF_SERVANT = 0.9;
const OF_ENDED = 0.8;
const OF_UNSURE = 0.97;

/** The open end of the timeline of an act: what holds from its last turn on. */
function lastForce(forces: readonly { readonly until: string | null; readonly force: Force }[]): Force {
  return forces.find(({ until }) => until === null)?.force ?? 'unknown';
}

/**
 * How far to the front of a list an act belongs when its words fit as well as another's, above 0 and up to 1: a law
 * before what carries it out, an act that lasts before one that has ended or is a draft. It needs no clock: an act has
 * ended when its timeline ends with its not being in force. `forces` are the intervals of the act as a whole.
 */
export function standingOf(
  { type, relations = [] }: Pick<Instrument, 'type' | 'relations'>,
  forces: readonly { readonly until: string | null; readonly force: Force }[],
): number {
  const last = lastForce(forces);
  const lasting = last === 'no' ? OF_ENDED : last === 'unknown' ? OF_UNSURE : 1;
  return BY_TYPE[type] * (relations.some((relation) => SERVES.has(relation.type)) ? OF_SERVANT : 1) * lasting;
}
