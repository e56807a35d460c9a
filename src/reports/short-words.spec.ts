import { expect, it } from '@jest/globals';
import { fenced, unfenced } from './language/foreign.js';
import { shortened } from './short-words.js';

it.each([
  { text: 'Ова не се знае, бидејќи никој не барал', most: 20, runs: [{ text: 'Ова не се знае…' }] },
  {
    text: `„${fenced('Nobody has looked for it', 'en')}“ и друго`,
    most: 16,
    runs: [{ text: '„' }, { text: 'Nobody has…', lang: 'en' }, { text: '“' }],
  },
  {
    text: `«\u00a0${fenced('Nobody has looked for it', 'en')}\u00a0»`,
    most: 16,
    runs: [{ text: '«\u00a0' }, { text: 'Nobody has…', lang: 'en' }, { text: '\u00a0»' }],
  },
  {
    text: `„${fenced('Read there.', 'en')}“ Никој не барал ништо.`,
    most: 21,
    runs: [{ text: '„' }, { text: 'Read there.', lang: 'en' }, { text: '“ Никој…' }],
  },
])('keeps the language of what it cuts: $text', ({ text, most, runs }) =>
  expect(unfenced({ text: shortened(text, most) })).toEqual(runs),
);
