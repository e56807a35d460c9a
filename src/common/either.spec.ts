import { expect, it } from '@jest/globals';
import { either } from './either.js';

it.each([
  { words: ['law'], text: 'law', because: 'one is no alternative' },
  { words: ['law', 'decision'], text: 'law or decision', because: 'two have no comma' },
  { words: ['law', 'decision', 'strategy'], text: 'law, decision or strategy', because: 'the last stands after "or"' },
  { words: [], text: '', because: 'of none there is nothing to say' },
])('$because', ({ words, text }) => expect(either(words)).toBe(text));
