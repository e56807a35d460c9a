import { criteriaOf, elementsOf } from '../frameworks/framework.js';
import { bandOf } from '../scoring/band.js';
import { type ScoringCriterion, type ScoringElement } from '../scoring/method.js';
import { rank, rankRange } from '../scoring/rank.js';
import { type ElementScores, scoreTree } from '../scoring/score-tree.js';
import { compare } from './compare.js';
import { dataDigest, resultDigest } from './digest.js';
import { type Engine } from './engine.js';
import { groupBounds } from './group-bounds.js';
import { rollUpElement } from './roll-up.js';
import { type AssessmentData, type Scoreboard, type ScoreRow, type SettledAnswer } from './scoreboard.js';
import { settle } from './settle.js';

/** The elements that are scored: the tree, parents first, then the roll-ups. */
function treesOf(data: AssessmentData): readonly (ScoringElement | ScoringCriterion)[] {
  const { framework } = data;
  const rollUps = (framework.rollUps ?? []).map((rollUp) => rollUpElement(framework, rollUp));
  return [framework.root, ...rollUps.filter((element) => element !== null)];
}

function settleAll(data: AssessmentData, places: readonly string[]): readonly SettledAnswer[] {
  const criteria = criteriaOf(data.framework.root);
  const holds = new Set(data.instruments.map(({ code }) => code));
  return places.flatMap((jurisdiction) => {
    const knowledge = {
      jurisdiction,
      register: {
        instruments: data.instruments.filter((instrument) => instrument.jurisdiction === jurisdiction),
        usual: data.jurisdictions.find(({ code }) => code === jurisdiction)?.commencement,
        asOf: data.assessment.asOf,
        holds,
      },
      coverage: data.coverage.filter((record) => record.jurisdiction === jurisdiction),
      answers: data.answers[jurisdiction] ?? [],
      acts: data.instruments,
    };
    return criteria.map((criterion) => settle(criterion, knowledge));
  });
}

function rowsOf(
  data: AssessmentData,
  places: readonly string[],
  answers: readonly SettledAnswer[],
  isRanked: boolean,
): readonly ScoreRow[] {
  const criteria = criteriaOf(data.framework.root);
  const columns = Object.fromEntries(
    criteria.map(({ code }, i) => [
      code,
      places.map((_, unit) => (answers[unit * criteria.length + i] as SettledAnswer).points),
    ]),
  );
  const trees = treesOf(data);
  const scored = trees.map((tree) => scoreTree(tree, columns, places.length));
  const wanted: { readonly element: ScoringElement | ScoringCriterion; readonly scores: ElementScores }[] = [
    ...elementsOf(data.framework.root).map((element) => ({
      element,
      scores: scored[0]?.[element.code] as ElementScores,
    })),
    ...trees.slice(1).map((element, i) => ({ element, scores: scored[i + 1]?.[element.code] as ElementScores })),
  ];
  const columnsOfRows = wanted.map(({ element, scores }) => {
    const points = scores.unrounded.map(({ score }) => score);
    const ranks = rank(points);
    const range = rankRange(
      scores.unrounded.map(({ low }) => low),
      scores.unrounded.map(({ high }) => high),
    );
    const bands = 'bands' in element ? (element.bands ?? []) : [];
    return places.map((jurisdiction, unit): ScoreRow => {
      const { score, low, high, missing } = scores.cells[unit] ?? { score: null, low: null, high: null, missing: null };
      return {
        jurisdiction,
        element: element.code,
        score,
        low,
        high,
        rank: isRanked ? (ranks[unit] ?? null) : null,
        rankLow: isRanked ? (range.low[unit] ?? null) : null,
        rankHigh: isRanked ? (range.high[unit] ?? null) : null,
        band: bandOf(score, bands),
        answered: scores.answered[unit] ?? 0,
        of: scores.of[unit] ?? 0,
        missing,
      };
    });
  });
  return places.flatMap((_, unit) => columnsOfRows.map((column) => column[unit] as ScoreRow));
}

/**
 * Scores an assessment: derives and settles the answers, scores the tree and the roll-ups, ranks the subjects and works
 * out what stands beside them. A function of plain data and the engine: the same data from files and from a
 * database give the same scoreboard and digests.
 */
export function assess(data: AssessmentData, engine: Engine): Scoreboard {
  const { assessment, framework } = data;
  const memoPlaces = assessment.memo ?? [];
  const answers = settleAll(data, assessment.subjects);
  const memoAnswers = settleAll(data, memoPlaces);
  const scores = rowsOf(data, assessment.subjects, answers, true);
  const memo = memoPlaces.length === 0 ? [] : rowsOf(data, memoPlaces, memoAnswers, false);
  return {
    assessment: assessment.id,
    framework: `${framework.id}@${framework.version}`,
    asOf: assessment.asOf,
    knownAt: null,
    release: null,
    engine: engine.version,
    digest: dataDigest(data, null, engine),
    resultDigest: resultDigest(scores, engine),
    scores,
    memo,
    answers: [...answers, ...memoAnswers],
    comparators: data.comparators.map((comparator) => compare(comparator, data, scores, answers)),
    groupBounds: criteriaOf(framework.root)
      .map((criterion) => groupBounds(criterion, data, answers))
      .filter((bounds) => bounds !== null),
  };
}
