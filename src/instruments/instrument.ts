import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Confidence, type Source } from '../common/source.js';

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

export const EVENT_TYPES = [
  'adopted',
  'published',
  'commences',
  'applies',
  'amended',
  'suspended',
  'annulled',
  'interpreted',
  'repealed',
  'expired',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened to an act. A date of null: it happened (or will), the day is not known. */
export interface LegalEvent {
  readonly type: EventType;
  readonly date: LegalDate | null;
  /** The act by which it happened: a code of the register, or as the source names it. */
  readonly by?: string;
  /** Pinpoints of the provisions that it concerns; left out: the whole act. */
  readonly provisions?: readonly string[];
  /** Left out: as sure as the instrument. */
  readonly confidence?: Confidence;
  readonly source?: Source;
  readonly note?: string;
}

/** An article or paragraph, in our own words, tagged with what it is about and what it does. */
export interface Provision {
  /** As a lawyer cites it: `27(1)`, `4(1) items 18-20`. Unique within the act. */
  readonly pinpoint: string;
  readonly text: string;
  readonly subject?: string;
  readonly modality?: Modality;
  readonly reach?: Reach;
  readonly confidence?: Confidence;
  readonly source?: Source;
  readonly note?: string;
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
