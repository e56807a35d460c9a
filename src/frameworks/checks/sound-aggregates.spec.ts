import { describe, expect, it } from '@jest/globals';
import { type Aggregate, type MissingPolicy } from '../../scoring/method.js';
import { type Framework } from '../framework.js';
import { soundAggregates } from './sound-aggregates.js';

const reweight: MissingPolicy = { method: 'reweight', atLeast: 1 };

function framework(aggregate: Aggregate, missing: MissingPolicy, weights: readonly number[]): Framework {
  const title = { en: 'Invented' };
  const criterion = (weight: number, index: number) => ({
    code: `Q${index + 1}`,
    weight,
    title,
    question: title,
    why: title,
    facets: ['practice'] as const,
    sources: [],
    scale: { type: 'number', range: [0, 1] } as const,
  });
  return {
    id: 'small',
    version: 1,
    title,
    description: title,
    licence: 'CC0-1.0',
    sources: [],
    root: { code: 'small', title, aggregate, missing, children: weights.map(criterion) },
  };
}

describe('soundAggregates', () => {
  it.each<{ aggregate: Aggregate; missing?: MissingPolicy; weights?: number[]; key: string; says: string }>([
    { aggregate: { method: 'product-root', root: 0 }, key: 'aggregate', says: 'the root of a product is above zero' },
    { aggregate: { method: 'inverted-geometric', top: 1, floor: 2 }, key: 'aggregate', says: 'needs 0 < floor < top' },
    { aggregate: { method: 'copeland', tolerance: 1 }, key: 'aggregate', says: 'the tolerance of a draw' },
    { aggregate: { method: 'benefit-of-the-doubt', minShare: 0.6 }, key: 'aggregate', says: 'cannot add up to one' },
    {
      aggregate: { method: 'sum' },
      missing: { method: 'fill', with: 'mean', atLeast: 0 },
      weights: [1, -1],
      key: 'missing',
      says: 'siblings of which one counts negatively',
    },
  ])('$says', ({ aggregate, missing = reweight, weights = [1, 1], key, says }) => {
    const [finding, ...others] = soundAggregates(framework(aggregate, missing, weights));
    expect(others).toEqual([]);
    expect(finding?.path.at(-1)).toBe(key);
    expect(finding?.message).toContain(`element small: `);
    expect(finding?.message).toContain(says);
  });

  it.each<{ aggregate: Aggregate; weights: number[]; because: string }>([
    { aggregate: { method: 'arithmetic' }, weights: [1, 1], because: 'what can be carried out' },
    { aggregate: { method: 'best-of', count: 3 }, weights: [1, 1], because: 'too few children, which have a rule' },
    { aggregate: { method: 'sum' }, weights: [0, 0], because: 'weights of 0, which have a rule' },
  ])('has nothing to say of $because', ({ aggregate, weights }) =>
    expect(soundAggregates(framework(aggregate, reweight, weights))).toEqual([]),
  );
});
