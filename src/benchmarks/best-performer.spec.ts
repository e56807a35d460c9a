import { describe, expect, it } from '@jest/globals';
import { bestPerformer } from './best-performer.js';

const SIX = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];

describe('bestPerformer', () => {
  it('is the one with the best score', () =>
    expect(bestPerformer(SIX, [0.2, 0.1, 0.4, null, 0.9, 0.3])).toEqual({ score: 0.9, jurisdictions: ['MKD'] }));

  it('is all of them where several are tied, in the order given, last bits aside', () =>
    expect(bestPerformer(SIX, [0.3, 0.1, 0.1 + 0.2, null, 0.2, 0.3])).toEqual({
      score: 0.1 + 0.2,
      jurisdictions: ['ALB', 'XKX', 'SRB'],
    }));

  it('is nobody where nobody has a score', () => expect(bestPerformer(['ALB'], [null])).toBeNull());

  it('refuses codes without scores', () => expect(() => bestPerformer(SIX, [1])).toThrow('6 jurisdictions'));
});
