import { type LocalisedText } from '../../common/localised-text.js';
import { type Force } from '../time/in-force.js';
import { type InstrumentFilter } from '../instrument-page.js';
import { type Place } from './searched-parts.js';

/** What is searched for, among which acts, and which stretch of those found. */
export interface SearchAsked extends InstrumentFilter {
  readonly text: string;
  readonly first: number;
  /** Code of the act after which the stretch begins. */
  readonly after?: string;
}

/** Characters of a text from one up to before another, counted as UTF-16 does. */
export interface TextRange {
  readonly from: number;
  readonly until: number;
}

/** Where in an act words of the search stand. */
export interface SearchMatch {
  readonly place: Place;
  /** Of the provision, or of that to which a note belongs. */
  readonly pinpoint: string | null;
  /** BCP 47 tag of a title or a label. */
  readonly language: string | null;
  /** The amendment that gave the wording; null: the first wording that was read. */
  readonly amendedBy: string | null;
  /** Whether that wording of the provision holds on the date asked for; null where that is not the question. */
  readonly force: Force | null;
  /** The text, or the part of it around what was found. */
  readonly snippet: string;
  readonly ranges: readonly TextRange[];
}

/** An act that was found. */
export interface SearchHit<T> {
  readonly instrument: T;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
}

/** How many acts there are with a value of a filter, were it chosen, under the other filters. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** The same with the name of what the value stands for. */
export interface NamedCount extends ValueCount {
  readonly label: LocalisedText;
}

/** Counts by filter, the greatest first. */
export interface SearchCounts {
  readonly jurisdiction: readonly NamedCount[];
  readonly type: readonly ValueCount[];
  readonly binding: readonly ValueCount[];
  readonly subject: readonly NamedCount[];
}

/** A stretch of what a search finds. */
export interface SearchPage<T> {
  readonly nodes: readonly SearchHit<T>[];
  readonly totalCount: number;
  /** Acts that match all else, and of which it is not known whether they were in force on the date. */
  readonly unknownCount: number;
  /** Whether no act has all the words, so that those with at least half of them are given. */
  readonly isRelaxed: boolean;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly counts: SearchCounts;
}
