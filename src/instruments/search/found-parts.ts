import { type Force } from '../time/in-force.js';
import { type SearchMatch, type TextRange } from './search-asked.js';
import { PLACES, type SearchedPart } from './searched-parts.js';
import { stemsOf, wordsIn } from './words-in.js';

/** Places of an act that a hit shows. */
const MOST = 3;

/** Characters of a snippet, about, and of what stands before the first word that was found. */
const SNIPPET = 240;
const BEFORE = 60;

/** The stems that stand for a word of the search. */
export interface SoughtWord {
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

interface Found {
  readonly part: SearchedPart;
  /** Places in the list of words that are in the part. */
  readonly words: ReadonlySet<number>;
  readonly ranges: readonly TextRange[];
}

function lookIn(part: SearchedPart, sought: readonly SoughtWord[]): Found {
  const words = new Set<number>();
  const hits = (stems: readonly string[]): boolean => {
    let isHit = false;
    sought.forEach((word, place) => {
      if (!stems.some((stem) => word.stems.has(stem))) return;
      words.add(place);
      isHit = true;
    });
    return isHit;
  };
  const ranges = wordsIn(part.text).filter((word) => hits(stemsOf(word)));
  if (part.pinpoint !== undefined) wordsIn(part.pinpoint).forEach((word) => hits(stemsOf(word)));
  return { part, words, ranges: ranges.map(({ from, until }) => ({ from, until })) };
}

interface Chosen extends Found {
  readonly force: Force | null;
}

/** Of all that was found: what adds the most to what is shown, the most telling place first, at most 3. */
function chosen(all: readonly Found[], sought: readonly SoughtWord[], forceOf: ForceOf): readonly Chosen[] {
  const weigh = (words: Iterable<number>): number =>
    [...words].reduce((sum, place) => sum + (sought[place]?.weight ?? 0), 0);
  const shown: Chosen[] = [];
  const ended: Chosen[] = [];
  const covered = new Set<number>();
  while (shown.length < MOST) {
    const rated = all
      .filter(({ part }) => ![...shown, ...ended].some((other) => other.part === part))
      .map((found) => ({
        found,
        adds: weigh([...found.words].filter((place) => !covered.has(place))),
        has: weigh(found.words),
        rank: PLACES.indexOf(found.part.place),
      }))
      .filter(({ adds, found }) => adds > 0 || (found.part.place === 'provision' && isNewPlace(shown, found)))
      .sort((one, other) => other.adds - one.adds || one.rank - other.rank || other.has - one.has);
    const [best] = rated;
    if (!best || (best.adds === 0 && best.has < weigh(sought.keys()) / 2)) break;
    const force = forceOf(best.found.part);
    (force === 'no' ? ended : shown).push({ ...best.found, force });
    if (force !== 'no') best.found.words.forEach((place) => covered.add(place));
  }
  return shown.length > 0 ? shown : ended.slice(0, MOST);
}

function isNewPlace(shown: readonly Found[], { part }: Found): boolean {
  return shown.every((other) => other.part.place !== part.place || other.part.pinpoint !== part.pinpoint);
}

/** Whether a part of the act held on the date that is asked for; null where that is not the question. */
export type ForceOf = (part: SearchedPart) => Force | null;

/** The part of a text around what was found, cut between words, with what was found in it. */
export function snippetOf(
  text: string,
  ranges: readonly TextRange[],
): { readonly snippet: string; readonly ranges: readonly TextRange[] } {
  if (text.length <= SNIPPET) return { snippet: text, ranges };
  const first = ranges[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE - 1) + 1;
  const from = start > first || start === 0 ? Math.min(start, first) : start;
  const limit = from + SNIPPET;
  const space = text.lastIndexOf(' ', limit);
  const until = limit >= text.length ? text.length : space > from ? space : limit;
  const before = from === 0 ? '' : '… ';
  const shift = before.length - from;
  return {
    snippet: `${before}${text.slice(from, until)}${until === text.length ? '' : ' …'}`,
    ranges: ranges
      .filter((range) => range.from >= from && range.until <= until)
      .map((range) => ({ from: range.from + shift, until: range.until + shift })),
  };
}

/**
 * Where the words of a search stand in the parts of an act: the fewest parts that show them all, the title before a
 * provision and that before a note, three at most; beside the title a provision that has at least half of them. What
 * did not hold on the date asked for is shown only where there is nothing else. None where no word is in the parts.
 */
export function foundParts(
  parts: readonly SearchedPart[],
  sought: readonly SoughtWord[],
  forceOf: ForceOf = () => null,
): readonly SearchMatch[] {
  const all = parts.map((part) => lookIn(part, sought)).filter(({ ranges }) => ranges.length > 0);
  return chosen(all, sought, forceOf).map(({ part, ranges, force }) => ({
    place: part.place,
    pinpoint: part.pinpoint ?? null,
    language: part.language ?? null,
    amendedBy: part.amendedBy ?? null,
    force,
    ...snippetOf(part.text, ranges),
  }));
}
