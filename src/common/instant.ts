import { spanOf } from './legal-date.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The instant that a text names, in universal time and whole milliseconds (`2026-11-01T12:00:00.000Z`); what is finer is
 * left off. A day is its end: all that was known on it. Null where the text names none.
 */
export function instantOf(text: string): string | null {
  if (DAY.test(text)) return spanOf(text) === null ? null : `${text}T23:59:59.999Z`;
  const [, day] = TIME.exec(text) ?? [];
  if (day === undefined || spanOf(day) === null) return null;
  const coarse = text
    .replace(/(\.\d{3})\d+/, '$1')
    .replace(/\.(\d)(?=[Z+-])/, '.$100')
    .replace(/\.(\d\d)(?=[Z+-])/, '.$10');
  return new Date(coarse).toISOString();
}

/** Why a text names no instant, and what to write; null where it names one. */
export function instantFault(text: string): string | null {
  if (instantOf(text) !== null) return null;
  return (
    `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" is no instant. Write a day as 2026-11-01, which is its end ` +
    'in universal time, or an instant as 2026-11-01T12:00:00Z.'
  );
}

/** The moment that a text names, for queries; null where there is no text: now. The text has passed `instantFault`. */
export function momentOf(text: string | null | undefined): Date | null {
  const instant = text === null || text === undefined ? null : instantOf(text);
  return instant === null ? null : new Date(instant);
}
