import { describe, expect, it } from '@jest/globals';
import { type Normalise } from '../../scoring/method.js';
import { type Framework } from '../framework.js';
import { soundNumberScales } from './sound-number-scales.js';

function framework(normalise: Normalise): Framework {
  const title = { en: 'Invented' };
  const missing = { method: 'reweight', atLeast: 1 } as const;
  return {
    id: 'small',
    version: 1,
    title,
    description: title,
    licence: 'CC0-1.0',
    sources: [],
    root: {
      code: 'small',
      title,
      aggregate: { method: 'arithmetic' },
      missing,
      children: [
        {
          code: 'Q1',
          title,
          question: title,
          why: title,
          facets: ['practice'],
          sources: [],
          scale: { type: 'number', range: [0, 100] },
          normalise,
        },
      ],
    },
  };
}

describe('goalposts', () => {
  it.each([
    { min: 0, max: 100, because: 'more is better' },
    { min: 100, max: 0, because: 'less is better, docs/method.md section 3' },
  ])('from $min to $max are sound: $because', ({ min, max }) =>
    expect(soundNumberScales(framework({ method: 'goalposts', min, max }))).toEqual([]),
  );

  it('that are one are told of', () => {
    const [finding, ...more] = soundNumberScales(framework({ method: 'goalposts', min: 50, max: 50 }));
    expect(more).toEqual([]);
    expect(finding?.path).toEqual(['root', 'children', 0, 'normalise']);
    expect(finding?.message).toContain('both goalposts of Q1 are 50');
  });
});
