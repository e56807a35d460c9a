import { describe, expect, it } from '@jest/globals';
import { small } from '../../../test/reports/small-assessment.js';
import { type Ruling } from '../../assessments/ruling.js';
import { assess } from '../assess.js';
import { markedAnswers } from './marked-answers.js';
import { ruledSince, ruledSinceRemark } from './ruled-since.js';
import { remarkText } from '../remark.js';

const ruling: Ruling = {
  code: 'may-publish',
  framework: 'small@1',
  criterion: 'G1',
  date: '2020-06-15',
  question: 'Does "may publish" count?',
  decision: 'No.',
  reason: 'It obliges no one.',
};

describe('an answer and a later ruling on its criterion', () => {
  it.each([
    { answered: '2020-06-14', words: 'Needs another look since ruling may-publish of 2020-06-15.' },
    { answered: '2020-05', words: 'Needs another look since ruling may-publish of 2020-06-15.' },
    { answered: '2020-06', words: 'May need another look since ruling may-publish of 2020-06-15.' },
    { answered: '2020-06-15', words: '' },
    { answered: '2021', words: '' },
    { answered: undefined, words: '' },
  ])('answered $answered: "$words"', ({ answered, words }) => {
    const answer = { criterion: 'G1', justification: 'Read.', ...(answered !== undefined && { answered }) };
    expect(
      ruledSince(answer, [ruling])
        .map((since) => remarkText(ruledSinceRemark(since)))
        .join(' '),
    ).toBe(words);
  });

  it('says nothing of another criterion', () => {
    expect(ruledSince({ criterion: 'G2', justification: '', answered: '2019' }, [ruling])).toEqual([]);
  });
});

describe('an assessment with a ruling', () => {
  const { data } = small({ answers: { ARL: 'fhns', BOR: 'hhff' } });
  const dated = (answered: string) => ({
    ...data,
    rulings: [{ ...ruling, framework: data.assessment.framework }],
    answers: Object.fromEntries(
      Object.entries(data.answers).map(([place, own]) => [
        place,
        own.map((answer) => (place === 'ARL' ? { ...answer, answered } : answer)),
      ]),
    ),
  });
  const engine = { version: '1', sha256: (text: string) => text };

  it('marks the earlier answer, and that one alone', () => {
    const marked = assess(dated('2020-01-01'), engine).answers.filter(({ remarks }) =>
      remarks.some((remark) => remarkText(remark).startsWith('Needs another look')),
    );
    expect(marked.map(({ jurisdiction, criterion }) => [jurisdiction, criterion])).toEqual([['ARL', 'G1']]);
  });

  it('moves no score', () => {
    expect(assess(dated('2020-01-01'), engine).scores).toEqual(assess(data, engine).scores);
  });

  it('lists it under the ruling', () => {
    const earlier = dated('2020-01-01');
    expect(markedAnswers(earlier.rulings, [earlier])[0]?.marked).toEqual([
      {
        assessment: data.assessment.id,
        jurisdiction: 'ARL',
        criterion: 'G1',
        answered: '2020-01-01',
        isSure: true,
      },
    ]);
    expect(markedAnswers([{ ...ruling, framework: 'other@1' }], [earlier])[0]?.marked).toEqual([]);
  });
});
