import {
  type Comparator,
  type ComputedComparator,
  type GroupComparator,
  type QuotedComparator,
} from '../assessments/comparator.js';
import { shareMeeting } from '../benchmarks/share-meeting.js';
import { composedMean, coversPopulation } from '../benchmarks/composed-mean.js';
import { spanOf } from '../common/legal-date.js';
import { criteriaOf } from '../frameworks/framework.js';
import { membersOn } from '../jurisdictions/group.js';
import { earned, isEarnedAlone } from '../scoring/points.js';
import { roundHalfAway } from '../scoring/round.js';
import { groupStatistics } from './group-statistics.js';
import { matched } from './matched.js';
import { placesAmong } from './places.js';
import { type AssessmentData, type ComparatorResult, type ScoreRow, type SettledAnswer } from './scoreboard.js';

type Figures = Omit<ComparatorResult, 'comparator'>;

const NONE = { count: null, value: null, range: null, statistics: null, places: null } as const;

function computed({ values, counts }: ComputedComparator): Figures {
  const yes = Object.values(values).map((answer) => (counts.includes(answer) ? 1 : 0));
  const count = yes.filter((answer) => answer === 1).length;
  const of = yes.length;
  return { ...NONE, count, of, value: shareMeeting(yes, 1), label: `${count} of ${of}` };
}

function quoted({ shares, population }: Omit<QuotedComparator, 'kind'>): Figures {
  const label = `${shares.map(({ percent }) => String(percent)).join(' / ')} %`;
  const [only, ...more] = shares;
  const value = only && more.length === 0 ? only.percent / 100 : null;
  return { ...NONE, of: population.n, value, label };
}

/**
 * Shares × the points that our answers earn. As quoted where a share has no answer of ours that earns by itself, or the
 * shares are not a whole.
 */
function composed(comparator: Omit<QuotedComparator, 'kind'>, data: AssessmentData): Figures {
  const criterion = criteriaOf(data.framework.root).find(({ code }) => code === comparator.element);
  const shares = comparator.shares.flatMap(({ percent, answer, decimals }) =>
    criterion && isEarnedAlone(criterion) && answer !== undefined
      ? [{ percent, points: earned(criterion, answer), ...(decimals !== undefined && { decimals }) }]
      : [],
  );
  const isWhole = shares.length === comparator.shares.length && coversPopulation(shares);
  const mean = isWhole ? composedMean(shares) : null;
  if (!mean) return quoted(comparator);
  const { mean: value, low, high } = mean;
  return {
    ...NONE,
    of: comparator.population.n,
    value,
    range: { low, high },
    label: roundHalfAway(value, 2).toFixed(2),
  };
}

function ofGroup({ group, element }: GroupComparator, data: AssessmentData, scores: readonly ScoreRow[]): Figures {
  const day = spanOf(data.assessment.asOf)?.latest ?? '';
  const members = data.groups.filter(({ code }) => code === group).flatMap((each) => membersOn(each, day));
  const rows = scores.filter((row) => row.element === element);
  const scored = rows.filter(({ jurisdiction }) => members.includes(jurisdiction));
  const statistics = groupStatistics(scored);
  const known = rows.flatMap(({ jurisdiction, score, low, high }) =>
    low === null || high === null ? [] : [{ jurisdiction, score, low, high }],
  );
  return {
    ...NONE,
    count: statistics?.n ?? 0,
    of: members.length,
    value: statistics?.mean ?? null,
    statistics,
    places: placesAmong(
      known,
      scored.map(({ score }) => score),
    ),
    label: statistics ? roundHalfAway(statistics.mean, 4).toFixed(4) : '–',
  };
}

/**
 * A comparator with its figures worked out, each kind by its own way and never by another's: counted from members'
 * answers, as printed, composed from printed shares × points, averaged over a group's scores of this assessment, or
 * matched question by question.
 */
export function compare(
  comparator: Comparator,
  data: AssessmentData,
  scores: readonly ScoreRow[],
  answers: readonly SettledAnswer[],
): ComparatorResult {
  switch (comparator.kind) {
    case 'computed':
      return { comparator, ...computed(comparator) };
    case 'quoted':
      return { comparator, ...quoted(comparator) };
    case 'composed':
      return { comparator, ...composed(comparator, data) };
    case 'group':
      return { comparator, ...ofGroup(comparator, data, scores) };
    case 'matched':
      return { comparator, ...NONE, ...matched(comparator, data, answers) };
  }
}
