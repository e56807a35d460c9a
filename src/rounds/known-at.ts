import { dateFault } from '../common/date-fault.js';
import { DomainError } from '../common/domain-error.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z)?$/;

/** An instant as a caller writes it: universal time, or a day, which stands for its end. Null: now. CALL_INVALID. */
export function instantOf(text: string | null | undefined): Date | null {
  if (text === null || text === undefined) return null;
  const [, day = '', hour] = INSTANT.exec(text) ?? [];
  const fault = day === '' ? 'is no instant of universal time such as 2026-11-30T10:00:00Z, nor a day' : dateFault(day);
  if (fault !== null) throw new DomainError('CALL_INVALID', `knownAt: "${text}" ${fault}`);
  return new Date(hour === undefined ? `${day}T23:59:59.999Z` : text);
}
