import { describe, expect, it } from '@jest/globals';
import { type Normalise } from '../../scoring/method.js';
import { type Framework } from '../framework.js';
import { soundNumberScales } from './sound-number-scales.js';

function framework(
  normalise: Normalise,
  range?: Framework['range'],
  admitted: readonly [number, number] = [0, 100],
): Framework {
  const title = { en: 'Invented' };
  const missing = { method: 'reweight', atLeast: 1 } as const;
  return {
    id: 'small',
    version: 1,
    title,
    description: title,
    licence: 'CC0-1.0',
    sources: [],
    ...(range && { range }),
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
          scale: { type: 'number', range: admitted },
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

describe('numbers that are taken as they are', () => {
  it.each([
    { range: undefined, told: 'its score leaves 0–1', because: 'scores go from 0 to 1 where nothing else is said' },
    { range: [0, 50] as const, told: 'its score leaves 0–50', because: 'the framework says how far they go' },
  ])('are told of when they go further: $because', ({ range, told }) => {
    const [finding] = soundNumberScales(framework({ method: 'none' }, range));
    expect(finding?.path).toEqual(['root', 'children', 0, 'scale', 'range']);
    expect(finding?.message).toContain(told);
  });

  it.each<{ normalise: Normalise; range?: readonly [number, number]; because: string }>([
    { normalise: { method: 'none' }, range: [0, 100], because: 'the framework admits them' },
    { normalise: { method: 'z-score' }, because: 'their range is no longer what was given' },
  ])('are sound: $because', ({ normalise, range }) =>
    expect(soundNumberScales(framework(normalise, range))).toEqual([]),
  );
});

describe('a constant, whose range has equal ends', () => {
  it.each<{ normalise: Normalise; because: string }>([
    { normalise: { method: 'none' }, because: 'it is taken as it is' },
    { normalise: { method: 'goalposts', min: 0, max: 4 }, because: 'goalposts of its own say where it stands' },
  ])('is sound: $because', ({ normalise }) =>
    expect(soundNumberScales(framework(normalise, undefined, [1, 1]))).toEqual([]),
  );

  it.each<{ normalise: Normalise; admitted: readonly [number, number]; because: string }>([
    { normalise: { method: 'min-max' }, admitted: [1, 1], because: 'nothing lies between its least and greatest' },
    { normalise: { method: 'z-score' }, admitted: [1, 1], because: 'it does not spread' },
    { normalise: { method: 'none' }, admitted: [1, 0], because: 'it runs downwards' },
  ])('is told of: $because', ({ normalise, admitted }) => {
    const [finding] = soundNumberScales(framework(normalise, undefined, admitted));
    expect(finding?.path).toEqual(['root', 'children', 0, 'scale', 'range']);
    expect(finding?.message).toContain(`the range of Q1 runs from ${admitted.join(' to ')}`);
  });
});
