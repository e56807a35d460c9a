import { decimalYear } from '../../common/decimal-year.js';
import { spanOf } from '../../common/legal-date.js';
import { type AnswerScale, type AnswerValue } from '../../scoring/method.js';
import { type Code } from './code.js';
import { type Level } from './krippendorff-alpha.js';

/** What may be said of two values on a scale: that one is more (by points), or by how much. */
export function levelOf({ type }: AnswerScale): Level {
  return type === 'number' || type === 'date' ? 'interval' : type === 'choice' ? 'ordinal' : 'nominal';
}

function numberOf(scale: AnswerScale, value: AnswerValue): number | null {
  if (scale.type === 'number') return typeof value === 'number' ? value : null;
  if (scale.type === 'choice') return scale.options[String(value)]?.points ?? null;
  const span = scale.type === 'date' ? spanOf(String(value)) : null;
  return span ? (decimalYear(span.earliest) + decimalYear(span.latest)) / 2 : null;
}

/**
 * Where a code stands on a scale that has an order: the number itself, the points of an option, the decimal year of a
 * date (of a month or year, its middle). Null where the code is no value, and on yes and no, ticks, and the like.
 */
export function placeOf(scale: AnswerScale, { value }: Code): number | null {
  return value === undefined ? null : numberOf(scale, value);
}
