import { type ComputedComparator, type MatchedComparator, type MatchedQuestion } from '../assessments/comparator.js';
import { roundHalfAway } from '../scoring/round.js';
import { mean } from '../scoring/stats/mean.js';
import { groupStatistics } from './group-statistics.js';
import { type Interval, placesAmong } from './places.js';
import { type AssessmentData, type ComparatorResult, type SettledAnswer } from './scoreboard.js';

interface Share {
  readonly low: number;
  readonly high: number;
}

function average(values: readonly number[]): number {
  return mean(values) ?? 0;
}

/** Each member's share of yes, over the members that answered every question. */
function memberShares(questions: readonly ComputedComparator[]): { jurisdiction: string; score: number }[] {
  const [first] = questions;
  return Object.keys(first?.values ?? {})
    .filter((jurisdiction) => questions.every(({ values }) => values[jurisdiction] !== undefined))
    .map((jurisdiction) => ({
      jurisdiction,
      score: average(
        questions.map(({ values, counts }) => {
          const answer = values[jurisdiction];
          return answer !== undefined && counts.includes(answer) ? 1 : 0;
        }),
      ),
    }));
}

/** Whether an answer of ours is a yes: surely (1, 1), surely not (0, 0), or open. Null where nothing could be known. */
function yesOf({ yes }: MatchedQuestion, answer: SettledAnswer): Share | null {
  const { value, candidates, unverified, points } = answer;
  if (points.low === null) return null;
  const possible = unverified ? [] : value === null ? candidates : [value];
  if (possible.length === 0) return { low: 0, high: 1 };
  return {
    low: possible.every((each) => yes.includes(each)) ? 1 : 0,
    high: possible.some((each) => yes.includes(each)) ? 1 : 0,
  };
}

function intervalOf(
  jurisdiction: string,
  questions: readonly MatchedQuestion[],
  answers: readonly SettledAnswer[],
): Interval | null {
  const shares = questions.flatMap((question) =>
    answers
      .filter((answer) => answer.jurisdiction === jurisdiction && answer.criterion === question.criterion)
      .flatMap((answer) => yesOf(question, answer) ?? []),
  );
  // Where a question does not apply, a share of the others is no place among those who answered all.
  if (shares.length < questions.length) return null;
  const [low, high] = [average(shares.map((share) => share.low)), average(shares.map((share) => share.high))];
  return { jurisdiction, score: low === high ? low : null, low, high };
}

/**
 * A matched sub-index: the share of the questions, asked by both, that are answered yes; for every member of the
 * publication that answered them all, with quartiles, and for every subject with the interval that is known. Every
 * question counts the same.
 */
export function matched(
  { questions }: MatchedComparator,
  data: AssessmentData,
  answers: readonly SettledAnswer[],
): Pick<ComparatorResult, 'of' | 'value' | 'statistics' | 'places' | 'label'> {
  const asked = questions.flatMap(({ comparator }) =>
    data.comparators.flatMap((other) => (other.kind === 'computed' && other.code === comparator ? [other] : [])),
  );
  const members = asked.length === questions.length ? memberShares(asked) : [];
  const statistics = groupStatistics(members);
  const scores = members.map(({ score }) => score);
  return {
    of: members.length,
    value: statistics?.median ?? null,
    statistics,
    places: placesAmong(
      data.assessment.subjects.flatMap((code) => intervalOf(code, questions, answers) ?? []),
      scores,
    ),
    label: statistics ? `median ${roundHalfAway(statistics.median, 2).toFixed(2)}` : '–',
  };
}
