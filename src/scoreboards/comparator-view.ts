import { type Comparator, type MatchedQuestion, type Population, type QuotedShare } from '../assessments/comparator.js';
import { type AnswerValue } from '../scoring/method.js';
import { type ComparatorResult, type Place } from './scoreboard.js';

/** A place with the name of who has it. */
export interface NamedPlace extends Place {
  readonly jurisdictionName: string;
}

type Common = Pick<
  Comparator,
  'code' | 'kind' | 'element' | 'title' | 'vintage' | 'publication' | 'wording' | 'relation'
>;

/** A comparator and its figures on one level. What its kind does not have is null. */
export interface ComparatorView extends Common, Omit<ComparatorResult, 'comparator' | 'places'> {
  readonly note: string | null;
  readonly population: Population | null;
  readonly group: string | null;
  readonly membership: string | null;
  readonly values: readonly { readonly jurisdiction: string; readonly value: AnswerValue }[] | null;
  readonly counts: readonly AnswerValue[] | null;
  readonly shares: readonly QuotedShare[] | null;
  readonly granularity: { readonly status: 'unexplained'; readonly reason: string } | null;
  readonly questions: readonly MatchedQuestion[] | null;
  readonly places: readonly NamedPlace[] | null;
}

const ABSENT = {
  note: null,
  population: null,
  group: null,
  membership: null,
  counts: null,
  shares: null,
  granularity: null,
  questions: null,
} as const;

/** A comparator's figures with all that is known of it, for a reader who asks for any of it. */
export function comparatorView(
  { comparator, ...figures }: ComparatorResult,
  nameOf: (jurisdiction: string) => string,
): ComparatorView {
  const values =
    comparator.kind === 'computed'
      ? Object.entries(comparator.values).map(([jurisdiction, value]) => ({ jurisdiction, value }))
      : null;
  const places = figures.places?.map((place) => ({ ...place, jurisdictionName: nameOf(place.jurisdiction) })) ?? null;
  return { ...ABSENT, ...comparator, ...figures, values, places };
}
