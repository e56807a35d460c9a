import { expect, it } from '@jest/globals';
import { didYouMean } from './did-you-mean.js';

it.each([
  { word: 'O11', known: ['O1', 'S1'], said: ' Did you mean "O1"?', because: 'one letter too many' },
  { word: 'abl', known: ['ALB'], said: ' Did you mean "ALB"?', because: 'case and swapped neighbours' },
  {
    word: 'weihgt',
    known: ['weight', 'height'],
    said: ' Did you mean "weight"?',
    because: 'the nearest, not the first',
  },
  { word: 'ALB', known: ['SRB'], said: '', because: 'two of three letters differ' },
  {
    word: 'SBR',
    known: ['GBR', 'SRB'],
    said: ' Did you mean "SRB"?',
    because: 'swapped letters are nearer than another',
  },
  { word: 'x', known: [], said: '', because: 'nothing is known' },
])('"$word": $because', ({ word, known, said }) => expect(didYouMean(word, known)).toBe(said));
