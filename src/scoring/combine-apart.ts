import { type Column, type Parts } from './column.js';
import { combineColumns } from './combine.js';
import { type Bounded } from './element-columns.js';
import { type ScoringElement } from './method.js';

/** Aggregates that hold all units against one another: what one scores depends on who else is there. */
export const HOLDS_UNITS_AGAINST_EACH_OTHER: ReadonlySet<string> = new Set([
  'copeland',
  'condorcet-kemeny',
  'benefit-of-the-doubt',
]);

function picked({ score, low, high }: Bounded, places: readonly number[]): Bounded {
  const pick = (column: Column): Column => Float64Array.from(places, (unit) => column[unit] as number);
  const scores = pick(score);
  if (low === score && high === score) return { score: scores, low: scores, high: scores };
  return { score: scores, low: pick(low), high: pick(high) };
}

/**
 * Combines the children of an element for each part of the units by itself: each year, and only those assessed. Who is
 * in no part, or does not count in it, has no score.
 */
export function combineApart(
  element: ScoringElement,
  children: readonly Bounded[],
  weights: Float64Array,
  out: Bounded,
  parts: Parts,
): void {
  for (const column of [out.score, out.low, out.high]) column.fill(Number.NaN);
  parts.names.forEach((_, part) => {
    const places = Array.from(parts.of.keys()).filter((unit) => parts.of[unit] === part && parts.counts[unit] === 1);
    const score = new Float64Array(places.length);
    const isExact = out.low === out.score;
    const own = { score, low: isExact ? score : score.slice(), high: isExact ? score : score.slice() };
    combineColumns(
      element,
      children.map((child) => picked(child, places)),
      weights,
      own,
    );
    places.forEach((unit, place) => {
      out.score[unit] = own.score[place] as number;
      out.low[unit] = own.low[place] as number;
      out.high[unit] = own.high[place] as number;
    });
  });
}
