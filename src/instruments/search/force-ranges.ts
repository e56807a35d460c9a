import { type Force } from '../time/in-force.js';

/** A stretch of the timeline of an act, both days included; null is an open end. */
export interface ForceStretch {
  readonly from: string | null;
  readonly until: string | null;
  readonly force: Force;
}

function written(stretches: readonly ForceStretch[]): string {
  const ranges = stretches.map(
    ({ from, until }) => `${from === null ? '(' : '['}${from ?? ''},${until ?? ''}${until === null ? ')' : ']'}`,
  );
  return `{${ranges.join(',')}}`;
}

/**
 * The days on which an act is in force in whole or in part (`surely`), and these with the days of which it is not
 * known (`perhaps`), as PostgreSQL writes a multirange of dates. An act counts as in force on a time that lies within
 * the first, and as unknown on one that lies within the second alone.
 */
export function rangesOf(stretches: readonly ForceStretch[]): { readonly surely: string; readonly perhaps: string } {
  return {
    surely: written(stretches.filter(({ force }) => force === 'yes' || force === 'partial')),
    perhaps: written(stretches.filter(({ force }) => force !== 'no')),
  };
}
