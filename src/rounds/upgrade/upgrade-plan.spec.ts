import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../assessments/answer.js';
import { type Mapping } from '../../assessments/mapping.js';
import { type Criterion, type Framework } from '../../frameworks/framework.js';
import { EMPTY, type RoundItem } from '../item.js';
import { lastAnswers } from './last-answers.js';
import { itemsAfter, planUpgrade } from './upgrade-plan.js';

const SOURCES = [{ title: 'Invented for the tests' }];

function criterion(code: string, options: Readonly<Record<string, number>>, more: Partial<Criterion> = {}): Criterion {
  const labelled = Object.entries(options).map(([each, points]) => [each, { points, label: { en: each } }] as const);
  const scale: Criterion['scale'] = { type: 'choice', options: Object.fromEntries(labelled) };
  const words = { title: { en: code }, question: { en: 'Is it so?' }, why: { en: 'A sample.' } };
  return { code, ...words, facets: ['law'], sources: SOURCES, scale, ...more };
}

function framework(version: number, children: readonly Criterion[]): Framework {
  const how = { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: 0.5 } } as const;
  const said = { title: { en: 'Small' }, description: { en: 'It measures nothing.' }, licence: 'CC0-1.0' };
  return {
    id: 'small',
    version,
    ...said,
    sources: SOURCES,
    root: { code: 'small', title: { en: 'S' }, ...how, children },
  };
}

const YES = { yes: 1, no: 0 };

/** S stays; L is asked in other words; C loses "no"; G is gone; R is called N; D is new. */
const FIRST = framework(
  1,
  ['S', 'L', 'C', 'G', 'R'].map((code) => criterion(code, YES)),
);
const SECOND = framework(2, [
  criterion('S', YES),
  criterion('L', YES, { question: { en: 'Is it really so?' } }),
  criterion('C', { yes: 1, never: 0 }),
  criterion('N', YES, { title: { en: 'R' } }),
  criterion('D', YES),
]);
const RENAMED: Mapping = {
  code: 'r-n',
  from: { framework: 'small@1', element: 'R' },
  relation: 'equal',
  to: { framework: 'small@2', element: 'N' },
  reason: 'A new code.',
  confidence: 'seen',
};

function item(code: string, state: RoundItem['state'], more: Partial<RoundItem> = {}): RoundItem {
  const known = { step: 'save', by: 'p1', reason: null, knownFrom: new Date(0), knownUntil: null } as const;
  const place = { round: 'r', jurisdiction: 'ALB', criterion: code, version: 3 };
  return { ...EMPTY, ...place, ...known, state, ...more };
}

const NO = { value: 'no', justification: 'It is not.' };
const APPROVAL = { digest: 'sha256:1', by: 'p2' };

function planned(items: readonly RoundItem[], [from, to] = [FIRST, SECOND], before: RoundItem['state'] = 'settled') {
  return planUpgrade({ items, from, to, mappings: [RENAMED], stateBefore: () => before });
}

describe('an upgrade of a round', () => {
  const items = [
    item('S', 'approved', { answer: NO, approval: APPROVAL }),
    item('L', 'approved', { answer: NO, approval: APPROVAL }),
    item('C', 'sent', { answer: NO }),
    item('G', 'settled', { answer: NO }),
    item('R', 'submitted', { answer: NO }),
  ];
  const { fates, moves } = planned(items);
  const moveOf = (code: string) => moves.find((move) => move.criterion === code);

  it('gives every item one fate', () => {
    expect(fates.map(({ criterion: code, to, fate, effect }) => [code, to, fate, effect])).toEqual([
      ['S', 'S', 'carries', 'stays'],
      ['L', 'L', 'look', 'void'],
      ['C', 'C', 'cannot', 'asked-again'],
      ['G', null, 'cannot', 'set-aside'],
      ['R', 'N', 'carries', 'stays'],
    ]);
  });

  it('touches nothing of what is the same', () => {
    expect(moveOf('S')).toBeUndefined();
  });

  it('takes the approval of what is asked otherwise back, and says why', () => {
    expect(moveOf('L')).toMatchObject({ step: 'carry', to: 'replied', content: { answer: NO, approval: null } });
    const reason = 'small@2: question: Is it [+really] so?';
    expect(moveOf('L')?.content.marks).toEqual([
      { kind: 'upgrade', code: 'small@2', reason },
      { kind: 'void', code: 'sha256:1', reason: `it was approved before ${reason}` },
    ]);
  });

  it('asks again what the scale does not admit, with the old answer beside it', () => {
    const carried = { from: 'small@1', answer: NO };
    expect(moveOf('C')).toMatchObject({ step: 'carry', to: 'empty', content: { answer: null, carried } });
  });

  it('sets aside what is not asked, with all that it holds', () => {
    expect(moveOf('G')).toMatchObject({ step: 'set-aside', to: 'set-aside', content: { answer: NO } });
  });

  it('moves an item to the new code of its question, in its state', () => {
    expect(moveOf('R')).toMatchObject({ step: 'set-aside', reason: 'it is asked as N in small@2' });
    expect(moveOf('N')).toMatchObject({ step: 'open', to: 'submitted', content: { answer: NO, marks: [] } });
  });

  it('opens what is new, empty', () => {
    expect(moveOf('D')).toMatchObject({ step: 'open', to: 'empty', content: EMPTY });
    expect(moves).toHaveLength(6);
  });

  it('gives back what was set aside when it is asked again', () => {
    const back = planned([item('G', 'set-aside', { answer: NO })], [SECOND, FIRST]);
    expect(back.moves.find(({ criterion: code }) => code === 'G')).toMatchObject({
      step: 'restore',
      to: 'settled',
      content: { answer: NO },
    });
  });

  it('marks what rests on the register where its rule is another, and asks again where there is none any more', () => {
    const rule = (otherwise: string): Partial<Criterion> => ({ derive: { coverage: ['x'], answers: [], otherwise } });
    const before = framework(1, [criterion('S', YES, rule('no')), criterion('L', YES, rule('no'))]);
    const after = framework(2, [criterion('S', YES, rule('yes')), criterion('L', YES)]);
    const settled = [item('S', 'settled'), item('L', 'settled')];
    expect(planned(settled, [before, after]).fates.map(({ fate, effect }) => [fate, effect])).toEqual([
      ['look', 'marked'],
      ['cannot', 'asked-again'],
    ]);
  });

  it('is scored without what is set aside', () => {
    const after = itemsAfter(items, { fates, moves, diff: planned(items).diff });
    expect(after.map(({ criterion: code, answer }) => [code, answer?.value])).toEqual([
      ['S', 'no'],
      ['L', 'no'],
      ['C', undefined],
      ['N', 'no'],
      ['D', undefined],
    ]);
  });
});

describe('the answers of an earlier assessment', () => {
  const answer = (code: string, more: Partial<Answer> = {}): Answer => ({ criterion: code, ...NO, ...more });
  const answers = {
    ALB: [answer('S'), answer('L'), answer('C'), answer('G'), answer('R')],
    SRB: [answer('S', { value: 'yes', valid: { until: '2019' } }), answer('S', { valid: { from: '2020' } })],
    BIH: [answer('S')],
  };
  const last = lastAnswers(
    { from: 'small-2020', answers, framework: FIRST },
    { to: SECOND, places: ['ALB', 'SRB'], asOf: '2025-12-31' },
    [RENAMED],
  );

  it('are those that carry over, at the places of the round, with where they come from', () => {
    expect(last.map(({ jurisdiction, criterion: code }) => `${jurisdiction} ${code}`)).toEqual([
      'ALB S',
      'ALB L',
      'ALB N',
      'SRB S',
    ]);
    expect(last[0]?.content).toEqual({ answer: NO, carried: { from: 'small-2020', answer: NO }, marks: [] });
  });

  it('are marked where the question is not the same', () => {
    const reason = 'small@2: question: Is it [+really] so?';
    expect(last[1]?.content.marks).toEqual([{ kind: 'upgrade', code: 'small@2', reason }]);
  });

  it('are of several in time the one that holds on the date', () => {
    expect(last[3]?.content.answer).toEqual({ ...NO, valid: { from: '2020' } });
  });
});
