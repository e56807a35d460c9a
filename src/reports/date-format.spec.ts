import { expect, it } from '@jest/globals';
import { duringWords } from './date-format.js';

it.each([
  { date: '2018-04-06', words: 'on 6 April 2018' },
  { date: '2018-04', words: 'throughout April 2018' },
  { date: '2018', words: 'throughout 2018' },
  { date: '2018-04-06/2018-04-14', words: 'throughout 6 April 2018 to 14 April 2018' },
])('asks for all days of $date', ({ date, words }) => expect(duringWords(date)).toBe(words));
