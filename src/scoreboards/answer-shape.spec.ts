import { expect, it } from '@jest/globals';
import { type Criterion } from '../frameworks/framework.js';
import { type Given, pointsOf } from '../scoring/points.js';
import { answerShape } from './answer-shape.js';
import { type SettledAnswer } from './scoreboard.js';

const criterion: Criterion = {
  code: 'Q',
  title: { en: 'A question' },
  question: { en: 'A question?' },
  why: { en: 'For the tests.' },
  facets: ['law'],
  sources: [],
  scale: {
    type: 'choice',
    options: {
      most: { points: 0.8, label: { en: 'Most' } },
      some: { points: 0.5, label: { en: 'Some' } },
      least: { points: 0.2, label: { en: 'Least' } },
    },
  },
};

function answer(given: Partial<Given>): SettledAnswer {
  const whole: Given = { value: null, missing: null, candidates: [], unverified: false, ...given };
  const points = pointsOf(criterion, whole);
  return {
    ...whole,
    jurisdiction: 'ZZZ',
    criterion: 'Q',
    origin: 'typed',
    missing: points.missing,
    points,
    justification: '',
    evidence: [],
    remarks: [],
  };
}

// The best and the worst of this scale are 0.8 and 0.2, so these are full and none, whatever a whole point is.
it.each([
  { given: { value: 'most' }, shape: 'full' },
  { given: { value: 'some' }, shape: 'part' },
  { given: { value: 'least' }, shape: 'none' },
  { given: { value: 'most', unverified: true }, shape: 'full' },
  { given: { candidates: ['most', 'some'] }, shape: 'unsure' },
  { given: { missing: 'insufficient-data' as const }, shape: 'not-assessed' },
  { given: {}, shape: 'not-assessed' },
  { given: { missing: 'declined' as const }, shape: 'not-applicable' },
])('$given is $shape', ({ given, shape }) => expect(answerShape(criterion, answer(given))).toBe(shape));

it('has the shape of what is not assessed where there is no answer', () =>
  expect(answerShape(criterion, undefined)).toBe('not-assessed'));

it('is a part where an answer is held against those of others, known or only believed', () => {
  const measured: Criterion = {
    ...criterion,
    scale: { type: 'number', range: [0, 10] },
    normalise: { method: 'z-score' },
  };
  const known = answer({ value: 'most' });
  expect(answerShape(measured, known)).toBe('part');
  expect(answerShape(measured, { ...known, value: 10, points: { ...known.points, score: null } })).toBe('part');
});
