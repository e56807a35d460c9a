import { expect, it } from '@jest/globals';
import { type DeriveRule } from './derive-rule.js';
import { ruleWords } from './rule-words.js';

const answer = (when: DeriveRule['answers'][number]['when']): DeriveRule => ({
  coverage: ['open-data'],
  answers: [{ value: 'full', when }],
  otherwise: 'none',
});

it.each<{ when: DeriveRule['answers'][number]['when']; words: string; because: string }>([
  {
    when: { provision: { subject: ['open-by-default'] } },
    words: 'a provision on open-by-default, of an act in force',
    because: 'a pattern that says little takes any act in force',
  },
  {
    when: {
      provision: {
        subject: ['once-only', 'data-sharing'],
        modality: ['mandates', 'prohibits'],
        reach: ['all'],
        instrument: { subject: ['e-government'], type: ['law', 'by-law'], binding: ['binding'], stage: 'adopted' },
      },
    },
    words:
      'a provision on once-only or data-sharing that mandates or prohibits and reaches all, of a binding law or by-law on e-government that has been adopted',
    because: 'lists mean one of',
  },
  {
    when: { instrument: { subject: ['data-strategy'], stage: 'applied' } },
    words: 'an act on data-strategy that already applies',
    because: 'an act is asked for by what it is about',
  },
  {
    when: {
      provision: {
        subject: ['open-data'],
        narrower: true,
        addressee: ['public-bodies'],
        instrument: { competence: ['own'], adopted: { from: '2018', until: '2020-06' }, rung: 'implementing-act' },
      },
    },
    words:
      'a provision on open-data (or what is under it) that addresses public-bodies, of an act on a matter of its own adopted from 2018 until 2020-06 in force that binds and that has an implementing act in force',
    because: 'whose matter, when and how far are asked of the act',
  },
  {
    when: { instrument: { subject: ['fees'], rung: 'exists', stage: 'adopted' } },
    words: 'an act on fees that has been adopted',
    because: 'the lowest rung says no more than its stage',
  },
  {
    when: {
      all: [
        { instrument: { subject: ['ethics'] } },
        { any: [{ instrument: { subject: ['appeal'] } }, { not: { instrument: { subject: ['fees'] } } }] },
      ],
    },
    words: '(an act on ethics in force) and ((an act on appeal in force) or (no (an act on fees in force)))',
    because: 'what belongs together stands in brackets',
  },
  {
    when: {
      atLeast: { count: 2, of: ['a', 'b', 'c'].map((subject) => ({ instrument: { subject: [subject] } })) },
    },
    words: 'at least 2 of: (an act on a in force); (an act on b in force); (an act on c in force)',
    because: 'a count names what it counts',
  },
])('$because', ({ when, words }) =>
  expect(ruleWords(answer(when))).toBe(
    `"full" when the register has ${words}; else "none", where the register has the record of a search for open-data.`,
  ),
);
