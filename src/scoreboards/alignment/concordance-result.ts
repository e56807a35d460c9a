import { type QuestionRelation } from '../../assessments/comparator.js';
import { type Confidence, type Source } from '../../common/source.js';
import { type Force } from '../../instruments/time/in-force.js';
import { type MissingReason } from '../../scoring/method.js';
import { type Alignment, type AlignmentStatus, type Degree } from './alignment.js';
import { type ScoreboardHead } from '../scoreboard-view.js';
import { type SettledAnswer } from '../scoreboard.js';

/** One thing that an answer cites: a provision or an act of the register as it stands on the date, or a source. */
export interface NationalProvision {
  /** Code of the act; null of a source beside the register. */
  readonly instrument: string | null;
  readonly title: string;
  /** Gazette citation, or the number, as printed. */
  readonly gazette: string | null;
  readonly pinpoint: string | null;
  /** What it says on the date, in our own words: several where the day of an amendment leaves it open. */
  readonly texts: readonly string[];
  /** Whether it is in force on the date; null of a source. */
  readonly force: Force | null;
  /** What a reader must know of how that was found; empty where events say it. */
  readonly basis: string;
  readonly confidence: Confidence;
  readonly href: string | null;
  readonly note: string | null;
}

/** A question of another framework, or of a publication, that has to do with the obligation. */
export interface MappedQuestion {
  /** Code of the mapping. */
  readonly mapping: string;
  /** What the obligation asks: the same as the question (equal), part of it (narrower), more (wider), something akin. */
  readonly relation: QuestionRelation;
  /** `id@version`; null of a publication whose answers are not in the data. */
  readonly framework: string | null;
  readonly publication: string | null;
  /** Code of the criterion or element, or where the question stands in the publication. */
  readonly question: string;
  /** What it asks, or what it is called; null where that is not recorded. */
  readonly text: string | null;
  readonly reason: string;
  readonly confidence: Confidence;
}

/** What the government has undertaken to do. */
export interface Commitment {
  readonly text: string;
  /** Its own deadline. */
  readonly until: string | null;
  /** Whether that day had passed before the date. */
  readonly isPast: boolean;
  readonly source: Source | null;
}

/** One obligation and what national law makes of it. */
export interface ConcordanceRow extends Alignment {
  readonly obligation: string;
  /** Titles of the elements above it, without the root. */
  readonly parts: readonly string[];
  readonly title: string;
  /** What is asked, in our own words. */
  readonly words: string;
  /** The act that obliges, and its article. */
  readonly act: string;
  readonly article: string | null;
  readonly href: string | null;
  /** The degree that was answered, where the status leaves it open, for it is believed only. */
  readonly believed: Degree | null;
  readonly missing: MissingReason | null;
  readonly origin: SettledAnswer['origin'];
  /** Whether somebody must look again: nothing that the answer cites was in force on the date. */
  readonly needsLook: boolean;
  readonly justification: string;
  readonly provisions: readonly NationalProvision[];
  /** How sure it is: the lesser of what the answer says and what it cites bears; null where neither says anything. */
  readonly confidence: Confidence | null;
  /** What is missing to full alignment. */
  readonly gap: string | null;
  readonly commitment: Commitment | null;
  readonly mapped: readonly MappedQuestion[];
  readonly remarks: readonly string[];
}

/** How many obligations have each status. */
export type AlignmentCounts = Readonly<Record<AlignmentStatus, number>>;

/** The table of concordance of one jurisdiction. */
export interface Concordance extends ScoreboardHead {
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly rows: readonly ConcordanceRow[];
  readonly counts: AlignmentCounts;
}

/** One obligation across jurisdictions. */
export interface MatrixRow {
  readonly obligation: string;
  readonly title: string;
  readonly act: string;
  readonly article: string | null;
  /** One a jurisdiction, in the order of the matrix. */
  readonly cells: readonly (Alignment & { readonly jurisdiction: string; readonly needsLook: boolean })[];
}

/** Obligations × jurisdictions. */
export interface ConcordanceMatrix extends ScoreboardHead {
  readonly jurisdictions: readonly {
    readonly jurisdiction: string;
    readonly jurisdictionName: string;
    /** An entity beside the subjects: its own law, never counted with theirs. */
    readonly isMemo: boolean;
    readonly counts: AlignmentCounts;
  }[];
  readonly rows: readonly MatrixRow[];
}
