import { type Answer } from '../../assessments/answer.js';
import { type Day, type LegalDate, spanOf } from '../../common/legal-date.js';
import { liesWithin } from '../../instruments/time/events-of.js';
import { type EventType } from '../../instruments/instrument.js';
import { knowledgeIn } from '../derive/knowledge.js';
import { type LawTurn, recordedTurns } from '../timeline/law-turns.js';
import { type AssessmentData, type SettledAnswer } from '../scoreboard.js';
import { holdsOn } from '../settle.js';
import { type Remark } from '../remark.js';

/** Events after which an answer that cites the act may no longer be right. */
const DISTURBING: readonly LawTurn['type'][] = [
  ...(['commences', 'applies', 'amended', 'corrected', 'interpreted'] satisfies EventType[]),
  ...(['suspended', 'resumed', 'annulled', 'repealed', 'expired'] satisfies EventType[]),
];

/** Whether an answer cites an act, or those of its provisions that an event concerns (none: the whole act). */
export function citesAct({ evidence = [] }: Answer, act: string, provisions: readonly string[]): boolean {
  return evidence.some(
    ({ instrument, provision }) =>
      instrument === act &&
      (provision === undefined ||
        provisions.length === 0 ||
        provisions.some((each) => liesWithin(provision, each) || liesWithin(each, provision))),
  );
}

/**
 * Whether a typed answer that cites an act needs another look because of an event of it: `surely` or `possibly` later
 * than the answer was given; of one without that day, whether the event falls between the beginning and the end of its
 * validity, or, where it has none, after the reference date. Null where it does not: what was answered on the day of the
 * event knew of it, and what ended to hold before is of no matter.
 */
export function needsLook(
  { answered, valid = {} }: Answer,
  { type, earliest, latest }: LawTurn,
  asOf: LegalDate,
): 'surely' | 'possibly' | null {
  if (!DISTURBING.includes(type)) return null;
  const given = answered === undefined ? null : spanOf(answered);
  const from = valid.from === undefined ? null : spanOf(valid.from);
  const until = valid.until === undefined ? null : spanOf(valid.until);
  if (until && earliest > until.latest) return null;
  if (given) {
    if (latest <= given.earliest) return null;
    return earliest > given.latest ? 'surely' : 'possibly';
  }
  const since: Day = from?.latest ?? spanOf(asOf)?.latest ?? '';
  return earliest > since ? 'surely' : null;
}

/**
 * What a reader is told of a typed answer that stands on the date of the assessment, where events of the acts that it
 * cites call for another look. Events after the date say nothing of it. None of a derived answer.
 */
export function lookAgainRemarks(
  data: AssessmentData,
  { jurisdiction, criterion, origin }: Pick<SettledAnswer, 'jurisdiction' | 'criterion' | 'origin'>,
): readonly Remark[] {
  if (origin !== 'typed' && origin !== 'override') return [];
  const { asOf } = data.assessment;
  const { answers, acts } = knowledgeIn(data)(jurisdiction, asOf);
  const standing = answers.find((answer) => answer.criterion === criterion && holdsOn(answer, asOf));
  const last = spanOf(asOf)?.latest ?? '';
  if (!standing) return [];
  return acts.flatMap((act) => {
    if (!citesAct(standing, act.code, [])) return [];
    const usual = data.jurisdictions.find(({ code }) => code === act.jurisdiction)?.commencement;
    return recordedTurns(act, usual).flatMap((turn) => {
      const need = citesAct(standing, act.code, turn.provisions) ? needsLook(standing, turn, asOf) : null;
      if (need === null || turn.earliest > last) return [];
      return [
        { code: 'turned-since', act: act.code, turn: turn.type, date: turn.date, isSure: need === 'surely' } as const,
      ];
    });
  });
}

/** A settled answer with the remarks of `lookAgainRemarks`: the same one where there are none. */
export function lookedAt(data: AssessmentData, answer: SettledAnswer | null): SettledAnswer | null {
  const remarks = answer ? lookAgainRemarks(data, answer) : [];
  return answer && remarks.length > 0 ? { ...answer, remarks: [...answer.remarks, ...remarks] } : answer;
}
