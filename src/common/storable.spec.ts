import { describe, expect, it } from '@jest/globals';
import { unstorable } from './storable.js';

describe('unstorable', () => {
  it.each([
    { value: { title: { en: 'a\0b' } }, path: ['title', 'en'], word: 'U+0000' },
    { value: { sources: ['sound', 'half a pair: \ud83d'] }, path: ['sources', 1], word: 'U+D83D' },
    { value: { labels: { '\udc00': 'x' } }, path: ['labels', '\udc00'], word: 'U+DC00' },
    { value: { version: 2_147_483_648 }, path: ['version'], word: '2147483647' },
  ])('finds $word', ({ value, path, word }) => {
    expect(unstorable(value)).toEqual([{ path, message: expect.stringContaining(word) }]);
  });

  it('finds nothing in texts of every script, emoji, and controls that a database holds', () => {
    expect(unstorable({ text: 'Мерило 😀 \u0001\u2028', n: 1, yes: true, none: null, version: 2 })).toEqual([]);
  });
});
