import { type Evidence } from '../../assessments/answer.js';
import { type InstrumentPattern, type ProvisionPattern } from '../../frameworks/derive-rule.js';
import { type Instrument, type Provision, type Wording } from '../../instruments/instrument.js';
import { ladderOf } from '../../instruments/time/ladder.js';
import { wordingsOn } from '../../instruments/time/wording.js';
import { lackOf } from './lack-words.js';
import { distance, type Lack, type Miss, nearest } from './near-miss.js';
import { type Register } from './register.js';
import { type Standing, standing, standingLack, type StandingQuestion } from './standing.js';
import { subjectsTaken } from '../subjects.js';
import { reachOf, type Trial, trialsOfAct, trialsOfWording } from './trials.js';
import { every, type Truth, whichever } from './truth.js';
import { type Doubt, type OnAct, type Remark } from '../remark.js';

/** An act or provision on the subject of a pattern: whether it meets it, and what it lacks. */
export interface Candidate {
  readonly truth: Truth;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
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

/** How it stands, where that needs a remark. */
function standingRemarks(on: OnAct, { question: { stage }, found: { truth, basis } }: Stands): readonly Remark[] {
  return truth === 'yes' && basis === '' ? [] : [{ code: 'stands', ...on, stage, truth, basis }];
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

function unknownOfAct(on: OnAct, trials: readonly Trial[]): readonly Remark[] {
  return trials
    .filter(({ truth }) => truth === 'unknown')
    .flatMap((trial) => lackOf(trial).map(({ words }): Remark => ({ code: 'lacks', ...on, words })));
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
    const on: OnAct = { act: act.code, provision: null };
    const doubts: readonly Remark[] = isSure ? [] : [{ code: 'doubt', ...on, doubt: 'not-verified' }];
    return [
      {
        truth: every([meets, stands.found.truth, sure.truth]),
        evidence: [{ instrument: act.code }, ...implementing(pattern, act, register)],
        remarks: meets === 'no' ? [] : [...standingRemarks(on, stands), ...doubts, ...unknownOfAct(on, trials)],
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

/** What of the readings of a provision leaves open whether it meets the pattern. */
function doubtsOf(
  pattern: ProvisionPattern,
  readings: readonly Reading[],
  act: Instrument,
  register: Register,
): readonly Doubt[] {
  const isOpen = (asked: readonly string[]): boolean =>
    readings.some(({ trials }) => trials.some((trial) => trial.truth === 'unknown' && asked.includes(trial.asked)));
  const isCut = readings.some(({ wording }) => reachOf(wording, act, register) !== wording.reach);
  const differ = new Set(readings.map(({ truth }) => truth)).size > 1;
  const doubts: readonly (readonly [boolean, Doubt])[] = [
    [isOpen(['modality', 'reach']), 'reach-not-coded'],
    [isOpen(['addressee']), 'addressee-not-coded'],
    [pattern.reach !== undefined && isCut, 'state-only'],
    [differ, 'wording-not-known'],
    [isOpen(['confidence']), 'not-verified'],
  ];
  return doubts.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
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
  const on: OnAct = { act: act.code, provision: provision.pinpoint };
  const meets = every([truthOf(ofAct), says]);
  const doubts = doubtsOf(pattern, readings, act, register).map((doubt): Remark => ({ code: 'doubt', ...on, doubt }));
  const isState = (remark: Remark): boolean => remark.code === 'doubt' && remark.doubt === 'state-only';
  const cut = truthOf(ofAct) === 'no' ? [] : doubts.filter(isState);
  const does = readings[0]?.trials.find((trial) => trial.asked === 'modality' && trial.truth === 'yes')?.found ?? null;
  return {
    truth: every([meets, stands.found.truth]),
    evidence: [{ instrument: act.code, provision: provision.pinpoint }, ...implementing(asked, act, register)],
    remarks: meets === 'no' ? cut : [...standingRemarks(on, stands), ...doubts, ...unknownOfAct(on, ofAct)],
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
