import { describe, expect, it } from '@jest/globals';
import { instantFault, instantOf } from './instant.js';

// Expected values by hand, from ISO 8601 and the offsets that the texts name.
describe('an instant', () => {
  it.each([
    { text: '2026-11-01T12:00:00Z', instant: '2026-11-01T12:00:00.000Z', because: 'it says it' },
    { text: '2026-11-01T12:00Z', instant: '2026-11-01T12:00:00.000Z', because: 'seconds may be left out' },
    { text: '2026-11-01T12:00:00+02:00', instant: '2026-11-01T10:00:00.000Z', because: 'an offset is taken off' },
    { text: '2026-11-01T00:30:00+01:00', instant: '2026-10-31T23:30:00.000Z', because: 'the day may change with it' },
    { text: '2026-11-01T12:00:00.5Z', instant: '2026-11-01T12:00:00.500Z', because: 'tenths are 100 ms' },
    { text: '2026-11-01T12:00:00.25Z', instant: '2026-11-01T12:00:00.250Z', because: 'hundredths are 10 ms' },
    { text: '2026-11-01T12:00:00.123987Z', instant: '2026-11-01T12:00:00.123Z', because: 'what is finer is left off' },
    { text: '2026-11-01', instant: '2026-11-01T23:59:59.999Z', because: 'a day is its end' },
    { text: '2024-02-29', instant: '2024-02-29T23:59:59.999Z', because: 'a leap day is a day' },
  ])('$text is $instant: $because', ({ text, instant }) => {
    expect(instantOf(text)).toBe(instant);
    expect(instantFault(text)).toBeNull();
  });

  it.each([
    '',
    '2026',
    '2026-11',
    '2026-02-30',
    '2026-02-30T12:00:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T12:60:00Z',
    '2026-11-01T12:00:00',
    '2026-11-01 12:00:00Z',
    'yesterday',
  ])('"%s" is none', (text) => {
    expect(instantOf(text)).toBeNull();
    expect(instantFault(text)).toContain('Write a day as 2026-11-01');
  });
});
