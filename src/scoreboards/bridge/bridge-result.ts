import { type LegalDate } from '../../common/legal-date.js';

/** One edition: an assessment on a date, by a version of a method. */
export interface Edition {
  readonly assessment: string;
  readonly framework: string;
  readonly asOf: LegalDate;
  readonly digest: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A change of a number, split into what made it; the parts sum to the change. */
export interface Split {
  readonly change: number;
  /** The law or the practice is another. */
  readonly country: number;
  /** The method is another. */
  readonly method: number;
  /** The old date is known otherwise now than then. */
  readonly evidence: number;
  /** One of the two dates has no sure answer: nobody can tell whether the country moved or was looked at. */
  readonly untold: number;
}

/** A question whose answer is not the same in both. */
export interface MovedAnswer {
  readonly criterion: string;
  readonly title: string;
  /** `held`: asked by one of the methods alone, and answered there. */
  readonly what: readonly ('country' | 'evidence' | 'untold' | 'held')[];
  readonly from: string;
  readonly revised: string;
  readonly to: string;
}

/** The change of one place between two editions. */
export interface Bridge {
  readonly jurisdiction: string;
  readonly name: string;
  readonly from: Edition;
  readonly to: Edition;
  /** Null where it cannot be computed; `reasons` says why. */
  readonly score: Split | null;
  readonly low: Split | null;
  readonly high: Split | null;
  readonly reasons: readonly string[];
  readonly answers: readonly MovedAnswer[];
}
