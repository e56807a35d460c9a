import { describe, expect, it } from '@jest/globals';
import { Numbering } from '../../src/reports/context.js';
import { Reading } from '../../src/reports/reading.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type Finding } from '../../src/reports/sections/finding.js';
import { findingsOf, howSure } from '../../src/reports/sections/findings.js';
import { type Small, small } from './small-assessment.js';
import { english } from '../../src/reports/language/english.js';
import { worded } from '../../src/reports/worded.js';

interface Told {
  readonly answers: Small['answers'];
  readonly claim: string;
}

const template = worded(readTemplate('comparative'), english());

function findings(given: Small, earlier?: Small): readonly Finding[] {
  const reading = new Reading(small(given), english());
  return findingsOf({
    reading,
    earlier: earlier ? new Reading(small(earlier), english()) : null,
    locale: english(),
    template,
    numbering: new Numbering(english().say),
    labels: new Map(),
  });
}

function claims(given: Small, earlier?: Small): readonly string[] {
  return findings(given, earlier).map(({ claim }) => claim.replace(/\u00a0/g, ' '));
}

function evidenceOf(given: Small, claim: RegExp): string {
  const found = findings(given).find((finding) => claim.test(finding.claim.replace(/\u00a0/g, ' ')));
  return (found?.evidence ?? '').replace(/\u00a0/g, ' ');
}

describe('what is told of a criterion', () => {
  it.each<Told>([
    { answers: { ARL: 'nnnn', BOR: 'hnnn' }, claim: 'Data policy: none of the 2 has it in full.' },
    { answers: { ARL: 'fnnn', BOR: 'fnnn' }, claim: 'Data policy: both have it in full.' },
    { answers: { ARL: 'nnnn', BOR: 'hnnn', CAR: 'nnnn' }, claim: 'Data policy: none of the 3 has it in full.' },
    { answers: { ARL: 'fnnn', BOR: 'nnnn' }, claim: 'Data policy: 1 of 2 has it in full.' },
    { answers: { ARL: 'fnnn', BOR: 'fnnn', CAR: 'nnnn' }, claim: 'Data policy: 2 of 3 have it in full.' },
    { answers: { ARL: 'fnnn', BOR: '.nnn' }, claim: 'Data policy: 1 to 2 of 2 have it in full.' },
    {
      answers: { ARL: '.nnn', BOR: 'unnn' },
      claim: 'Data policy: whether any of the 2 has it in full is not settled.',
    },
  ])('$claim', ({ answers, claim }) => expect(claims({ answers })).toContain(claim));

  it('names who has it, in part, not, and counts the rest', () => {
    const given = { answers: { ARL: 'f...', BOR: 'h...', CAR: 'u...', XKX: 's...' } };
    expect(evidenceOf(given, /^Data policy/)).toBe(
      'Full: Arland; part: Borland; between answers: Kosovo*; 1 not settled.',
    );
  });

  it('tells a published fact about the set apart from the answers', () => {
    const given: Small = {
      answers: { ARL: '....', BOR: '....', CAR: '....' },
      constraints: [
        {
          code: 'more-than-half',
          criterion: 'S1',
          value: 'full',
          atLeast: 2,
          of: ['ARL', 'BOR', 'CAR'],
          source: { title: 'A publication' },
          wording: 'more than half',
        },
      ],
    };
    expect(claims(given)).toContain('Duty to share: 2 to 3 of 3 have it in full.');
    expect(evidenceOf(given, /^Duty to share/)).toContain('at least 2 of 3 have “Full”; which ones is not said');
  });
});

describe('what is told of the order', () => {
  it.each<Told>([
    // Composite = mean of G (G1 twice, G2) and S: all full is 1, all none is 0, nothing known is 0 to 1.
    { answers: { ARL: '....', BOR: '....' }, claim: 'The order of the 2 is not robust.' },
    { answers: { ARL: 'ffff', BOR: 'nnnn' }, claim: 'No open answer can change the order of the 2.' },
    {
      answers: { ARL: 'ffff', BOR: 'nnnn', CAR: '....' },
      claim: '1 of 3 pairs can be told apart; the order of the rest is not robust.',
    },
    {
      answers: { ARL: 'ffff', BOR: 'ffff', CAR: 'nnnn' },
      claim: '2 of 3 pairs can be told apart; the order of the rest is not robust.',
    },
  ])('$claim', ({ answers, claim }) => expect(claims({ answers })).toContain(claim));
});

describe('what is told of the composite', () => {
  it.each<Told>([
    { answers: { ARL: '....', BOR: '....' }, claim: 'None of the 2 subjects earns a composite score.' },
    { answers: { ARL: 'ffff', BOR: '....' }, claim: '1 of 2 earns a composite score.' },
    { answers: { ARL: 'ffff', BOR: 'nnnn' }, claim: '2 of 2 earn a composite score.' },
  ])('$claim', ({ answers, claim }) => expect(claims({ answers })).toContain(claim));
});

describe('law and practice', () => {
  it.each<Told>([
    { answers: { ARL: 'fnfn', BOR: 'f.f.' }, claim: 'Law runs ahead of practice in 1 of 2.' },
    { answers: { ARL: 'nfnf' }, claim: 'Practice runs ahead of law in 1 of 1.' },
    { answers: { ARL: 'f.f.', BOR: '....' }, claim: 'Law and practice cannot be told apart.' },
  ])('$claim', ({ answers, claim }) => expect(claims({ answers })).toContain(claim));
});

describe('what moved', () => {
  it.each([
    { before: 'nnnn', after: 'fnnn', claim: '1 answer has moved since 31 December 2019: 1 up, 0 down.' },
    { before: 'fnnn', after: 'nfnn', claim: '2 answers have moved since 31 December 2019: 1 up, 1 down.' },
    { before: 'nnnn', after: 'nnnn', claim: 'No answer is known to have moved since 31 December 2019.' },
    { before: '....', after: 'ffff', claim: 'No answer is known to have moved since 31 December 2019.' },
  ])('$before to $after: $claim', ({ before, after, claim }) =>
    expect(claims({ answers: { ARL: after } }, { answers: { ARL: before }, asOf: '2019-12-31' })).toContain(claim),
  );
});

describe('how sure it is', () => {
  it.each<{ answers: Small['answers']; told: string }>([
    { answers: { ARL: 'ffff' }, told: '4 of 4 answers are assessed.' },
    { answers: { ARL: 'f...' }, told: '1 of 4 answers is assessed. 3 are not assessed; they count' },
    { answers: { ARL: 'fffu' }, told: '1 answer rests on unverified sources only. Such answers widen' },
    {
      answers: { ARL: 'fuus' },
      told: '2 answers rest on unverified sources only. 1 lies between two or more answers. Such',
    },
    { answers: { ARL: 'fffx' }, told: '1 is outside the question or the survey, or the government declined.' },
  ])('$told', ({ answers, told }) =>
    expect(howSure(new Reading(small({ answers }), english())).replace(/\u00a0/g, ' ')).toContain(told),
  );
});

describe('the findings of many', () => {
  /** The findings as of an assessment of more subjects than a matrix can hold. */
  const ofMany = (answers: Small['answers']): string => {
    const reading = new Reading(small({ answers }), english());
    const [leaders] = findingsOf({
      reading,
      earlier: null,
      locale: english(),
      template: { ...template, manySubjects: 1 },
      numbering: new Numbering(english().say),
      labels: new Map(),
    });
    return `${leaders?.claim ?? ''} ${leaders?.evidence ?? ''}`;
  };

  it('say that an order is not robust where an open answer can change it', () =>
    // ARL: G = (2·1 + 0.5) / 3, S = 1. BOR without G2: a point of 1, an interval from (2/3 + 1) / 2, below ARL's.
    expect(ofMany({ ARL: 'fhff', BOR: 'f.ff' })).toBe(
      'Borland scores highest, with 1.0000. Next: Arland (0.9167). This order is not robust: some of these intervals overlap with others.',
    ));

  it('say nothing of it where the intervals lie apart', () =>
    expect(ofMany({ ARL: 'fhff', BOR: 'nnnn' })).toBe('Arland scores highest, with 0.9167. Next: Borland (0.0000).'));
});

describe('a count in a finding', () => {
  const { say } = english();
  it.each([
    { n: 0, told: 'No answer is settled at both dates; what is known at one date only is no change.' },
    { n: 1, told: '1 answer is settled at both dates; what is known at one date only is no change.' },
    { n: 2, told: '2 answers are settled at both dates; what is known at one date only is no change.' },
    { n: 21, told: '21 answers are settled at both dates; what is known at one date only is no change.' },
  ])('of $n agrees with its noun and verb', ({ n, told }) =>
    expect(say('findings.changes.compared', { both: n }).replace(/\u00a0/g, ' ')).toBe(told),
  );

  it.each([
    { n: 1, told: 'Data policy: the one subject has it in full.' },
    { n: 2, told: 'Data policy: both have it in full.' },
    { n: 5, told: 'Data policy: all 5 have it in full.' },
    { n: 21, told: 'Data policy: all 21 have it in full.' },
  ])('of all $n is told as such', ({ n, told }) =>
    expect(say('findings.criterion.all', { title: 'Data policy', n }).replace(/\u00a0/g, ' ')).toBe(told),
  );
});
