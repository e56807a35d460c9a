import { type Criterion, criteriaOf } from '../frameworks/framework.js';
import { cellAt } from '../scoring/element-columns.js';
import { approximateElements } from './approximate.js';
import { compare } from './compare.js';
import { dataDigest, resultDigest } from './digest.js';
import { type Engine } from './engine.js';
import { groupBounds } from './group-bounds.js';
import { knowledgeIn } from './derive/knowledge.js';
import { rowsOf, scoreUnits, type ScoredElement, type ScoredUnits } from './score-units.js';
import { type AssessmentData, type Scoreboard, type SettledAnswer } from './scoreboard.js';
import { settle } from './settle.js';
import { type Unit, unitsOf } from './units.js';
import { workingOf, workingsOf } from './workings.js';
import { type Remark } from './remark.js';

/** The answers of each unit to each criterion, a list for each criterion. */
export function settleAll(data: AssessmentData, units: readonly Unit[]): ReadonlyMap<string, readonly SettledAnswer[]> {
  const knowledgeOn = knowledgeIn(data);
  const known = units.map(({ jurisdiction, asOf }) => knowledgeOn(jurisdiction, asOf));
  return new Map(
    criteriaOf(data.framework.root).map((criterion) => [
      criterion.code,
      known.map((knowledge) => settle(criterion, knowledge)),
    ]),
  );
}

/** The answers of the subjects, then of the memo rows, place by place, with the scores that the steps made of them. */
function answersOf(
  data: AssessmentData,
  settled: ReadonlyMap<string, readonly SettledAnswer[]>,
  { units, elements }: ScoredUnits,
): readonly SettledAnswer[] {
  const scored = new Map(elements.map((each) => [each.element.code, each]));
  const codes = criteriaOf(data.framework.root).map(({ code }) => code);
  return units.flatMap(({ role }, unit) =>
    role === 'other-year'
      ? []
      : codes.map((code): SettledAnswer => {
          const answer = settled.get(code)?.[unit] as SettledAnswer;
          const element = scored.get(code) as ScoredElement;
          const points = cellAt(element.scores, unit);
          const isOff = element.scores.inapplicable.includes(unit);
          const otherwise = isOff ? (element.element as Criterion).applies?.otherwise : undefined;
          const remarks = [
            ...answer.remarks,
            ...workingOf(element, unit).map((words): Remark => ({ code: 'working', words })),
          ];
          return { ...answer, points, remarks, ...(otherwise !== undefined && { otherwise }) };
        }),
  );
}

/**
 * Scores an assessment: derives and settles the answers, scores the tree and the roll-ups, ranks the subjects and works
 * out what stands beside them. A function of plain data and the engine: the same data from files and from a
 * database give the same scoreboard and digests. Throws DATA_INVALID where the method cannot take the numbers.
 */
export function assess(data: AssessmentData, engine: Engine): Scoreboard {
  const { assessment, framework } = data;
  const units = unitsOf(data);
  const settled = settleAll(data, units);
  const scored = scoreUnits(data, units, settled);
  const scores = rowsOf(scored, 'subject');
  const answers = answersOf(data, settled, scored);
  const approximate = approximateElements(framework, scored);
  const ofSubjects = answers.filter(({ jurisdiction }) => assessment.subjects.includes(jurisdiction));
  return {
    assessment: assessment.id,
    framework: `${framework.id}@${framework.version}`,
    asOf: assessment.asOf,
    knownAt: data.knownAt ?? null,
    release: null,
    engine: engine.version,
    digest: dataDigest(data, engine),
    resultDigest: resultDigest(scores, engine),
    scores,
    memo: rowsOf(scored, 'memo'),
    ...(approximate.length > 0 && { approximate }),
    answers,
    workings: workingsOf(scored),
    comparators: data.comparators.map((comparator) => compare(comparator, data, scores, ofSubjects)),
    groupBounds: criteriaOf(framework.root)
      .map((criterion) => groupBounds(criterion, data, ofSubjects))
      .filter((bounds) => bounds !== null),
  };
}
