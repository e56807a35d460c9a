import { describe, expect, it } from '@jest/globals';
import { newestFirst, publicFrom, releaseDay } from './release.js';

describe('releaseDay', () => {
  it.each([
    ['2026-11-30', { day: '2026-11-30', number: 1 }],
    ['2026-11-30-2', { day: '2026-11-30', number: 2 }],
    ['2026-11-30-10', { day: '2026-11-30', number: 10 }],
    ['2026-11-30-1', null],
    ['2026-11-30-02', null],
    ['2026-11', null],
    ['v1', null],
  ])('reads %s', (name, day) => expect(releaseDay(name)).toEqual(day));
});

describe('newestFirst', () => {
  it('sorts by day, and the tenth release of a day after the second', () => {
    const names = ['2026-11-30-2', '2026-12-01', '2026-11-30-10', '2025-12-31', '2026-11-30'];
    expect(newestFirst(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      '2026-12-01',
      '2026-11-30-10',
      '2026-11-30-2',
      '2026-11-30',
      '2025-12-31',
    ]);
  });
});

describe('publicFrom', () => {
  it('is the end of an embargo, else the start of the day', () => {
    expect(publicFrom({ name: '2026-11-30', embargo: '2026-11-30T10:00:00Z' })).toBe('2026-11-30T10:00:00Z');
    expect(publicFrom({ name: '2026-11-30-2' })).toBe('2026-11-30T00:00:00Z');
  });
});
