import { describe, expect, it } from '@jest/globals';
import { EMPTY, type Reply, type Response, type RoundItem } from './item.js';
import { publishedReplies } from './published-replies.js';

const SIGNED = { by: 'p1', on: '2026-12-15' };

function item(reply: Reply | null, response: Response | null = null): RoundItem {
  return {
    ...EMPTY,
    round: 'r',
    jurisdiction: 'ALB',
    criterion: 'G1',
    version: 3,
    state: 'replied',
    step: 'reply',
    by: 'p1',
    reason: null,
    knownFrom: new Date(0),
    knownUntil: null,
    reply,
    response,
  };
}

describe('replies of a round, as they are published', () => {
  it.each<{ given: RoundItem; published: object[]; because: string }>([
    { given: item(null), published: [], because: 'there is none' },
    {
      given: item({ position: 'disputed', comment: 'No.', signed: null }),
      published: [],
      because: 'a draft is nobody else’s',
    },
    {
      given: item({ position: 'silent', signed: { by: null, on: '2026-12-31' } }),
      published: [{ jurisdiction: 'ALB', criterion: 'G1', position: 'silent', signed: '2026-12-31' }],
      because: 'silence says nothing but its day',
    },
    {
      given: item({ position: 'agreed', answer: { value: 'full' }, comment: ' ', signed: SIGNED }),
      published: [{ jurisdiction: 'ALB', criterion: 'G1', position: 'agreed', signed: '2026-12-15' }],
      because: 'who agrees has no answer of their own, and blanks are no words',
    },
    {
      given: item(
        { position: 'disputed', answer: { missing: 'not-applicable' }, comment: 'No sea.', signed: SIGNED },
        { decision: 'keep', text: 'It has lakes.', by: 'p2' },
      ),
      published: [
        {
          jurisdiction: 'ALB',
          criterion: 'G1',
          position: 'disputed',
          missing: 'not-applicable',
          comment: 'No sea.',
          signed: '2026-12-15',
          response: { decision: 'keep', text: 'It has lakes.' },
        },
      ],
      because: 'both sides are told, and neither person',
    },
  ])('$because', ({ given, published }) => expect(publishedReplies([given])).toEqual(published));
});
