import { type LegalDate } from '../../common/legal-date.js';
import { type Criterion, criteriaOf, type Framework } from '../../frameworks/framework.js';
import { type AnswerValue } from '../../scoring/method.js';
import { knowledgeIn } from '../derive/knowledge.js';
import { type AssessmentData, type SettledAnswer } from '../scoreboard.js';
import { holdsOn, settle } from '../settle.js';
import { type Unit, unitsOf } from '../units.js';

/** What lies between an old answer and a new one. */
export type Step = 'none' | 'country' | 'untold';

/** One question under one method: the old answer, the old answer as it is known now, and the new one. */
export interface Chain {
  readonly criterion: Criterion;
  readonly old: SettledAnswer;
  /** The old answer by the new evidence; the old one again where that says nothing of the old date. */
  readonly revised: SettledAnswer;
  readonly now: SettledAnswer;
  /** Whether evidence was revised, or added, about the old date. */
  readonly isRevised: boolean;
  /** What took it from there to the new answer; `untold` where one of the two is open, so that they may be the same. */
  readonly step: Step;
  /** Only one of the two editions asks it, so its answer stands for both dates. */
  readonly isHeld: boolean;
}

/** The answer of a place on a date by one set of data; null where the scale does not admit what was typed. */
function answerOn(
  data: AssessmentData,
  jurisdiction: string,
  criterion: Criterion,
  asOf: LegalDate,
): SettledAnswer | null {
  try {
    return settle(criterion, knowledgeIn(data)(jurisdiction, asOf));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isKnown(answer: SettledAnswer): boolean {
  return answer.points.missing !== 'not-assessed';
}

/** Whether two answers say the same: the same value, or the same values that stay possible, as sure. */
function isSame(a: SettledAnswer, b: SettledAnswer): boolean {
  const told = ({ value, missing, candidates, unverified, points }: SettledAnswer): string =>
    JSON.stringify([value, value === null ? missing : null, candidates, unverified, points.low, points.high]);
  return told(a) === told(b);
}

function asks({ root }: Framework, code: string): boolean {
  return criteriaOf(root).some((criterion) => criterion.code === code);
}

/**
 * Whether a set of data says something of another date than its own: by its register, or by a typed answer with an
 * interval. An answer without one speaks of the date of its own edition.
 */
function saysOf(data: AssessmentData, of: AssessmentData, jurisdiction: string, criterion: Criterion): boolean {
  if (data.assessment.id === of.assessment.id || criterion.derive) return true;
  return (data.answers[jurisdiction] ?? []).some(
    (answer) =>
      answer.criterion === criterion.code && answer.valid !== undefined && holdsOn(answer, of.assessment.asOf),
  );
}

/** The values that an answer may be; null for any. */
function possible({ value, candidates, unverified }: SettledAnswer): readonly AnswerValue[] | null {
  if (unverified) return null;
  if (value !== null) return [value];
  return candidates.length > 0 ? candidates : null;
}

/** Whether two answers may be the same after all, one of them being open. */
function mayBeSame(a: SettledAnswer, b: SettledAnswer): boolean {
  const [some, others] = [possible(a), possible(b)];
  if (a.points.high === null || b.points.high === null) return false;
  return some === null || others === null || some.some((value) => others.includes(value));
}

function stepOf(from: SettledAnswer, to: SettledAnswer): Step {
  if (isSame(from, to)) return 'none';
  return isKnown(from) === isKnown(to) && !mayBeSame(from, to) ? 'country' : 'untold';
}

/** The chain of one question of a method. */
function chainOf(criterion: Criterion, before: AssessmentData, after: AssessmentData, jurisdiction: string): Chain {
  const [oldDate, newDate] = [before.assessment.asOf, after.assessment.asOf];
  const first = answerOn(before, jurisdiction, criterion, oldDate);
  const last = answerOn(after, jurisdiction, criterion, newDate);
  const nothing: SettledAnswer = {
    jurisdiction,
    criterion: criterion.code,
    origin: 'none',
    value: null,
    missing: 'not-assessed',
    candidates: [],
    points: { score: null, low: null, high: null, missing: 'not-assessed' },
    unverified: false,
    justification: '',
    evidence: [],
    remarks: [],
  };
  const isAskedOnce = !asks(before.framework, criterion.code) || !asks(after.framework, criterion.code);
  const [old, now] = [first ?? last ?? nothing, last ?? first ?? nothing];
  if (isAskedOnce || first === null || last === null) {
    const standing = isKnown(old) ? old : now;
    return { criterion, old: standing, revised: standing, now: standing, isRevised: false, step: 'none', isHeld: true };
  }
  const seen = saysOf(after, before, jurisdiction, criterion)
    ? answerOn(after, jurisdiction, criterion, oldDate)
    : null;
  const revised = seen !== null && isKnown(seen) ? seen : old;
  return { criterion, old, revised, now, isRevised: !isSame(old, revised), step: stepOf(revised, now), isHeld: false };
}

/** The chains of all questions of a method, in the order of its tree. */
export function chainsOf(
  framework: Framework,
  before: AssessmentData,
  after: AssessmentData,
  jurisdiction: string,
): readonly Chain[] {
  return criteriaOf(framework.root).map((criterion) => chainOf(criterion, before, after, jurisdiction));
}

/** The places in the other years that the method looks at, by the answers of an edition. */
export function otherYears(data: AssessmentData, places: readonly string[]): readonly Unit[] {
  return unitsOf(data).filter(({ role, jurisdiction }) => role === 'other-year' && places.includes(jurisdiction));
}
