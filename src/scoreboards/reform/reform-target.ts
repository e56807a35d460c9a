import { didYouMean } from '../../common/did-you-mean.js';
import { DomainError } from '../../common/domain-error.js';
import { elementsOf } from '../../frameworks/framework.js';
import { partsOf } from '../../scoring/column.js';
import { type Ranking } from '../../scoring/method.js';
import { isTied } from '../../scoring/tie.js';
import { againstCalled } from '../against.js';
import { type AssessmentData, type Scoreboard, type ScoreRow } from '../scoreboard.js';
import { besideOf, unitsOf } from '../units.js';

/**
 * How sure it is that a target is reached: surely, whatever the open answers turn out to be (the low end); by the score;
 * or possibly, should they turn out well (the high end).
 */
export const LEVELS = ['surely', 'score', 'possibly'] as const;
export type Level = (typeof LEVELS)[number];

/** The number of a row that a level looks at. */
export const END: Readonly<Record<Level, 'low' | 'score' | 'high'>> = {
  surely: 'low',
  score: 'score',
  possibly: 'high',
};

type Ties = NonNullable<Ranking['ties']>;

/** What is to be reached. */
export type Target =
  | { readonly kind: 'score'; readonly score: number }
  /** A place or better, among these others, with ties as the element says. */
  | { readonly kind: 'rank'; readonly rank: number; readonly among: readonly string[]; readonly ties: Ties }
  /** The mean of the members of a group, without the place itself, or one other place. */
  | { readonly kind: 'comparator'; readonly code: string; readonly title: string; readonly members: readonly string[] }
  /** A figure that is a mean of points, of which nobody's answers are known. */
  | { readonly kind: 'figure'; readonly code: string; readonly title: string; readonly score: number };

const FORMS =
  'score:0.6 (a score), rank:3 (a place or better), comparator:CODE (a comparator of the element, a group, a place, "best" or "mean")';

function wrong(message: string): DomainError {
  return new DomainError('CALL_INVALID', `${message} A target is one of: ${FORMS}.`);
}

/** A comparator of the element that is on the scale of its scores; null where there is none of that code. */
function figureTarget({ comparators }: Scoreboard, element: string, code: string): Target | null {
  const result = comparators.find(({ comparator }) => comparator.code === code);
  if (!result || result.comparator.kind === 'group') return null;
  const { comparator, value } = result;
  if (comparator.kind !== 'composed') {
    const what = comparator.kind === 'matched' ? 'counts questions of its own' : 'is a share of members';
    throw wrong(`"${code}" ${what} and no score of ${element}, so no score can reach it.`);
  }
  if (comparator.element !== element) {
    throw wrong(`"${code}" stands beside ${comparator.element}, not ${element}: ask for that element.`);
  }
  if (value === null) throw wrong(`"${code}" has no figure that is a score.`);
  return { kind: 'figure', code, title: comparator.title.en ?? code, score: value };
}

/** The other subjects that a subject is placed among, as the ranking of the element says. */
function placedWith(
  data: AssessmentData,
  jurisdiction: string,
  code: string,
): { readonly among: readonly string[]; readonly ties: Ties } {
  const { subjects } = data.assessment;
  const { sample, ties = 'low' } = elementsOf(data.framework.root).find((each) => each.code === code)?.rank ?? {};
  const others = subjects.filter((subject) => subject !== jurisdiction);
  if (sample === undefined) return { among: others, ties };
  const units = unitsOf(data).filter(({ role }) => role === 'subject');
  const { of, counts } = partsOf(sample, units.length, besideOf(data, units));
  const own = subjects.indexOf(jurisdiction);
  const isPlaced = (unit: number): boolean => counts[unit] === 1 && (of[unit] as number) >= 0;
  if (!isPlaced(own)) throw wrong(`${jurisdiction} has no rank in ${code}, which places a sample without it.`);
  const isWith = (unit: number): boolean => unit !== own && isPlaced(unit) && of[unit] === of[own];
  return { among: subjects.filter((_, unit) => isWith(unit)), ties };
}

/**
 * Reads a target of an element. Throws `CALL_INVALID`, with the forms that there are, for another form, for a rank or a
 * score that is no number, and for a comparator that is unknown or no score.
 */
export function parseTarget(
  text: string,
  data: AssessmentData,
  board: Scoreboard,
  jurisdiction: string,
  element: string,
): Target {
  const at = text.indexOf(':');
  const [kind, value] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
  switch (kind) {
    case 'score': {
      const score = Number(value);
      if (value === '' || !Number.isFinite(score)) throw wrong(`"${value}" is no score.`);
      return { kind, score };
    }
    case 'rank': {
      const rank = Number(value);
      if (!/^\d+$/.test(value) || rank < 1) throw wrong(`"${value}" is no rank: the best is 1.`);
      if (!data.assessment.subjects.includes(jurisdiction))
        throw wrong(`${jurisdiction} is a memo row and has no rank.`);
      return { kind, rank, ...placedWith(data, jurisdiction, element) };
    }
    case 'comparator': {
      const figure = figureTarget(board, element, value);
      if (figure) return figure;
      const { title, members, kind: who } = againstCalled(data, board, element, value);
      if (who === 'full') throw wrong('"full" is the best answer to every question: ask for a score.');
      const others = members.filter((member) => member !== jurisdiction);
      if (others.length === 0) throw wrong(`"${value}" is ${jurisdiction} itself.`);
      return { kind, code: value, title, members: others };
    }
    default:
      throw wrong(`unknown target "${text}".${didYouMean(kind, ['score', 'rank', 'comparator'])}`);
  }
}

type RankTarget = Extract<Target, { kind: 'rank' }>;
type End = 'low' | 'score' | 'high';

function endsOf(rows: readonly ScoreRow[], among: readonly string[], end: End): number[] {
  const places = new Set(among);
  return rows.flatMap((row) => (places.has(row.jurisdiction) ? (row[end] ?? []) : []));
}

/** Of a rank the number that must be reached: the best of those who may not all be above. */
function rankThreshold({ rank, among, ties }: RankTarget, others: readonly ScoreRow[], end: End): number {
  const descending = endsOf(others, among, end).sort((a, b) => b - a);
  const places =
    ties === 'dense'
      ? descending.filter((value, i) => i === 0 || !isTied(descending[i - 1] as number, value))
      : descending;
  return places[rank - 1] ?? -Infinity;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** For each level, the end of the others that it is held against. */
const OTHERS: Readonly<Record<Level, 'low' | 'score' | 'high'>> = { surely: 'high', score: 'score', possibly: 'low' };

/**
 * The number that a place must reach at a level, given the rows of the others: −Infinity where any will do, null where
 * there is none to reach. A place reaches the mean of a group that it is in when it reaches the mean of the others.
 */
export function thresholdOf(target: Target, level: Level, others: readonly ScoreRow[]): number | null {
  switch (target.kind) {
    case 'score':
    case 'figure':
      return target.score;
    case 'rank':
      return rankThreshold(target, others, OTHERS[level]);
    case 'comparator':
      return meanOf(
        others
          .filter(({ jurisdiction }) => target.members.includes(jurisdiction))
          .flatMap((row) => row[OTHERS[level]] ?? []),
      );
  }
}

/** Whether a number reaches a target: at least its threshold, or tied with it; of a rank, with those that are tied too. */
export function isReached(target: Target, level: Level, value: number | null, others: readonly ScoreRow[]): boolean {
  const threshold = thresholdOf(target, level, others);
  if (value === null || threshold === null || !(value >= threshold || isTied(value, threshold))) return false;
  if (target.kind !== 'rank' || target.ties === 'low' || target.ties === 'dense') return true;
  const theirs = endsOf(others, target.among, OTHERS[level]);
  const tied = theirs.filter((other) => isTied(other, value)).length;
  const better = theirs.filter((other) => other > value && !isTied(other, value)).length;
  return 1 + better + (target.ties === 'high' ? tied : tied / 2) <= target.rank;
}
