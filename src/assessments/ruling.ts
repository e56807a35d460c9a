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
