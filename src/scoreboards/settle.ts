import { type Answer, type Evidence } from '../assessments/answer.js';
import { type Ruling } from '../assessments/ruling.js';
import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type Criterion } from '../frameworks/framework.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument } from '../instruments/instrument.js';
import { type MissingReason } from '../scoring/method.js';
import { type Given, rawPointsOf } from '../scoring/points.js';
import { derive, type Derived } from './derive/derive.js';
import { type Register } from './derive/register.js';
import { ruledSince, ruledSinceRemark } from './follow/ruled-since.js';
import { type SettledAnswer } from './scoreboard.js';
import { type Remark } from './remark.js';

/** What is known of one jurisdiction: its law on the date, the searches of it, and the answers typed for it. */
export interface Knowledge {
  readonly jurisdiction: string;
  readonly register: Register;
  readonly coverage: readonly Coverage[];
  readonly answers: readonly Answer[];
  /** The acts that answers cite, its own and others': a state's, the Union's. */
  readonly acts: readonly Instrument[];
  /** Decisions on how questions are to be read; typed answers that are older are marked. Left out: none. */
  readonly rulings?: readonly Ruling[];
}

/** Whether an answer holds on each day of a date: a year or a month is an interval. */
export function holdsOn(answer: Answer, asOf: LegalDate): boolean {
  const asked = spanOf(asOf);
  const { from, until } = answer.valid ?? {};
  return (
    asked !== null &&
    (from === undefined || (spanOf(from)?.earliest ?? '') <= asked.earliest) &&
    (until === undefined || asked.latest <= (spanOf(until)?.latest ?? ''))
  );
}

/** Whether a piece of evidence is believed only: what it says itself, else the provision, else the act. */
function isUnverified(evidence: Evidence, acts: readonly Instrument[]): boolean {
  const instrument = acts.find(({ code }) => code === evidence.instrument);
  const provision = instrument?.provisions?.find(({ pinpoint }) => pinpoint === evidence.provision);
  return (evidence.confidence ?? provision?.confidence ?? instrument?.confidence) === 'unverified';
}

function restsOnUnverified(answer: Answer, acts: readonly Instrument[]): boolean {
  if (answer.confidence !== undefined) return answer.confidence === 'unverified';
  const { evidence = [] } = answer;
  return evidence.length > 0 && evidence.every((piece) => isUnverified(piece, acts));
}

function settled(
  criterion: Criterion,
  jurisdiction: string,
  given: Given,
  rest: Pick<SettledAnswer, 'origin' | 'justification' | 'evidence' | 'remarks' | 'nearMisses'>,
): SettledAnswer {
  const points = rawPointsOf(criterion, given);
  const { value, candidates, unverified } = given;
  return {
    jurisdiction,
    criterion: criterion.code,
    value,
    missing: points.missing,
    candidates,
    points,
    unverified,
    ...rest,
  };
}

function fromDerived(criterion: Criterion, jurisdiction: string, derived: Derived): SettledAnswer {
  const { value, candidates, evidence, remarks, nearMisses } = derived;
  const missing: MissingReason | null = value === null && candidates.length === 0 ? 'not-assessed' : null;
  const known = value !== null || candidates.length > 0;
  return settled(
    criterion,
    jurisdiction,
    { value, missing, candidates, unverified: false },
    {
      origin: known ? 'derived' : 'none',
      justification: '',
      evidence,
      remarks,
      ...(nearMisses.length > 0 && { nearMisses }),
    },
  );
}

function fromTyped(criterion: Criterion, knowledge: Knowledge, answer: Answer): SettledAnswer {
  const { value = null, missing = null, unsure = [], disputed = [], evidence = [] } = answer;
  return settled(
    criterion,
    knowledge.jurisdiction,
    {
      value,
      missing,
      candidates: [...unsure, ...disputed],
      unverified: restsOnUnverified(answer, knowledge.acts),
    },
    {
      origin: missing !== null ? 'none' : criterion.derive ? 'override' : 'typed',
      justification: answer.justification,
      evidence,
      remarks: [
        ...(answer.override === undefined ? [] : [{ code: 'override', reason: answer.override } as const]),
        ...ruledSince(answer, knowledge.rulings ?? []).map(ruledSinceRemark),
      ],
    },
  );
}

/**
 * The answer of one jurisdiction on one criterion, with the points that it earns before any step of the criterion: typed where it holds on the date (over a rule only with a reason),
 * else derived where there is a rule, else `not-assessed`.
 */
export function settle(criterion: Criterion, knowledge: Knowledge): SettledAnswer {
  const typed = knowledge.answers.filter((answer) => answer.criterion === criterion.code);
  const { asOf } = knowledge.register;
  const standing = typed.find((answer) => holdsOn(answer, asOf));
  if (standing && (!criterion.derive || standing.override !== undefined)) {
    return fromTyped(criterion, knowledge, standing);
  }
  if (criterion.derive) {
    return fromDerived(
      criterion,
      knowledge.jurisdiction,
      derive(criterion.derive, knowledge.register, knowledge.coverage),
    );
  }
  const remarks = typed.map(({ valid: { from = null, until = null } = {} }): Remark => ({
    code: 'holds-apart',
    from,
    until,
    asOf,
  }));
  return settled(
    criterion,
    knowledge.jurisdiction,
    { value: null, missing: 'not-assessed', candidates: [], unverified: false },
    { origin: 'none', justification: '', evidence: [], remarks },
  );
}
