import { describe, expect, it } from '@jest/globals';
import { type Adjustment } from '../../scoring/method.js';
import { type Criterion, type Framework } from '../framework.js';
import { noCircles } from './sound-conditions.js';

const title = { en: 'Invented' };
const rest = { title, question: title, why: title, facets: ['practice'], sources: [] } as const;

function question(code: string, more: Partial<Criterion> = {}): Criterion {
  return { code, ...rest, scale: { type: 'boolean', points: { yes: 1, no: 0 } }, ...more };
}

function framework(...children: readonly Criterion[]): Framework {
  const missing = { method: 'reweight', atLeast: 1 } as const;
  const root = { code: 'small', title, aggregate: { method: 'arithmetic' }, missing, children } as const;
  return { id: 'small', version: 1, title, description: title, licence: 'CC0-1.0', sources: [], root };
}

const by = (when: Adjustment['when']): Partial<Criterion> => ({ adjust: [{ when, set: 0.5 }] });

describe('a criterion that is adjusted by its own', () => {
  it('answer runs in no circle', () =>
    expect(noCircles(framework(question('Q1', by({ not: { element: 'Q1', is: [true] } }))))).toEqual([]));

  it('score does', () => {
    const [finding] = noCircles(framework(question('Q1', by({ element: 'Q1', below: 1 }))));
    expect(finding?.path).toEqual(['root', 'children', 0, 'adjust']);
    expect(finding?.message).toContain('look at "Q1" itself');
  });

  it('answer, by way of another that looks at it, does', () => {
    const circle = framework(
      question('Q1', by({ element: 'Q2', is: [true] })),
      question('Q2', by({ element: 'Q1', is: [true] })),
    );
    expect(noCircles(circle)[0]?.message).toContain('run in a circle: Q1 → Q2 → Q1');
  });
});

it('a question that applies by its own answer runs in a circle', () => {
  const applies = { when: { element: 'Q1', is: [true] }, otherwise: 0 } as const;
  expect(noCircles(framework(question('Q1', { applies })))[0]?.path).toEqual(['root', 'children', 0, 'applies']);
});
