import { describe, expect, it } from '@jest/globals';
import { type Normalise, type Transform } from '../../scoring/method.js';
import { type Criterion, type Framework, type FrameworkElement } from '../framework.js';
import { soundNormalisation } from './sound-normalisation.js';
import { soundSteps } from './sound-steps.js';

const title = { en: 'Invented' };

function framework(criterion: Partial<Criterion>, root: Partial<FrameworkElement> = {}): Framework {
  const own = { code: 'Q1', title, question: title, why: title, facets: ['practice' as const], sources: [] };
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
      missing: { method: 'reweight', atLeast: 1 },
      children: [{ ...own, scale: { type: 'number', range: [0, 100] }, ...criterion }],
      ...root,
    },
  };
}

function told(normalise: Normalise, criterion: Partial<Criterion> = {}): readonly string[] {
  return soundNormalisation(framework({ ...criterion, normalise })).map(({ message }) => message);
}

describe('a normalisation that could take no numbers', () => {
  it('is one of percentile steps that fall', () => {
    const steps = [
      { from: 0.2, points: 4 },
      { from: 0.6, points: 3 },
    ];
    expect(told({ method: 'percentile-steps', steps })).toEqual([
      'the percentile steps of Q1 fall from 4 to 3: turn the points round, and say "direction: negative" where less is better',
    ]);
    expect(told({ method: 'percentile-steps', steps: [{ from: 0.5, points: 1 }], below: 2 })[0]).toContain(
      'from 2 to 1',
    );
    expect(told({ method: 'percentile-steps', steps: [{ from: 0.5, points: 1 }] })).toEqual([]);
  });

  it('is one by logarithms that goalposts, or answers beyond them, do not have', () => {
    const by = { method: 'goalposts', log: true, max: 100 } as const;
    expect(told({ ...by, min: 0 })[0]).toContain('goalposts on a scale of logarithms lie above 0, and 0 of Q1');
    expect(told({ ...by, min: 1, cut: false })[0]).toContain('Q1 admits 0, which has no logarithm');
    expect(told({ ...by, min: 1, cut: false }, { scale: { type: 'number', range: [1, 9] } })).toEqual([]);
    expect(told({ ...by, min: 1 })).toEqual([]);
  });

  it('is one between goalposts of an inner element that are one, or say twice that less is better', () => {
    const of = (root: Partial<FrameworkElement>) => soundNormalisation(framework({}, root));
    const falling = { method: 'goalposts', min: 9, max: 1 } as const;
    expect(of({ normalise: falling })).toEqual([]);
    expect(of({ normalise: falling, direction: 'negative' })).toEqual([
      {
        path: ['root', 'normalise'],
        message: 'the goalposts of small run downwards and its direction is negative: keep one of the two',
      },
    ]);
    expect(of({ normalise: { ...falling, min: 1 } })[0]?.message).toContain('both goalposts of small are 1');
  });
});

describe('a transformation that cannot take all that is admitted', () => {
  const of = (transform: readonly Transform[], range: readonly [number, number] = [0, 1]) =>
    soundSteps(framework({ transform, scale: { type: 'number', range } })).map(({ message }) => message);

  it.each([
    { before: 'a logarithm', by: { method: 'log', offset: 1 } as const },
    { before: 'steps', by: { method: 'steps', steps: [{ from: 0.5, points: 1 }] } as const },
    { before: 'straight lines', by: { method: 'piecewise', points: [[0, 0], [1, 2]] } as const }, // prettier-ignore
    { before: 'a distance', by: { method: 'deviation', from: 0.5 } as const },
  ])('is told of behind $before', ({ by }) => {
    expect(of([by, { method: 'log' }])[0]).toContain('0 has no logarithm');
    expect(of([by, { method: 'log', offset: 1 }])).toEqual([]);
  });

  it('is told of at 0 to a negative power, and of negative numbers', () => {
    expect(of([{ method: 'power', exponent: -1 }])[0]).toContain('Q1 admits 0, which has no power of -1');
    expect(of([{ method: 'power', exponent: -1 }], [1, 2])).toEqual([]);
    expect(of([{ method: 'power', exponent: 0.5 }], [-1, 2])[0]).toContain('a negative number has no power');
  });
});
