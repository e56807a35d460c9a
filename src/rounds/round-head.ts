import { type Caller } from '../access/caller.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Round } from './round.js';
import { type Sight, sightOf } from './sight.js';

/** As whom one is told of the deadline of a place. */
const TOLD: readonly Sight[] = ['assessor', 'government'];

/** A round as it is shown: what it is, and nothing of what stands in it. */
export interface RoundHead {
  readonly round: string;
  readonly version: number;
  readonly title: LocalisedText;
  readonly framework: string;
  readonly asOf: string;
  readonly subjects: readonly string[];
  readonly memo: readonly string[];
  readonly state: Round['state'];
  readonly secondCoding: boolean;
  readonly governments: boolean;
  readonly deadlines: readonly { readonly jurisdiction: string; readonly deadline: string }[];
}

/**
 * What a round is, for those who are in it. A deadline tells that a sheet was sent, and so how far a place is: to those
 * who may know.
 */
export function roundHead(caller: Caller, { id, version, assessment, state, settings, deadlines }: Round): RoundHead {
  const { title, framework, asOf, subjects, memo = [] } = assessment;
  return {
    round: id,
    version,
    title,
    framework,
    asOf,
    subjects,
    memo,
    state,
    ...settings,
    deadlines: Object.entries(deadlines)
      .map(([jurisdiction, deadline]) => ({ jurisdiction, deadline }))
      .filter(({ jurisdiction }) => TOLD.includes(sightOf(caller, { round: id, jurisdiction })))
      .sort((one, other) => (one.jurisdiction < other.jurisdiction ? -1 : 1)),
  };
}
