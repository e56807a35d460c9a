import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Confidence, type Source, type Translation } from '../common/source.js';

export const INSTRUMENT_TYPES = [
  'constitution',
  'law',
  'by-law',
  'decision',
  'strategy',
  'guideline',
  'treaty',
  'standard',
] as const;
export type InstrumentType = (typeof INSTRUMENT_TYPES)[number];

/** Whether it can be enforced: law binds, a policy commits its maker, the rest advises. */
export const BINDING_FORCES = ['binding', 'policy', 'non-binding'] as const;
export type BindingForce = (typeof BINDING_FORCES)[number];

export const MODALITIES = ['mandates', 'permits', 'prohibits', 'exempts', 'empowers'] as const;
export type Modality = (typeof MODALITIES)[number];

/**
 * How far within government a provision reaches: `all` public bodies (or all data), a `sector` or a named set of
 * bodies (or selected data), `state` institutions only, where most bodies belong to entities. Left out: not coded.
 */
export const REACHES = ['all', 'sector', 'state'] as const;
export type Reach = (typeof REACHES)[number];

/** Whom a provision speaks to: the state as such, public bodies, a supervisory body, or anyone else. */
export const ADDRESSEES = ['state', 'public-bodies', 'supervisory-body', 'other'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const EVENT_TYPES = [
  'adopted',
  'published',
  'commences',
  'applies',
  'amended',
  'corrected',
  'consolidated',
  'suspended',
  'resumed',
  'annulled',
  'interpreted',
  'repealed',
  'expired',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The events from which a delay can run. */
export const DELAYED_FROM = ['adopted', 'published', 'commences'] as const;

/**
 * Something that happened to an act. A date of null: it happened (or will), and the day follows from `after`, hangs on
 * `condition`, or is not known.
 */
export interface LegalEvent {
  readonly type: EventType;
  readonly date: LegalDate | null;
  /** So many days after another event of the act: "on the eighth day after publication". Needs a date of null. */
  readonly after?: { readonly days: number; readonly event: (typeof DELAYED_FROM)[number] };
  /** What must happen first, in own words: "accession to the European Union". Needs a date of null until it has. */
  readonly condition?: string;
  /** The last date on which the condition was seen not to be met. */
  readonly unmetUntil?: LegalDate;
  /** The act by which it happened: a code of the register, or as the source names it. */
  readonly by?: string;
  /** Pinpoints of the provisions that it concerns; left out: the whole act. */
  readonly provisions?: readonly string[];
  /** Left out: as sure as the instrument. */
  readonly confidence?: Confidence;
  readonly source?: Source;
  readonly note?: string;
}

/** An event whose day was taken from another act (`linked-acts.ts`): it says from which. */
export interface LinkedEvent extends LegalEvent {
  readonly basis?: string;
}

/** What an article or paragraph says, in our own words, tagged with what it is about and what it does. */
export interface Wording {
  readonly text: string;
  readonly subject?: string;
  readonly modality?: Modality;
  readonly addressee?: Addressee;
  readonly reach?: Reach;
  readonly confidence?: Confidence;
  readonly source?: Source;
  readonly note?: string;
}

/** An article or paragraph of an act, in its first wording that was read, and those that amendments gave it. */
export interface Provision extends Wording {
  /** As a lawyer cites it: `27(1)`, `4(1) items 18-20`. Unique within the act. */
  readonly pinpoint: string;
  /** The amendment that put it in, as the `by` of an `amended` event. Left out: it was there from the start. */
  readonly since?: string;
  /** What later amendments made of it, in the order of their events. Each is whole: nothing is taken from the one before. */
  readonly amended?: readonly (Wording & {
    /** The amendment, as the `by` of an `amended` or `corrected` event. */
    readonly by: string;
  })[];
}

export const RELATION_TYPES = [
  'amends',
  'implements',
  'based-on',
  'repeals',
  'replaces',
  'transposes',
  'cites',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** A legal or policy act. */
export interface Instrument {
  readonly code: string;
  readonly jurisdiction: string;
  readonly title: LocalisedText;
  /** By language, whose translation a title is; left out: in the languages of the act its own title. */
  readonly translations?: Readonly<Record<string, Translation>>;
  readonly type: InstrumentType;
  /** A bill or a draft: not in force on any day until an adopted event is recorded. */
  readonly draft?: boolean;
  readonly binding: BindingForce;
  /** Whose matter it is: the jurisdiction (state, entity) that has the competence. Left out: the jurisdiction itself. */
  readonly competence?: string;
  /** Whom it binds, in own words. */
  readonly binds?: string;
  /** Official number as printed. */
  readonly number?: string;
  /** Gazette citation as printed, the amendments' numbers with it. */
  readonly gazette?: string;
  readonly issuedBy?: string;
  /** Areas of the vocabulary in `subjects.yaml`. */
  readonly subjects: readonly string[];
  readonly events: readonly LegalEvent[];
  readonly provisions?: readonly Provision[];
  readonly relations?: readonly { readonly type: RelationType; readonly act: string; readonly note?: string }[];
  /** An analyst's recorded presumption that it was in force (or not) where the dates do not say. Printed. */
  readonly presumed?: {
    readonly inForce: boolean;
    readonly from: LegalDate;
    readonly until?: LegalDate;
    readonly reason: string;
  };
  readonly confidence: Confidence;
  /** Names of the fields above that are believed only. */
  readonly unverified?: readonly string[];
  readonly sources: readonly Source[];
  readonly note?: string;
}
