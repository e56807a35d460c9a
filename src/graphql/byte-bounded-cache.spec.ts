import { expect, it } from '@jest/globals';
import { ByteBoundedCache } from './byte-bounded-cache.js';

it('lets go of what was not used for longest, and never holds more than it may', () => {
  const cache = new ByteBoundedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  cache.get('a');
  cache.set('c', 'C', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  expect(cache.bytes).toBe(8);
});

it('counts a value that is set again once', () => {
  const cache = new ByteBoundedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('a', 'A2', 6);
  expect([cache.get('a'), cache.bytes]).toEqual(['A2', 6]);
});

it('does not keep what is larger than all, nor what it replaces', () => {
  const cache = new ByteBoundedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 11);
  cache.set('a', 'A2', 11);
  expect([cache.get('a'), cache.get('b'), cache.bytes]).toEqual([undefined, undefined, 0]);
});
