import { expect, it } from '@jest/globals';
import { act } from '../../test/support/act.js';
import { citationOf, pinpointText } from './cite.js';

it.each([
  { pinpoint: '27(1)', text: 'art. 27(1)', because: 'a number is an article' },
  { pinpoint: 'Annex II', text: 'Annex II', because: 'what is no number stands as it is' },
])('$because', ({ pinpoint, text }) => expect(pinpointText(pinpoint)).toBe(text));

const title = { en: 'Law on Data', sq: 'Ligji për të dhënat' };

it.each([
  {
    fields: { number: '33/2022', gazette: 'Official Journal 60/2022' },
    en: 'Law on Data (No. 33/2022, Official Journal 60/2022)',
    sq: 'Ligji për të dhënat (No. 33/2022, Official Journal 60/2022)',
    because: 'number and gazette follow the title in each language',
  },
  {
    fields: { gazette: 'Official Journal 60/2022' },
    en: 'Law on Data (Official Journal 60/2022)',
    sq: 'Ligji për të dhënat (Official Journal 60/2022)',
    because: 'what is not known is left out',
  },
  { fields: {}, ...title, because: 'a title alone is a citation' },
])('$because', ({ fields, en, sq }) => expect(citationOf(act([], { title, ...fields }))).toEqual({ en, sq }));
