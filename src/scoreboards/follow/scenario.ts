import { DomainError } from '../../common/domain-error.js';
import { spanOf } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { type Criterion, criteriaOf, elementsOf } from '../../frameworks/framework.js';
import { inForce } from '../../instruments/time/in-force.js';
import { jurisdictionCalled } from '../../jurisdictions/jurisdiction.js';
import { assess } from '../assess.js';
import { type Engine } from '../engine.js';
import { answerThen } from './impact.js';
import { reform } from '../reform/reform.js';
import {
  type DraftedAct,
  type MovedAnswer,
  type MovedScore,
  type ScenarioAsked,
  type ScenarioResult,
} from './scenario-result.js';
import { type Draft, layOver } from './scenario-draft.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from '../scoreboard.js';
import { jurisdictionsOf } from '../subjects.js';
import { sameAnswer } from '../timeline/timeline-history.js';
import { remarkTexts } from '../remark.js';

function draftedActs(
  before: AssessmentData,
  after: AssessmentData,
  { acts = [], events = [] }: Draft,
): readonly DraftedAct[] {
  const known = new Set(before.instruments.map(({ code }) => code));
  const whole = new Set(acts.map(({ code }) => code));
  const touched = new Set([...whole, ...events.map(({ act }) => act)]);
  return after.instruments
    .filter(({ code }) => touched.has(code))
    .map(({ code, title, jurisdiction }) => ({
      ...{ act: code, title: textIn(title, 'en'), jurisdiction },
      kind: !whole.has(code) ? 'events' : known.has(code) ? 'replaced' : 'new',
    }));
}

function isSameRow(one: ScoreRow, other: ScoreRow): boolean {
  const keys = ['score', 'low', 'high', 'rank', 'rankLow', 'rankHigh'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function movedScores({ framework }: AssessmentData, before: Scoreboard, after: Scoreboard): readonly MovedScore[] {
  const titles = new Map([
    ...elementsOf(framework.root).flatMap((each) =>
      'scale' in each ? [] : [[each.code, textIn(each.title, 'en')] as const],
    ),
    ...(framework.rollUps ?? []).map(({ code, title }) => [code, textIn(title, 'en')] as const),
  ]);
  const key = ({ jurisdiction, element }: ScoreRow): string => `${jurisdiction} ${element}`;
  const rows = new Map([...after.scores, ...after.memo].map((row) => [key(row), row]));
  return [...before.scores, ...before.memo].flatMap((row) => {
    const now = rows.get(key(row));
    const title = titles.get(row.element);
    if (!now || title === undefined || isSameRow(row, now)) return [];
    return [{ jurisdiction: row.jurisdiction, element: row.element, title, before: row, after: now }];
  });
}

function movedAnswers({ framework }: AssessmentData, before: Scoreboard, after: Scoreboard): readonly MovedAnswer[] {
  const criteria = new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion]));
  return before.answers.flatMap((answer, place) => {
    const now = after.answers[place];
    if (!now || sameAnswer(answer, now)) return [];
    const criterion = criteria.get(answer.criterion) as Criterion;
    return [
      {
        ...{ jurisdiction: answer.jurisdiction, criterion: answer.criterion, title: textIn(criterion.title, 'en') },
        ...{
          before: answerThen(criterion, answer),
          after: answerThen(criterion, now),
          remarks: remarkTexts(now.remarks),
        },
      },
    ];
  });
}

function remarksOf(after: AssessmentData, acts: readonly DraftedAct[], hasMoved: boolean): readonly string[] {
  const { asOf } = after.assessment;
  const idle = acts.flatMap(({ act }) => {
    const instrument = after.instruments.find(({ code }) => code === act);
    const usual = after.jurisdictions.find(({ code }) => code === instrument?.jurisdiction)?.commencement;
    if (!instrument) return [];
    const { force, basis } = inForce({ instrument, usual }, asOf);
    const words = force === 'no' ? 'not in force' : 'not known to be in force';
    return force === 'no' || force === 'unknown' ? [`${act} is ${words} on ${asOf}${basis ? `: ${basis}` : ''}.`] : [];
  });
  const last =
    after.coverage
      .map(({ until }) => spanOf(until)?.latest ?? '')
      .sort()
      .at(-1) ?? '';
  const isLate = last !== '' && (spanOf(asOf)?.latest ?? '') > last;
  return [
    ...idle,
    ...(isLate
      ? [`No search covers ${asOf}: what the register does not have is not taken to be absent on that day.`]
      : []),
    ...(hasMoved ? [] : [`No answer is another as of ${asOf}.`]),
  ];
}

function reformedPlace(data: AssessmentData, acts: readonly DraftedAct[], asked: ScenarioAsked): string {
  const called = asked.jurisdiction;
  if (called !== undefined) return jurisdictionCalled(data.jurisdictions, called)?.code ?? called;
  const places = jurisdictionsOf(data.assessment);
  const own = [...new Set(acts.map(({ jurisdiction }) => jurisdiction))].filter((code) => places.includes(code));
  const [only] = own;
  if (own.length === 1 && only !== undefined) return only;
  const among = own.length === 0 ? 'none of the places assessed' : own.join(', ');
  throw new DomainError(
    'CALL_INVALID',
    `the draft is of ${among}: say whose way to the target is wanted (jurisdiction)`,
  );
}

/**
 * What a draft law would change: scores, ranks, bounds and answers of an assessment without the draft and with it, as of
 * the assessment's date, and the way to a target on both sides where one is asked for. The record is not touched.
 * Throws as `assess` and `reform` do, and CALL_INVALID where a target is asked for and it is not clear for whom.
 */
export function scenarioOf(data: AssessmentData, draft: Draft, asked: ScenarioAsked, engine: Engine): ScenarioResult {
  const laid = layOver(data, draft);
  const [before, after] = [assess(data, engine), assess(laid, engine)];
  const acts = draftedActs(data, laid, draft);
  const answers = movedAnswers(data, before, after);
  const { target, element } = asked;
  const path = { target: target ?? '', ...(element !== undefined && { element }) };
  const place = target === undefined ? null : reformedPlace(data, acts, asked);
  return {
    assessment: data.assessment.id,
    framework: before.framework,
    engine: engine.version,
    asOf: data.assessment.asOf,
    digestBefore: before.digest,
    digestAfter: after.digest,
    title: draft.title ?? null,
    acts,
    scores: movedScores(data, before, after),
    answers,
    reform:
      place === null
        ? null
        : {
            before: reform(data, before, { ...path, jurisdiction: place }),
            after: reform(laid, after, { ...path, jurisdiction: place }),
          },
    remarks: remarksOf(laid, acts, answers.length > 0),
  };
}
