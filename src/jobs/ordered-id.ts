import { randomBytes } from 'node:crypto';

let last = 0n;

/**
 * An id that nobody guesses and that sorts after those that this process gave before: a UUID of version 7 (RFC 9562,
 * section 5.7), in front of which stand 48 bits of milliseconds and, behind the version, a count of 12 bits.
 */
export function orderedId(now: number = Date.now()): string {
  const first = BigInt(now) << 12n;
  last = first > last ? first : last + 1n;
  const front = last.toString(16).padStart(15, '0');
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const end = random.toString('hex');
  return `${front.slice(0, 8)}-${front.slice(8, 12)}-7${front.slice(12)}-${end.slice(0, 4)}-${end.slice(4)}`;
}
