import { describe, expect, it } from '@jest/globals';
import { RecentlyUsed } from './recently-used.js';

describe('RecentlyUsed', () => {
  it('lets the least recently used go, and counts a look as a use', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2]);
  });

  it('puts a new value in the place of the old', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('a', 2);
    expect([kept.get('a'), kept.size]).toEqual([2, 1]);
  });

  it('forgets a value, but not one that has taken its place', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 2);
    kept.forget('a', 1);
    expect(kept.get('a')).toBe(2);
    kept.forget('a', 2);
    expect(kept.get('a')).toBeUndefined();
  });
});
