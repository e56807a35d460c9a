import { describe, expect, it } from '@jest/globals';
import { EMPTY, type ItemAnswer, type Reply } from './item.js';
import { revised } from './revised.js';

const SIGNED = { by: 'p1', on: '2026-12-15' };
const ALL: ItemAnswer = { value: 'all', justification: 'Article 3.' };

describe('a revised answer', () => {
  it.each<{ reply: Reply['position']; answer: ItemAnswer; stays: boolean; because: string }>([
    { reply: 'agreed', answer: { ...ALL, value: 'none' }, stays: false, because: 'nobody agreed to this value' },
    {
      reply: 'agreed',
      answer: { missing: 'not-assessed', justification: 'Gone.' },
      stays: false,
      because: 'it agreed to a value',
    },
    { reply: 'agreed', answer: { ...ALL, justification: 'Article 4.' }, stays: true, because: 'the value is the same' },
    { reply: 'disputed', answer: { ...ALL, value: 'none' }, stays: true, because: 'the dispute is what it answers' },
    { reply: 'silent', answer: { ...ALL, value: 'none' }, stays: true, because: 'silence says nothing of any value' },
  ])('has a reply "$reply" beside it or not ($because)', ({ reply: position, answer, stays }) => {
    const reply: Reply = { position, signed: SIGNED };
    const item = { ...EMPTY, answer: ALL, reply };
    expect({ ...item, ...revised(item, answer) }).toEqual({ ...item, answer, reply: stays ? reply : null });
  });
});
