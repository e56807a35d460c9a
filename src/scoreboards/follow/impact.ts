import { type Answer } from '../../assessments/answer.js';
import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { addDays, type LegalDate, spanOf } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Criterion, criteriaOf } from '../../frameworks/framework.js';
import { type Instrument } from '../../instruments/instrument.js';
import { answerLabel } from '../explain.js';
import { type AnswerThen, type CriterionImpact, type EventImpact } from './impact-result.js';
import { knowledgeIn } from '../derive/knowledge.js';
import { type LawTurn, recordedTurns } from '../timeline/law-turns.js';
import { citesAct, needsLook } from './looked-at.js';
import { actsRead, type PlaceLaw, placeLaws, settleOn } from '../timeline/place-law.js';
import { type AssessmentData, type SettledAnswer } from '../scoreboard.js';
import { jurisdictionsOf } from '../subjects.js';
import { sameAnswer } from '../timeline/timeline-history.js';

export interface ImpactAsked {
  /** Code of an act; all acts when left out. */
  readonly act?: string;
  /** Only events that may have been on or after the first day of this date. */
  readonly since?: LegalDate;
}

/** An answer with its words and what it rests on. */
export function answerThen(criterion: Criterion, answer: SettledAnswer): AnswerThen {
  const { value, candidates, missing, evidence } = answer;
  const provisions = evidence.flatMap(({ instrument, provision }) =>
    instrument === undefined ? [] : [provision === undefined ? instrument : `${instrument} ${provision}`],
  );
  return { value, candidates, missing, label: answerLabel(criterion, answer, 'en'), provisions };
}

interface Place {
  readonly data: AssessmentData;
  readonly law: PlaceLaw;
}

function derivedImpact(place: Place, act: Instrument, criterion: Criterion, turn: LawTurn): readonly CriterionImpact[] {
  const { data, law } = place;
  if (act.jurisdiction !== law.jurisdiction) return [];
  const acts = actsRead(criterion, law);
  if (!acts.some(({ code }) => code === act.code)) return [];
  const before = settleOn(criterion, law, acts, addDays(turn.earliest, -1));
  const after = settleOn(criterion, law, acts, addDays(turn.latest, 1));
  const cites = [before, after].some(({ evidence }) => evidence.some(({ instrument }) => instrument === act.code));
  const isMoved = cites && !sameAnswer(before, after);
  return [
    {
      ...touched(data, law.jurisdiction, criterion, turn),
      kind: isMoved ? 'moved' : 'unchanged',
      before: answerThen(criterion, before),
      after: answerThen(criterion, after),
      isSure: true,
    },
  ];
}

function touched(
  { assessment, framework }: AssessmentData,
  jurisdiction: string,
  criterion: Criterion,
  turn: LawTurn,
): Omit<CriterionImpact, 'kind' | 'before' | 'after' | 'isSure'> {
  return {
    assessment: assessment.id,
    framework: `${framework.id}@${framework.version}`,
    jurisdiction,
    criterion: criterion.code,
    title: textIn(criterion.title, 'en'),
    countsOnDate: turn.earliest <= (spanOf(assessment.asOf)?.latest ?? ''),
  };
}

function typedImpact(place: Place, act: Instrument, criterion: Criterion, turn: LawTurn): readonly CriterionImpact[] {
  const { data, law } = place;
  const own = law.answers.filter(
    (answer: Answer) => answer.criterion === criterion.code && citesAct(answer, act.code, turn.provisions),
  );
  const needs = own.flatMap((answer) => needsLook(answer, turn, data.assessment.asOf) ?? []);
  const head = touched(data, law.jurisdiction, criterion, turn);
  if (own.length === 0) return [];
  const none = { before: null, after: null };
  if (needs.length === 0) return [{ ...head, ...none, kind: 'unchanged', isSure: true }];
  return [{ ...head, ...none, kind: 'look-again', isSure: needs.includes('surely') }];
}

function ofPlace(place: Place, act: Instrument, turn: LawTurn): readonly CriterionImpact[] {
  return criteriaOf(place.data.framework.root).flatMap((criterion) => {
    const typed = typedImpact(place, act, criterion, turn);
    const derived = derivedImpact(place, act, criterion, turn);
    return typed.some(({ kind }) => kind === 'look-again') ? typed : derived.length > 0 ? derived : typed;
  });
}

function keyOf(act: Instrument, { type, date, provisions }: LawTurn): string {
  return JSON.stringify([act.code, type, date, provisions]);
}

/**
 * What events of law do to assessments: for each event of the act asked for (or of every act), which derived answers
 * are others the day after its latest day than the day before its earliest, which typed answers need another look, and
 * which rest on the act and stay. Events on a day of which nothing is known are left out. By day, then by act. Pass data
 * with the answers of all years. Throws NOT_FOUND for an act that none of the assessments has.
 */
export function impactOf(datas: readonly AssessmentData[], { act: asked, since }: ImpactAsked): readonly EventImpact[] {
  const first = since === undefined ? '' : (spanOf(since)?.earliest ?? '');
  const found = new Map<string, EventImpact>();
  const codes = new Set<string>();
  for (const data of datas) {
    const { acts } = knowledgeIn(data)(data.assessment.subjects[0] ?? '', data.assessment.asOf);
    const places = placeLaws(data, jurisdictionsOf(data.assessment)).map((law): Place => ({ data, law }));
    for (const act of acts) {
      codes.add(act.code);
      if (asked !== undefined && act.code !== asked) continue;
      const usual = data.jurisdictions.find(({ code }) => code === act.jurisdiction)?.commencement;
      for (const turn of recordedTurns(act, usual).filter(({ latest }) => latest >= first)) {
        const touches = places.flatMap((place) => ofPlace(place, act, turn));
        const { type, date, isDerived, provisions, earliest, latest } = turn;
        const head = { act: act.code, title: textIn(act.title, 'en'), jurisdiction: act.jurisdiction };
        const event = { ...head, type, date, isDerived, provisions, earliest, latest };
        const known = found.get(keyOf(act, turn))?.touches ?? [];
        found.set(keyOf(act, turn), { ...event, touches: [...known, ...touches] });
      }
    }
  }
  if (asked !== undefined && !codes.has(asked)) {
    throw new DomainError('NOT_FOUND', `no assessment reads an act "${asked}".${didYouMean(asked, [...codes])}`);
  }
  return [...found.values()].sort((a, b) =>
    a.earliest === b.earliest ? (a.act < b.act ? -1 : 1) : a.earliest < b.earliest ? -1 : 1,
  );
}
