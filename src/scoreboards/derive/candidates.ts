import { type Evidence } from '../../assessments/answer.js';
import { type InstrumentPattern, type ProvisionPattern } from '../../frameworks/derive-rule.js';
import { pinpointText } from '../../instruments/cite.js';
import { type Instrument, type Provision, type Wording } from '../../instruments/instrument.js';
import { ladderOf } from '../../instruments/time/ladder.js';
import { wordingsOn } from '../../instruments/time/wording.js';
import { lackOf } from './lack-words.js';
import { distance, type Lack, type Miss, nearest } from './near-miss.js';
import { type Register } from './register.js';
import { STAGE_WORDS, type Standing, standing, standingLack, type StandingQuestion } from './standing.js';
import { subjectsTaken } from '../subjects.js';
import { reachOf, type Trial, trialsOfAct, trialsOfWording } from './trials.js';
import { every, type Truth, whichever } from './truth.js';

/** An act or provision on the subject of a pattern: whether it meets it, and what it lacks. */
export interface Candidate {
  readonly truth: Truth;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly string[];
  readonly miss: Miss;
}

interface Stands {
  readonly question: StandingQuestion;
  readonly found: Standing;
}

function standingOf(
  act: Instrument,
  provision: Provision | undefined,
  pattern: InstrumentPattern,
  register: Register,
): Stands {
  const { stage = 'in-force' } = pattern;
  const question = { instrument: act, provision, stage, usual: register.usual, asOf: register.asOf };
  return { question, found: standing(question) };
}

/** A sentence on how it stands, where that needs one. */
function standingRemark(name: string, { question: { stage }, found: { truth, basis } }: Stands): string {
  const held = STAGE_WORDS[stage];
  const said = { yes: held, no: `not ${held}`, unknown: `not known to be ${held}` }[truth];
  return truth === 'yes' && basis === '' ? '' : `${name}: ${said}${basis ? ` (${basis})` : ''}`;
}

function standingLacks({ question, found }: Stands): readonly Lack[] {
  const { truth } = found;
  if (truth === 'yes') return [];
  return lackOf({ asked: 'stage', truth, wanted: [question.stage], found: null }, standingLack(question, found));
}

function truthOf(trials: readonly Trial[]): Truth {
  return every(trials.map(({ truth }) => truth));
}

/** What an act that meets a rung rests on beside itself: the acts that implement it. */
function implementing({ rung }: InstrumentPattern, act: Instrument, register: Register): readonly Evidence[] {
  if (rung !== 'implementing-act' && rung !== 'applied') return [];
  const { instruments: acts, usual, asOf: date } = register;
  const found = ladderOf({ act, acts, usual, date }).find((each) => each.rung === 'implementing-act');
  return (found?.evidence ?? []).map((instrument) => ({ instrument }));
}

function unknownOfAct(name: string, trials: readonly Trial[]): readonly string[] {
  return trials
    .filter(({ truth }) => truth === 'unknown')
    .flatMap((trial) => lackOf(trial).map(({ words }) => `${name}: ${words}`));
}

/** The acts on the subjects of a pattern. */
export function instrumentCandidates(pattern: InstrumentPattern, register: Register): readonly Candidate[] {
  return register.instruments.flatMap((act): readonly Candidate[] => {
    const trials = trialsOfAct(pattern, act, register);
    if (trials.some(({ asked, truth }) => asked === 'subject' && truth === 'no')) return [];
    const stands = standingOf(act, undefined, pattern, register);
    const isSure = act.confidence !== 'unverified';
    const sure: Trial = {
      asked: 'confidence',
      truth: isSure ? 'yes' : 'unknown',
      wanted: ['seen', 'mixed'],
      found: act.confidence,
    };
    const meets = truthOf(trials);
    const lacks = [...trials.flatMap((trial) => lackOf(trial)), ...standingLacks(stands), ...lackOf(sure)];
    const remarks = [standingRemark(act.code, stands), isSure ? '' : `${act.code}: not verified`];
    return [
      {
        truth: every([meets, stands.found.truth, sure.truth]),
        evidence: [{ instrument: act.code }, ...implementing(pattern, act, register)],
        remarks: meets === 'no' ? [] : [...remarks.filter(Boolean), ...unknownOfAct(act.code, trials)],
        miss: { act: act.code, provision: null, does: null, lacks },
      },
    ];
  });
}

/** One wording of a provision against a pattern. */
interface Reading {
  readonly wording: Wording;
  readonly trials: readonly Trial[];
  readonly truth: Truth;
}

const STATE_ONLY =
  'counts as reaching the institutions of the state alone, for the act does not say that the whole matter is the state’s';

function readingRemarks(
  name: string,
  pattern: ProvisionPattern,
  readings: readonly Reading[],
  act: Instrument,
  register: Register,
): readonly string[] {
  const isOpen = (asked: readonly string[]): boolean =>
    readings.some(({ trials }) => trials.some((trial) => trial.truth === 'unknown' && asked.includes(trial.asked)));
  const isCut = readings.some(({ wording }) => reachOf(wording, act, register) !== wording.reach);
  const differ = new Set(readings.map(({ truth }) => truth)).size > 1;
  return [
    isOpen(['modality', 'reach']) ? `${name}: how far it reaches, or what it does, is not coded` : '',
    isOpen(['addressee']) ? `${name}: whom it addresses is not coded` : '',
    pattern.reach && isCut ? `${name}: ${STATE_ONLY}` : '',
    differ ? `${name}: which of its wordings held is not known` : '',
    isOpen(['confidence']) ? `${name}: not verified` : '',
  ].filter(Boolean);
}

function readingLacks(readings: readonly Reading[], truth: Truth): readonly Lack[] {
  const lacksOf = ({ trials }: Reading): readonly Lack[] => trials.flatMap((trial) => lackOf(trial));
  const differ = new Set(readings.map((reading) => reading.truth)).size > 1;
  if (differ && truth === 'unknown') {
    return lackOf({ asked: 'wording', truth, wanted: [], found: null });
  }
  const far = (lacks: readonly Lack[]): number => distance({ act: '', provision: '', does: null, lacks });
  return nearest(readings.map(lacksOf), far) ?? [];
}

function ofProvision(pattern: ProvisionPattern, act: Instrument, provision: Provision, register: Register): Candidate {
  const { instrument: asked = {} } = pattern;
  const ofAct = trialsOfAct(asked, act, register);
  const readings = wordingsOn(act, provision, register.asOf, register.usual).map((wording): Reading => {
    const trials = trialsOfWording(pattern, wording, act, register);
    return { wording, trials, truth: truthOf(trials) };
  });
  const stands = standingOf(act, provision, asked, register);
  const says = whichever(readings.map(({ truth }) => truth));
  const name = `${act.code} ${pinpointText(provision.pinpoint)}`;
  const meets = every([truthOf(ofAct), says]);
  const remarks = [standingRemark(name, stands), ...readingRemarks(name, pattern, readings, act, register)];
  const cut = truthOf(ofAct) === 'no' ? [] : remarks.filter((remark) => remark.endsWith(STATE_ONLY));
  const does = readings[0]?.trials.find((trial) => trial.asked === 'modality' && trial.truth === 'yes')?.found ?? null;
  return {
    truth: every([meets, stands.found.truth]),
    evidence: [{ instrument: act.code, provision: provision.pinpoint }, ...implementing(asked, act, register)],
    remarks: meets === 'no' ? cut : [...remarks.filter(Boolean), ...unknownOfAct(name, ofAct)],
    miss: {
      act: act.code,
      provision: provision.pinpoint,
      does,
      lacks: [...ofAct.flatMap((trial) => lackOf(trial)), ...readingLacks(readings, says), ...standingLacks(stands)],
    },
  };
}

/** The provisions on the subjects of a pattern, in any of their wordings. */
export function provisionCandidates(pattern: ProvisionPattern, register: Register): readonly Candidate[] {
  const subjects = subjectsTaken(pattern, register.vocabulary ?? []);
  const isOn = ({ subject }: Wording): boolean => subject !== undefined && subjects.includes(subject);
  return register.instruments.flatMap((act) =>
    (act.provisions ?? [])
      .filter((provision) => isOn(provision) || (provision.amended?.some(isOn) ?? false))
      .map((provision) => ofProvision(pattern, act, provision, register)),
  );
}
