import { textIn } from '../common/localised-text.js';
import { type Assessment } from './assessment.js';

type Dated = Pick<Assessment, 'asOf' | 'title'>;

/** The order in which readers meet assessments: the newest reference date first; of the same date by English title. */
export function newestFirst(one: Dated, other: Dated): number {
  if (one.asOf !== other.asOf) return one.asOf < other.asOf ? 1 : -1;
  return textIn(one.title, 'en') < textIn(other.title, 'en') ? -1 : 1;
}
