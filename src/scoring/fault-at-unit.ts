import { type Beside } from './column.js';

/** The same complaint, with the unit at which it arose. */
export function faultAt(unit: number, cause: unknown): RangeError {
  const { message } = cause as Error;
  return Object.assign(new RangeError(message, { cause }), { unit });
}

/**
 * A complaint that names the unit at which it arose, by its labels `jurisdiction` and `year`, as far as there are any.
 * Any other complaint is given back as it is.
 */
export function namingUnit(fault: unknown, { labels }: Beside): unknown {
  if (!(fault instanceof RangeError && 'unit' in fault && typeof fault.unit === 'number')) return fault;
  const { unit } = fault;
  const name = [labels['jurisdiction'], labels['year']].flatMap((series) => series?.[unit] ?? []);
  return name.length === 0 ? fault : new RangeError(`${name.join(' ')}: ${fault.message}`, { cause: fault });
}
