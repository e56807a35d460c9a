import { type LegalDate } from '../common/legal-date.js';
import { type BindingForce, type Instrument, type InstrumentType } from './instrument.js';

/** Which acts of the register are wanted. What is left out does not matter. */
export interface InstrumentFilter {
  /** Code or alias. Acts of the entities of a state stand under their own codes. */
  readonly jurisdiction?: string;
  /** A subject of the act, or of one of its provisions; narrower subjects count. */
  readonly subject?: string;
  readonly type?: InstrumentType;
  readonly binding?: BindingForce;
  /** In force, in whole or in part, on the day, or on each day of the month or year. */
  readonly inForceOn?: LegalDate;
}

/** Which stretch of the acts is wanted: so many after the act with that code, or from the first. */
export interface InstrumentPageAsked extends InstrumentFilter {
  readonly first: number;
  readonly after?: string;
  /** An instant, or a day for its end: the law as the register knew it then. */
  readonly knownAt?: string;
}

/** Which acts of a jurisdiction that is known already. */
export type PageOfPlaceAsked = Omit<InstrumentPageAsked, 'jurisdiction' | 'knownAt'>;

/** A stretch of the acts that a filter lets through. */
export interface InstrumentPage<T = Instrument> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  /** Acts that match all else, and of which it is not known whether they were in force on the date: left out. */
  readonly unknownCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
