import { type Credit } from '../common/credit.js';
import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';

/** The figures of a row, of a scoreboard or of a comparator, that a correction can move. */
export const CORRECTED_FIGURES = [
  'score',
  'low',
  'high',
  'rank',
  'rankLow',
  'rankHigh',
  'band',
  'answered',
  'of',
  'missing',
  'value',
  'count',
  'label',
] as const;

/** A published figure that a correction moved. A figure that was not there before, or is not there after, is left out. */
export interface Correction {
  /** Whose it is: a subject, or a comparator. */
  readonly jurisdiction?: string;
  readonly comparator?: string;
  readonly element: string;
  readonly figure: (typeof CORRECTED_FIGURES)[number];
  readonly before?: number | string;
  readonly after?: number | string;
  /** Where it is another reason than that of the release. */
  readonly why?: string;
}

/** What was published, when, by which method and engine, with which digests. Never changed: a correction is another. */
export interface Release {
  /** Id of the assessment. */
  readonly assessment: string;
  /** The day of publication, `2026-11-30`; a second of that day is `2026-11-30-2`. */
  readonly name: string;
  readonly title: LocalisedText;
  /** The version of the method: `id@version`. */
  readonly framework: string;
  /** The legal cut-off: the law of that day is scored. */
  readonly asOf: LegalDate;
  /** The newest day on which a source was seen, or that it bears; left out where none is dated. */
  readonly evidenceHorizon?: LegalDate;
  readonly engine: string;
  /** Of all that the scores follow from, and of the scores: as every scoreboard has them. */
  readonly digest: string;
  readonly resultDigest: string;
  /** Of what is printed beside the scores: the assessment's statement, its comparators, the rulings, the governments' replies. */
  readonly besideDigest: string;
  /** Of the bytes of the frozen data beside it: `<name>.json`. */
  readonly frozen: string;
  /** The instant before which nobody is to publish it, `2026-11-30T10:00:00Z`; left out where there is none. */
  readonly embargo?: string;
  /** The release that it corrects, and why. */
  readonly supersedes?: string;
  readonly why?: string;
  /** Every figure that the correction moved; left out where none did. */
  readonly erratum?: readonly Correction[];
  readonly licence: string;
  /** Whom to name when it is cited. */
  readonly credit?: Credit;
  readonly note?: string;
}

const NAME = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d))?$/;

/** The day in a release's name, and which of that day it is; null where a text is no such name. */
export function releaseDay(name: string): { readonly day: string; readonly number: number } | null {
  const match = NAME.exec(name);
  return match ? { day: match[1] ?? '', number: Number(match[2] ?? 1) } : null;
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [releaseDay(one), releaseDay(other)];
  if (a === null || b === null || a.day === b.day) return (a?.number ?? 0) > (b?.number ?? 0);
  return a.day > b.day;
}

/** Releases from the newest to the oldest, by their names. */
export function newestFirst<T extends { readonly name: string }>(releases: readonly T[]): readonly T[] {
  return [...releases].sort((one, other) => (one.name === other.name ? 0 : isLater(one.name, other.name) ? -1 : 1));
}

/** The instant from which a release is public: the end of its embargo, else the start of its day, in universal time. */
export function publicFrom({ name, embargo }: Pick<Release, 'name' | 'embargo'>): string {
  return embargo ?? `${releaseDay(name)?.day ?? name}T00:00:00Z`;
}
