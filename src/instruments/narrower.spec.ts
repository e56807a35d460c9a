import { expect, it } from '@jest/globals';
import { withNarrower } from './narrower.js';
import { type Subject } from './subject.js';

const subject = (code: string, broader?: string): Subject => ({
  code,
  label: { en: code },
  ...(broader === undefined ? {} : { broader }),
});
const vocabulary = [subject('deep', 'mid'), subject('top'), subject('mid', 'top'), subject('other')];

it.each([
  { code: 'top', found: ['deep', 'top', 'mid'], because: 'words count at every depth, wherever they are listed' },
  { code: 'mid', found: ['deep', 'mid'], because: 'the broader word does not count' },
  { code: 'other', found: ['other'], because: 'a word without narrower ones is itself' },
  { code: 'unheard', found: ['unheard'], because: 'a word that is not in the vocabulary stands alone' },
])('$because', ({ code, found }) => expect(withNarrower(vocabulary, code)).toEqual(found));

it('ends where two words are each under the other', () =>
  expect(withNarrower([subject('a', 'b'), subject('b', 'a')], 'a')).toEqual(['a', 'b']));
