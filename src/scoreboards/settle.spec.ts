import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../assessments/answer.js';
import { type Criterion } from '../frameworks/framework.js';
import { type Instrument } from '../instruments/instrument.js';
import { settle } from './settle.js';
import { remarkTexts } from './remark.js';

const criterion: Criterion = {
  code: 'S5',
  title: { en: 'Platform' },
  question: { en: 'Is there one?' },
  why: { en: 'It is needed.' },
  facets: ['practice'],
  sources: [],
  scale: {
    type: 'choice',
    options: { live: { points: 1, label: { en: 'Live' } }, none: { points: 0, label: { en: 'None' } } },
  },
};

function answer(rest: Partial<Answer>): Answer {
  return {
    criterion: 'S5',
    justification: 'Read there.',
    evidence: [{ source: { title: 'A page' } }],
    ...rest,
  };
}

function settledOn(asOf: string, answers: readonly Answer[], acts: readonly Instrument[] = []) {
  return settle(criterion, {
    jurisdiction: 'ZZZ',
    register: { instruments: acts.filter(({ jurisdiction }) => jurisdiction === 'ZZZ'), usual: undefined, asOf },
    coverage: [],
    answers,
    acts,
  });
}

describe('a typed answer', () => {
  const none = answer({ value: 'none', valid: { until: '2018-12-31' } });
  const live = answer({ value: 'live', valid: { from: '2019-06-01' } });

  it.each([
    { asOf: '2018-12-31', value: 'none', because: 'its last day counts' },
    { asOf: '2019-06-01', value: 'live', because: 'its first day counts' },
    { asOf: '2019-01-01', value: null, because: 'none holds between the two' },
    { asOf: '2019', value: null, because: 'none holds on each day of the year' },
  ])('on $asOf is $value: $because', ({ asOf, value }) => {
    expect(settledOn(asOf, [none, live]).value).toBe(value);
    expect(settledOn(asOf, [live, none]).value).toBe(value);
  });

  it('is not assessed outside its interval, and says when it holds', () => {
    const { missing, remarks } = settledOn('2019-01-01', [none, live]);
    expect(missing).toBe('not-assessed');
    expect(remarkTexts(remarks)).toEqual([
      'The typed answer holds from the beginning until 2018-12-31, not on 2019-01-01.',
      'The typed answer holds from 2019-06-01 until now, not on 2019-01-01.',
    ]);
  });
});

describe('an answer that rests on an act', () => {
  const act: Instrument = {
    code: 'EUU-2019-1',
    jurisdiction: 'EUU',
    title: { en: 'An act of the Union' },
    type: 'law',
    binding: 'binding',
    subjects: [],
    events: [],
    confidence: 'unverified',
    sources: [{ title: 'a source' }],
  };
  const cites = answer({ value: 'live', evidence: [{ instrument: 'EUU-2019-1' }] });

  it.each([
    { confidence: 'seen' as const, score: 1 },
    { confidence: 'unverified' as const, score: null },
  ])('of another jurisdiction, $confidence, has the score $score', ({ confidence, score }) =>
    expect(settledOn('2020-01-01', [cites], [{ ...act, confidence }]).points.score).toBe(score),
  );
});
