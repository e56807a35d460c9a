/** The one place where a number becomes text. English patterns of our own, so that the same number always prints alike. */

const NARROW_GAP = '\u00a0';

/**
 * A number with a fixed count of decimals, half away from zero (a billionth is added first, so that 0.285, which a
 * computer stores as slightly less, prints as 0.29). No thousands separators, a true minus sign, never "-0".
 */
export function decimal(value: number, places: number): string {
  const scale = Number(`1e${places}`);
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale;
  return `${value < 0 && rounded !== 0 ? '−' : ''}${rounded.toFixed(places)}`;
}

/** A score with two decimals, or as many as its element is rounded to: `0.38`; `–` for none. */
export function score(value: number | null, places = 2): string {
  return value === null ? '–' : decimal(value, places);
}

/** An interval of scores: `0.38–0.71`, one number where both ends print alike, `–` where nothing could be known. */
export function interval(low: number | null, high: number | null, places = 2): string {
  if (low === null || high === null) return '–';
  const [from, to] = [score(low, places), score(high, places)];
  return from === to ? from : `${from}–${to}`;
}

/** Points that are settled, or the worst and the best that they can be. */
interface Earned {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an answer earns: its points as short as they can be said, or the interval that is still open. */
export function earnedWords({ score: point, low, high }: Earned): string {
  return point === null ? interval(low, high) : plainNumber(point);
}

/** A count between bounds: `2`, `2–4`. */
export function countRange(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** A share of 0–1 as a percentage of a population that is large enough for one: `57 %`. */
export function percent(share: number): string {
  return `${decimal(share * 100, 0)}${NARROW_GAP}%`;
}

/** An index's score where two decimals would tie what is apart (193 units, say): four decimals, or as many as its element is rounded to. */
export function fineScore(value: number | null, places = 4): string {
  return score(value, places);
}

/** A number of a survey, as short as it can be said: at most four decimals, no trailing zeros. */
export function plainNumber(value: number): string {
  return decimal(value, 4).replace(/\.?0+$/, '');
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(rank: number): string {
  const teens = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}
