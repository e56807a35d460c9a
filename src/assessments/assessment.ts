import { type Credit } from '../common/credit.js';
import { type LegalDate, spanOf } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { type AnswerValue } from '../scoring/method.js';
import { type RobustnessPlan } from './robustness-plan.js';

/** A published fact about a set of jurisdictions that does not say which: it narrows group bounds, never one answer. */
export interface Constraint {
  readonly code: string;
  readonly criterion: string;
  readonly value: AnswerValue;
  readonly atLeast: number;
  readonly of: readonly string[];
  readonly source: Source;
  readonly wording: string;
  readonly note?: string;
}

/** One framework version applied to subjects at one reference date. */
export interface Assessment {
  readonly id: string;
  readonly title: LocalisedText;
  readonly subtitle?: LocalisedText;
  /** `id@version`. */
  readonly framework: string;
  /** The reference date: the law of that day is scored. */
  readonly asOf: LegalDate;
  /** When the survey or the publication compared with was made, and what that means for changes within it. */
  readonly window?: { readonly from: LegalDate; readonly until: LegalDate; readonly note: string };
  /** Codes of jurisdictions, in the order of publication; or one group's members on the reference date. */
  readonly subjects: readonly string[];
  /** Entities shown as memo rows, never ranked or averaged. */
  readonly memo?: readonly string[];
  /** Groups whose statistics stand beside the subjects. */
  readonly groups?: readonly string[];
  /** Assessments with which this one can be compared in time. */
  readonly comparableWith?: readonly string[];
  /** Whether the governments have seen it. */
  readonly submittedToGovernments: boolean;
  /** Publisher whose designation footnotes are printed. */
  readonly publisher: 'OECD' | 'EU';
  readonly constraints?: readonly Constraint[];
  /** What its ranks are tried against; the usual assumptions when left out. */
  readonly robustness?: RobustnessPlan;
  readonly sources: readonly Source[];
  readonly licence: string;
  /** Whom to name when it is cited. */
  readonly credit?: Credit;
  readonly note?: string;
}

/**
 * The published facts that hold on the assessment's date: all of them within its window, none outside it (`--as-of`
 * may ask for a day long before the survey); all where no window is recorded.
 */
export function constraintsHolding({ asOf, window, constraints = [] }: Assessment): readonly Constraint[] {
  const asked = spanOf(asOf);
  if (!window || !asked) return constraints;
  const [first, last] = [spanOf(window.from)?.earliest ?? '', spanOf(window.until)?.latest ?? ''];
  return first <= asked.earliest && asked.latest <= last ? constraints : [];
}
