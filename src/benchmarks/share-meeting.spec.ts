import { describe, expect, it } from '@jest/globals';
import { shareMeeting } from './share-meeting.js';

describe('shareMeeting', () => {
  it.each([
    { scores: [0.2, 0.6, 0.9], share: 2 / 3, because: 'two of three reach 0.5' },
    { scores: [0.5], share: 1, because: 'the threshold itself counts' },
    { scores: [0.9, null], share: 1, because: 'an unassessed jurisdiction is not a failure' },
    { scores: [], share: null, because: 'nothing known, nothing claimed' },
  ])('$because', ({ scores, share }) => expect(shareMeeting(scores, 0.5)).toEqual(share));
});
