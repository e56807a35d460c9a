import { type Day } from '../../common/legal-date.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type Instrument } from '../../instruments/instrument.js';
import { knowledgeIn } from '../derive/knowledge.js';
import { type AssessmentData, type SettledAnswer } from '../scoreboard.js';
import { type Knowledge, settle } from '../settle.js';
import { subjectsOf } from '../subjects.js';

/** The law of one place, the searches of it and its typed answers, whatever the day. */
export type PlaceLaw = Knowledge;

/** What is known of each of these places. The date of its register is that of the assessment: `settleOn` asks another. */
export function placeLaws(data: AssessmentData, places: readonly string[]): readonly PlaceLaw[] {
  const known = knowledgeIn(data);
  return places.map((jurisdiction) => known(jurisdiction, data.assessment.asOf));
}

function speaksOf(act: Instrument, read: ReadonlySet<string>): boolean {
  const isRead = (subject: string | undefined): boolean => subject !== undefined && read.has(subject);
  return (
    act.subjects.some(isRead) ||
    (act.provisions ?? []).some(
      ({ subject, amended = [] }) => isRead(subject) || amended.some((wording) => isRead(wording.subject)),
    )
  );
}

/**
 * The acts of a place on which the derived answer of a criterion can rest: those that are tagged, or have provisions, on
 * a subject that its rule looks for, and those that stand in a relation to one of these. None without a rule.
 */
export function actsRead({ derive }: Criterion, { register }: PlaceLaw): readonly Instrument[] {
  if (!derive) return [];
  const acts = register.instruments;
  const read = new Set(subjectsOf(derive, register.vocabulary));
  const direct = new Set(acts.filter((act) => speaksOf(act, read)).map(({ code }) => code));
  const related = new Set(
    acts.flatMap(({ code, relations = [] }) =>
      relations.flatMap(({ act }) => (direct.has(code) ? [act] : direct.has(act) ? [code] : [])),
    ),
  );
  return acts.filter(({ code }) => direct.has(code) || related.has(code));
}

/** The answer of a place to a criterion on a day, resting on these of its acts. */
export function settleOn(
  criterion: Criterion,
  law: PlaceLaw,
  instruments: readonly Instrument[],
  asOf: Day,
): SettledAnswer {
  return settle(criterion, { ...law, register: { ...law.register, instruments, asOf } });
}
