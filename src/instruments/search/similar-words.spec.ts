import { expect, it } from '@jest/globals';
import { similarWords } from './similar-words.js';

const WORDS = ['elektronsk', 'elektronik', 'statistik', 'informator', 'inform', 'zakon', 'zapis', 'law', 'low'];

it.each([
  {
    word: 'elektronks',
    isKnown: false,
    similar: ['elektronsk', 'elektronik'],
    because: 'letters changed over are one edit',
  },
  { word: 'zaknon', isKnown: false, similar: ['zakon'], because: 'one letter too many' },
  { word: 'statistik', isKnown: true, similar: [], because: 'a known word has no typo' },
  { word: 'elektronsk', isKnown: true, similar: ['elektronik'], because: 'most of a long word is the same' },
  { word: 'law', isKnown: true, similar: [], because: 'short words that differ are other words' },
  { word: 'lew', isKnown: false, similar: ['law', 'low'], because: 'an unknown short word may differ in a letter' },
  { word: 'hubble', isKnown: false, similar: [], because: 'nothing is near' },
])('$word: $because', ({ word, isKnown, similar }) => {
  expect(similarWords(word, isKnown, WORDS)).toEqual(similar);
});

it('takes eight at most', () => {
  const many = Array.from({ length: 20 }, (_, n) => `informacion${String.fromCharCode(97 + n)}`);
  expect(similarWords('informacion', true, many)).toHaveLength(8);
});
