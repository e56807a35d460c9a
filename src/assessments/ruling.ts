import { type LegalDate } from '../common/legal-date.js';

/** A recorded decision on how a question is to be read; it applies to all jurisdictions. */
export interface Ruling {
  readonly code: string;
  readonly framework: string;
  readonly criterion: string;
  readonly date: LegalDate;
  readonly question: string;
  readonly decision: string;
  readonly reason: string;
}

/** A ruling and the assessment that it was made in, where it is for that one alone. */
export interface PlacedRuling extends Ruling {
  readonly assessment?: string;
}

/** The rulings that an assessment is read by: those on its framework, and those that were made in it. */
export function rulingsFor(
  { id, framework: version }: { readonly id: string; readonly framework: string },
  rulings: readonly PlacedRuling[],
): readonly Ruling[] {
  return rulings
    .filter((ruling) => ruling.framework === version && (ruling.assessment ?? id) === id)
    .map(({ code, framework, criterion, date, question, decision, reason }) => ({
      code,
      framework,
      criterion,
      date,
      question,
      decision,
      reason,
    }));
}
