import { describe, expect, it } from '@jest/globals';
import { type AnswerScale } from '../../scoring/method.js';
import { type Code, codesDiffer } from './code.js';

const CHOICE: AnswerScale = {
  type: 'choice',
  options: { all: { points: 1 }, some: { points: 0.5 }, none: { points: 0 } },
};
const CHECKLIST: AnswerScale = {
  type: 'checklist',
  options: { portal: { points: 1 }, bulk: { points: 1 } },
  combine: 'sum',
};
const NUMBER: AnswerScale = { type: 'number', range: [0, 100] };

const CASES: readonly (readonly [string, AnswerScale, Code, Code, boolean])[] = [
  ['the same option', CHOICE, { value: 'all' }, { value: 'all' }, false],
  ['another option', CHOICE, { value: 'all' }, { value: 'some' }, true],
  ['a value and a reason for none', CHOICE, { value: 'none' }, { missing: 'not-applicable' }, true],
  ['another reason for none', CHOICE, { missing: 'declined' }, { missing: 'not-assessed' }, true],
  ['the same reason for none', CHOICE, { missing: 'declined' }, { missing: 'declined' }, false],
  ['the same open options in another order', CHOICE, { unsure: ['all', 'some'] }, { unsure: ['some', 'all'] }, false],
  ['other open options', CHOICE, { unsure: ['all', 'some'] }, { unsure: ['some', 'none'] }, true],
  ['unsure and sure', CHOICE, { unsure: ['all', 'some'] }, { value: 'all' }, true],
  ['unsure and disputed', CHOICE, { unsure: ['all', 'some'] }, { disputed: ['all', 'some'] }, true],
  ['the same ticks in another order', CHECKLIST, { value: 'portal bulk' }, { value: 'bulk portal' }, false],
  ['fewer ticks', CHECKLIST, { value: 'portal bulk' }, { value: 'portal' }, true],
  ['a number and its text', NUMBER, { value: 1 }, { value: '1' }, true],
  ['numbers that differ little', NUMBER, { value: 57 }, { value: 57.1 }, true],
];

describe('codesDiffer', () => {
  it.each(CASES)('%s', (_, scale, first, second, differ) => {
    expect(codesDiffer(scale, first, second)).toBe(differ);
    expect(codesDiffer(scale, second, first)).toBe(differ);
  });

  it('does not count how a code is justified', () => {
    const first = { value: 'all', justification: 'Article 5' };
    const second = { value: 'all', justification: 'Article 6' };
    expect(codesDiffer(CHOICE, first, second)).toBe(false);
  });
});
