import { describe, expect, it } from '@jest/globals';
import { wordDiff } from './word-diff.js';

/** Runs as they are marked by hand: [-taken out-] {+put in+}. */
function marked(first: string, second: string): string {
  return wordDiff(first, second)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');
}

describe('wordDiff', () => {
  it.each([
    { first: 'may publish', second: 'shall publish', diff: '[-may-] {+shall+} publish', because: 'one word changed' },
    { first: 'shall publish', second: 'shall publish', diff: 'shall publish', because: 'nothing changed' },
    {
      first: 'bodies publish data',
      second: 'all public bodies publish data in open formats',
      diff: '{+all public+} bodies publish data {+in open formats+}',
      because: 'words came in at both ends',
    },
    { first: 'a b c', second: 'b', diff: '[-a-] b [-c-]', because: 'words went' },
    { first: 'one two', second: 'three', diff: '[-one two-] {+three+}', because: 'nothing is common' },
    { first: '', second: 'new', diff: '{+new+}', because: 'there was nothing' },
    { first: '  ', second: '', diff: '', because: 'there is nothing' },
    { first: 'a  b\nc', second: 'a b c', diff: 'a b c', because: 'white space says nothing' },
  ])('$because', ({ first, second, diff }) => expect(marked(first, second)).toBe(diff));

  it('keeps both texts', () => {
    const [first, second] = [
      'the body that keeps it may let others use it',
      'a body may let others re-use what it keeps',
    ];
    const runs = wordDiff(first, second);
    const of = (left: string): string => runs.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join(' ');
    expect([of('added'), of('removed')]).toEqual([first, second]);
  });

  it('sets very long texts against each other whole', () => {
    const long = (word: string): string => Array.from({ length: 1001 }, () => word).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(wordDiff(long('a'), long('a'))).toHaveLength(2);
  });
});
