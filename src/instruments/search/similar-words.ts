import { distance } from '../../common/did-you-mean.js';

/** Words of the register that share the most trigrams with each of the words asked for. Parameter: those words. */
export const SIMILAR_QUERY = `
  SELECT a."word" AS "asked", s."word"
  FROM unnest($1::text[]) AS a("word") CROSS JOIN LATERAL "search_similar"(a."word") AS s("word")`;

/** Similar words that are taken for one. */
const MOST = 8;

/** Letters from which on one word may differ from a known one in a letter: shorter ones are other words. */
const LONG_ENOUGH = 6;

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether two stems are likely forms of one word: they begin with the same letters, and these are most of both. */
function areForms(one: string, other: string, least: number, share: number): boolean {
  const shared = sharedBeginning(one, other);
  return shared >= least && shared >= share * Math.max(one.length, other.length);
}

/**
 * Which of the candidates a stem may stand for, the nearest first, 8 at most. A stem that the register knows stands
 * for forms of itself alone (statistik, statistick); another may have a typo: up to two letters may differ, one in a
 * short word, with neighbours changed over counted once. Of those only the nearest and the next nearest are taken.
 */
export function similarWords(stem: string, isKnown: boolean, candidates: readonly string[]): readonly string[] {
  const rated = candidates
    .filter((candidate) => candidate !== stem)
    .map((candidate) => ({ candidate, away: distance(stem, candidate) }));
  const close = rated.filter(({ candidate, away }) => {
    if (isKnown) return areForms(stem, candidate, 5, 0.7) || (away === 1 && isLong(stem, candidate));
    return areForms(stem, candidate, 4, 0.6) || away <= (Math.min(stem.length, candidate.length) < 5 ? 1 : 2);
  });
  const least = Math.min(...close.map(({ away }) => away));
  return close
    .filter(({ away }) => isKnown || away <= least + 1)
    .sort((one, other) => one.away - other.away || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

function isLong(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= LONG_ENOUGH;
}
