import { type LegalDate } from '../common/legal-date.js';
import { type Stage } from '../instruments/time/in-force.js';
import {
  type Addressee,
  type BindingForce,
  type InstrumentType,
  type Modality,
  type Reach,
} from '../instruments/instrument.js';
import { type Rung } from '../instruments/time/ladder.js';

/** Whose matter an act is: that of the jurisdiction whose act it is, or another's. */
export const COMPETENCES = ['own', 'other'] as const;
export type CompetenceAsked = (typeof COMPETENCES)[number];

/** Instruments of the jurisdiction that a condition looks at. Lists mean "one of". */
export interface InstrumentPattern {
  readonly subject?: readonly string[];
  /** Whether the subjects count with those under them in the vocabulary. Left out: each stands for itself. */
  readonly narrower?: boolean;
  readonly type?: readonly InstrumentType[];
  readonly binding?: readonly BindingForce[];
  readonly competence?: readonly CompetenceAsked[];
  /** Adopted on or after the first day of `from`, and on or before the last day of `until`. */
  readonly adopted?: { readonly from?: LegalDate; readonly until?: LegalDate };
  /** The rung of the ladder that the act must have reached. */
  readonly rung?: Rung;
  /** `in-force` when left out. */
  readonly stage?: Stage;
}

/** A provision that must be there. Lists mean "one of"; what is left out does not matter. */
export interface ProvisionPattern {
  readonly subject: readonly string[];
  /** Whether the subjects count with those under them in the vocabulary. Left out: each stands for itself. */
  readonly narrower?: boolean;
  readonly modality?: readonly Modality[];
  readonly addressee?: readonly Addressee[];
  readonly reach?: readonly Reach[];
  readonly instrument?: InstrumentPattern;
}

/** What must hold of the register. Each object has exactly one of these keys. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: { readonly count: number; readonly of: readonly Condition[] } }
  | { readonly provision: ProvisionPattern }
  | { readonly instrument: InstrumentPattern & { readonly subject: readonly string[] } };

/**
 * How an answer follows from the register of law. The answers are tried from the best down. The first whose
 * condition holds is given; a better one that is unknown, or that nobody has searched for (no coverage record of
 * one of the subjects over the date), stays possible beside it. When none holds, coverage makes it `otherwise`,
 * and without coverage it is `not-assessed`.
 */
export interface DeriveRule {
  /** The subjects that a coverage record must name for absence to count. */
  readonly coverage: readonly string[];
  readonly answers: readonly { readonly value: string; readonly when: Condition }[];
  readonly otherwise: string;
}
