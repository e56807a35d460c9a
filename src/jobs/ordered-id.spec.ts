import { expect, it } from '@jest/globals';
import { orderedId } from './ordered-id.js';

it('is a UUID of version 7, by RFC 9562, section 5.7', () => {
  expect(orderedId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('has the time in front, in milliseconds', () => {
  // By hand: 4,000,000,000,000 ms are 3 a3 52 94 40 00 in hexadecimal, later than anything given before.
  expect(orderedId(4e12).startsWith('03a35294-4000-7000-')).toBe(true);
});

it('sorts as it was given, within a millisecond and when the clock goes back', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => orderedId(i < 2500 ? 1e12 : 9e11));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
