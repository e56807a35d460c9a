import { type Answer } from '../../assessments/answer.js';
import { type Ruling } from '../../assessments/ruling.js';
import { spanOf } from '../../common/legal-date.js';
import { type Remark } from '../remark.js';

/** A ruling that came after an answer was given, surely or possibly. */
export interface RuledSince {
  readonly ruling: Ruling;
  /** False where a month or a year leaves open which came first. */
  readonly isSure: boolean;
}

/**
 * The rulings on its criterion that are later than an answer, which needs another look since. What was answered on the
 * day of a ruling knew of it. Of an answer without a date (`answered`) nothing is claimed.
 */
export function ruledSince({ criterion, answered }: Answer, rulings: readonly Ruling[]): readonly RuledSince[] {
  const given = answered === undefined ? null : spanOf(answered);
  if (!given) return [];
  return rulings.flatMap((ruling): readonly RuledSince[] => {
    const ruled = ruling.criterion === criterion ? spanOf(ruling.date) : null;
    if (!ruled || given.earliest >= ruled.latest) return [];
    return [{ ruling, isSure: given.latest < ruled.earliest }];
  });
}

/** What a reader is told of an answer that is older than a ruling. */
export function ruledSinceRemark({ ruling: { code: ruling, date }, isSure }: RuledSince): Remark {
  return { code: 'ruled-since', ruling, date, isSure };
}
