import { type Answer, type Evidence } from '../assessments/answer.js';
import { type Assessment } from '../assessments/assessment.js';
import { type Comparator } from '../assessments/comparator.js';
import { type RepliesByPlace } from '../assessments/reply.js';
import { type Ruling } from '../assessments/ruling.js';
import { type LegalDate } from '../common/legal-date.js';
import { type Framework } from '../frameworks/framework.js';
import { type Coverage } from '../instruments/coverage/coverage.js';
import { type Instrument } from '../instruments/instrument.js';
import { type Subject } from '../instruments/subject.js';
import { type Group } from '../jurisdictions/group.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { type AnswerValue, type Cell, type MissingReason } from '../scoring/method.js';
import { type NearMiss } from './derive/near-miss.js';
import { type Remark } from './remark.js';

/** Everything that an assessment rests on, as plain data: the same from files and from a database. */
export interface AssessmentData {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly groups: readonly Group[];
  readonly subjects: readonly Subject[];
  readonly instruments: readonly Instrument[];
  readonly coverage: readonly Coverage[];
  readonly rulings: readonly Ruling[];
  /** Typed answers by jurisdiction. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** What governments have said to the answers, by jurisdiction; left out: nothing. */
  readonly replies?: RepliesByPlace;
  readonly comparators: readonly Comparator[];
  /** The instant, `2026-11-01T12:00:00.000Z`, of which all this is what was known; left out: now. */
  readonly knownAt?: string;
}

/** One row of the contract: one subject and element. */
export interface ScoreRow {
  readonly jurisdiction: string;
  readonly element: string;
  /** Unrounded unless the framework rounds the element; null with `missing`. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Among subjects that have a score: 1 is best, ties share the lowest number. */
  readonly rank: number | null;
  /** 1 + those surely better; 1 + those possibly better. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly band: string | null;
  /** Criteria under the element that have a score, of all criteria under it. */
  readonly answered: number;
  readonly of: number;
  readonly missing: MissingReason | null;
}

/** One answer with everything that made it: typed or derived, its evidence, what it earns. */
export interface SettledAnswer {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly origin: 'typed' | 'derived' | 'override' | 'none';
  readonly value: AnswerValue | null;
  readonly missing: MissingReason | null;
  /** The values that stay possible where there is none; empty: any that the scale admits. */
  readonly candidates: readonly AnswerValue[];
  readonly points: Cell;
  /** True when all that it rests on is unverified: then it widens the interval and never sets the point. */
  readonly unverified: boolean;
  readonly justification: string;
  readonly evidence: readonly Evidence[];
  /** What the reader must know: derived dates, presumptions, searches, overrides. */
  readonly remarks: readonly Remark[];
  /** For each answer that the register could give and did not, what came nearest. Left out where the best is given, or none is derived. */
  readonly nearMisses?: readonly NearMiss[];
  /** What stands in its place where the question does not apply: points, or that it drops out. Left out where it applies. */
  readonly otherwise?: number | 'not-applicable';
}

/** The steps that the score of an inner element went through, in words. */
export interface Working {
  readonly jurisdiction: string;
  readonly element: string;
  readonly remarks: readonly string[];
}

/** A comparator with its figures worked out. */
export interface ComparatorResult {
  readonly comparator: Comparator;
  /** Members counted as a yes, of those with an answer (`computed`), or members with a score, of all (`group`). */
  readonly count: number | null;
  readonly of: number;
  /** The share that is a yes, 0–1, or for `composed` and `group` the mean of points, for `matched` the members' median. Null where only a distribution is quoted. */
  readonly value: number | null;
  /** For `composed`: the least and greatest mean that shares printing as these do can have. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** For `group` and `matched`: statistics over the members' scores; null where no member has one. */
  readonly statistics: GroupStatistics | null;
  /** For `group` and `matched`: where each subject stands among the members. */
  readonly places: readonly Place[] | null;
  /** As it stands on a page: `29 of 33`, `57 %`, `36 / 43 / 18 / 3 %`, `0.64`. */
  readonly label: string;
}

/** A subject held against the members of a comparator, on the scale that both share. */
export interface Place {
  readonly jurisdiction: string;
  /** Its score of the element, or its share of yes on the matched questions. Null unless it is known. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** Score less the members' mean: positive where it is ahead. */
  readonly gap: number | null;
  /** Members that surely, and that possibly, have a higher share; of so many. */
  readonly higherLow: number;
  readonly higherHigh: number;
  readonly of: number;
}

export interface GroupStatistics {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** Of a sample; null of one member. */
  readonly standardDeviation: number | null;
  /** R-7 quartiles; null below the minimum n. */
  readonly quartiles: readonly [number, number, number] | null;
  /** The best score and everyone who has it. */
  readonly best: { readonly jurisdictions: readonly string[]; readonly score: number };
}

/** What is known of a whole set on one criterion, published constraints included. */
export interface GroupBounds {
  readonly element: string;
  readonly n: number;
  /** The least and the greatest that the mean of the set can be. */
  readonly low: number;
  readonly high: number;
  /** The least and greatest number of members with full points. */
  readonly fullLow: number;
  readonly fullHigh: number;
  /** Codes of the constraints that narrowed it. */
  readonly constraints: readonly string[];
  /** Codes of the constraints that the answers contradict: shown, never used. */
  readonly contradicted: readonly string[];
}

/** What is known of the publication of a scoreboard, beside the name of its release. */
export interface PublicationNotes {
  /** The instant before which the release is not to be published. */
  readonly embargo?: string;
  /** The release that this one corrects, and why. */
  readonly supersedes?: string;
  readonly why?: string;
  /** The release that corrects this one. */
  readonly supersededBy?: string;
  /** Of a draft: the newest release, which the data give no more. */
  readonly changedSince?: string;
  /** Of a working sheet: the day by which the government may reply. */
  readonly replyBy?: LegalDate;
}

export interface Scoreboard {
  readonly assessment: string;
  readonly framework: string;
  readonly asOf: LegalDate;
  readonly knownAt: string | null;
  /** The release that it is; null: a draft. */
  readonly release: string | null;
  readonly publication?: PublicationNotes;
  readonly engine: string;
  readonly digest: string;
  readonly resultDigest: string;
  readonly scores: readonly ScoreRow[];
  readonly memo: readonly ScoreRow[];
  /** Elements whose bounds and ranges of ranks are approximate, for open answers of others could move them; left out where none are. */
  readonly approximate?: readonly string[];
  readonly answers: readonly SettledAnswer[];
  /** Of inner elements and roll-ups that have steps; empty where none has. */
  readonly workings: readonly Working[];
  readonly comparators: readonly ComparatorResult[];
  readonly groupBounds: readonly GroupBounds[];
}
