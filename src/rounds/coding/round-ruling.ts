import { type Ruling } from '../../assessments/ruling.js';

/** A ruling that was made in a round, by whom and when. */
export interface RoundRuling extends Ruling {
  readonly round: string;
  readonly by: string;
  readonly ruledAt: Date;
}

/** A ruling as a data file holds it: what a release of the round publishes. */
export function publishedRuling(ruling: RoundRuling): Ruling {
  const { code, framework, criterion, date, question, decision, reason } = ruling;
  return { code, framework, criterion, date, question, decision, reason };
}
