import { either } from '../../common/either.js';
import { type BindingForce } from '../../instruments/instrument.js';
import { type Rung } from '../../instruments/time/ladder.js';
import { type Asked, type Lack } from './near-miss.js';
import { type Trial } from './trials.js';

const BINDING: Readonly<Record<BindingForce, string>> = {
  binding: 'binding',
  policy: 'a policy',
  'non-binding': 'advice',
};

const RUNG: Readonly<Record<Rung, string>> = {
  exists: 'adopted',
  binding: 'binding',
  'in-force': 'binding and in force',
  'implementing-act': 'binding and in force with an implementing act',
  applied: 'applied with an implementing act',
};

const UNCODED: Readonly<Partial<Record<Asked, string>>> = {
  modality: 'what it does is not coded',
  addressee: 'whom it addresses is not coded',
  reach: 'how far it reaches is not coded',
};

type Words = (wanted: readonly string[], found: string | null) => string;

/** What of the vocabulary stands in the place of what was asked, by what was asked. */
const WORDS: Readonly<Record<Exclude<Asked, 'stage'>, Words>> = {
  subject: (wanted, found) => `on ${found === null || found === '' ? 'no subject' : found}, not ${either(wanted)}`,
  type: (wanted, found) => `a ${found}, not a ${either(wanted)}`,
  binding: (wanted, found) =>
    `${BINDING[found as BindingForce]}, not ${either(wanted.map((force) => BINDING[force as BindingForce]))}`,
  competence: (_wanted, found) =>
    found === 'other' ? 'the matter of another, not its own' : 'its own matter, not another’s',
  adopted: (wanted, found) => `adopted ${found ?? 'on a day not known'}, not ${wanted.join('')}`,
  rung: ([rung]) => RUNG[rung as Rung],
  modality: (wanted, found) => `${found}, not ${either(wanted)}`,
  addressee: (wanted, found) => `addresses ${found}, not ${either(wanted)}`,
  reach: (wanted, found) => `reaches ${found}, not ${either(wanted)}`,
  confidence: () => 'not verified',
  wording: () => 'which of its wordings held is not known',
  absence: () => 'is there, and must not be',
};

function wordsOf({ asked, truth, wanted, found }: Trial): string {
  if (asked === 'stage') throw new RangeError('how an act stands is said by standingLack');
  if (asked === 'rung') return `${truth === 'no' ? 'not' : 'not known to be'} ${WORDS.rung(wanted, found)}`;
  if (truth === 'unknown' && found === null && UNCODED[asked] !== undefined) return UNCODED[asked];
  return WORDS[asked](wanted, found);
}

/** What a trial that did not succeed lacks, in codes and in words; `words` are given for how an act stands. */
export function lackOf(trial: Trial, words?: string): readonly Lack[] {
  const { asked, truth, wanted, found } = trial;
  return truth === 'yes' ? [] : [{ asked, truth, wanted, found, words: words ?? wordsOf(trial) }];
}
