import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../../assessments/answer.js';
import { type Mapping } from '../../assessments/mapping.js';
import { type Criterion, type Framework, type FrameworkElement } from '../framework.js';
import { changeWords } from './change-words.js';
import { diffFrameworks } from './diff-frameworks.js';
import { type NodeDiff } from './framework-diff.js';
import { carriedAnswers, countFates, previewAnswers } from './preview.js';

const SOURCES = [{ title: 'Invented for the tests' }];

function choice(points: Readonly<Record<string, number>>): Criterion['scale'] {
  const options = Object.entries(points).map(([code, each]) => [code, { points: each, label: { en: code } }] as const);
  return { type: 'choice', options: Object.fromEntries(options) };
}

function criterion(code: string, more: Partial<Criterion> = {}): Criterion {
  const words = {
    title: { en: `Title of ${code}` },
    question: { en: 'Does the law say so?' },
    why: { en: 'A sample.' },
  };
  return { code, ...words, facets: ['law'], sources: SOURCES, scale: choice({ all: 1, some: 0.5, none: 0 }), ...more };
}

function element(code: string, children: FrameworkElement['children'], more: Partial<FrameworkElement> = {}) {
  const how = { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: 0.5 } } as const;
  return { code, title: { en: code }, ...how, children, ...more };
}

function framework(version: number, root: FrameworkElement): Framework {
  const said = { title: { en: 'Small' }, description: { en: 'It measures nothing.' }, licence: 'CC0-1.0' };
  return { id: 'small', version, ...said, sources: SOURCES, root };
}

function mapping(was: string, relation: Mapping['relation'], is: string): Mapping {
  const [from, to] = [
    { framework: 'small@1', element: was },
    { framework: 'small@2', element: is },
  ];
  return { code: `${was}-${is}`, from, relation, to, reason: 'Invented.', confidence: 'seen' };
}

const FIRST = framework(
  1,
  element('small', [
    element('A', [criterion('A1'), criterion('A2'), criterion('A3')]),
    element('B', [criterion('B1')]),
  ]),
);

/** A1 reworded, A2 moved under B and weighs twice, A3 gone, B1 renamed C1 with other points, D1 new. */
const SECOND = framework(
  2,
  element('small', [
    element('A', [criterion('A1', { question: { en: 'Does any law say so?' } })]),
    element(
      'B',
      [
        criterion('A2', { weight: 2 }),
        criterion('C1', { title: { en: 'Title of B1' }, scale: choice({ all: 1, some: 0.4, partly: 0.2 }) }),
        criterion('D1'),
      ],
      { aggregate: { method: 'geometric' } },
    ),
  ]),
);

const MAPPINGS = [mapping('B1', 'equal', 'C1'), mapping('A3', 'narrower', 'D1')];
const diff = diffFrameworks(FIRST, SECOND, MAPPINGS);

function nodeOf(code: string): NodeDiff | undefined {
  return diff.nodes.find(({ was, is }) => (is ?? was) === code);
}

describe('the difference between two versions of a framework', () => {
  it('gives a changed question word by word', () => {
    expect(nodeOf('A1')?.changes).toEqual([
      {
        what: 'wording',
        field: 'question',
        language: 'en',
        runs: [
          { kind: 'same', text: 'Does' },
          { kind: 'removed', text: 'the' },
          { kind: 'added', text: 'any' },
          { kind: 'same', text: 'law say so?' },
        ],
      },
    ]);
  });

  it('knows a question that moved, and what it weighs now', () => {
    expect(nodeOf('A2')?.changes).toEqual([
      { what: 'moved', from: 'A', to: 'B' },
      { what: 'weight', from: 1, to: 2 },
    ]);
  });

  it('knows a question under another code by a mapping that says that both ask the same', () => {
    expect(nodeOf('C1')).toMatchObject({ was: 'B1', is: 'C1' });
    expect(nodeOf('C1')?.changes).toEqual([
      { what: 'code', from: 'B1', to: 'C1' },
      { what: 'points', option: 'some', from: 0.5, to: 0.4 },
      { what: 'option-added', option: 'partly', points: 0.2 },
      { what: 'option-removed', option: 'none', points: 0 },
    ]);
  });

  it('does not take a question for another that is only narrower, and says so of both', () => {
    expect(nodeOf('A3')).toMatchObject({ is: null, related: [{ code: 'D1', relation: 'wider' }] });
    expect(nodeOf('D1')).toMatchObject({ was: null, related: [{ code: 'A3', relation: 'narrower' }] });
  });

  it('says how an element is put together now', () => {
    const change = { what: 'part', part: 'aggregate', from: { method: 'arithmetic' }, to: { method: 'geometric' } };
    expect(nodeOf('B')?.changes).toEqual([change]);
  });

  it('finds nothing between a framework and itself, and the same questions the other way round', () => {
    expect(diffFrameworks(FIRST, FIRST).nodes.flatMap(({ changes }) => changes)).toEqual([]);
    const back = diffFrameworks(SECOND, FIRST, MAPPINGS).nodes;
    expect(back.map(({ was, is }) => `${is} ${was}`).sort()).toEqual(
      diff.nodes.map(({ was, is }) => `${was} ${is}`).sort(),
    );
  });

  it('says a change in words', () => {
    expect(nodeOf('A1')?.changes.map(changeWords)).toEqual(['question: Does [−the] [+any] law say so?']);
    expect(nodeOf('C1')?.changes.map(changeWords)).toEqual([
      'code B1 → C1',
      'points of "some": 0.5 → 0.4',
      'new answer "partly" (0.2 points)',
      'answer "none" (0 points) is gone',
    ]);
  });
});

function answer(code: string, more: Partial<Answer>): Answer {
  return { criterion: code, justification: 'It is so.', ...more };
}

describe('what becomes of answers under another version', () => {
  const answers = {
    ALB: [answer('A1', { value: 'all' }), answer('A2', { value: 'some' }), answer('A3', { value: 'all' })],
    SRB: [answer('B1', { value: 'none' }), answer('A2', { missing: 'declined' })],
    BIH: [answer('B1', { value: 'some' }), answer('A1', { unsure: ['all', 'none'] })],
  };
  const { fates, asked } = previewAnswers(FIRST, SECOND, MAPPINGS, answers);
  const told = fates.map(({ jurisdiction, criterion: code, fate, to }) => `${jurisdiction} ${code} ${fate} ${to}`);

  it('gives every answer one fate', () => {
    expect(told).toEqual([
      'ALB A1 look A1',
      'ALB A2 carries A2',
      'ALB A3 cannot null',
      'SRB B1 cannot null',
      'SRB A2 carries A2',
      'BIH B1 look C1',
      'BIH A1 look A1',
    ]);
    expect(countFates(fates)).toEqual({ carries: 2, look: 3, cannot: 2 });
  });

  it('says why', () => {
    const why = (place: string, code: string) =>
      fates.find((each) => each.jurisdiction === place && each.criterion === code)?.why;
    expect(why('ALB', 'A3')).toEqual(['small@2 does not ask A3', 'D1 is wider']);
    expect(why('SRB', 'B1')).toEqual(['the scale of C1 in small@2 (choice) does not admit "none"']);
    expect(why('ALB', 'A2')).toEqual([]);
  });

  it('gives the answers that carry their new codes, and leaves out those that cannot', () => {
    expect(carriedAnswers(fates, ['ALB', 'SRB', 'BIH'])).toEqual({
      ALB: [answer('A1', { value: 'all' }), answer('A2', { value: 'some' })],
      SRB: [answer('A2', { missing: 'declined' })],
      BIH: [answer('C1', { value: 'some' }), answer('A1', { unsure: ['all', 'none'] })],
    });
  });

  it('asks what is new', () => {
    expect(asked.map(({ criterion: code, why }) => [code, why])).toEqual([['D1', 'added']]);
  });

  const RULE: NonNullable<Criterion['derive']> = { coverage: ['x'], answers: [], otherwise: 'none' };
  const derived = framework(2, element('small', [criterion('A1', { derive: RULE })]));
  const typed = framework(1, element('small', [criterion('A1')]));

  it('keeps aside what the register answers from now on, unless the answer says why it stands in its place', () => {
    const own = { ALB: [answer('A1', { value: 'all' })], SRB: [answer('A1', { value: 'all', override: 'No tag.' })] };
    expect(previewAnswers(typed, derived, [], own).fates.map(({ fate }) => fate)).toEqual(['cannot', 'look']);
  });

  it('keeps the reason of an override as a remark where there is no rule any more, and asks the question', () => {
    const preview = previewAnswers({ ...derived, version: 1 }, { ...typed, version: 2 }, [], {
      ALB: [answer('A1', { value: 'all', override: 'No tag.', note: 'Seen.' })],
    });
    const note = 'Seen. Under small@1 it stood in place of the answer from the register: No tag.';
    expect(preview.fates[0]).toMatchObject({ fate: 'look', answer: { value: 'all', note } });
    expect(preview.fates[0]?.answer).not.toHaveProperty('override');
    expect(preview.asked.map(({ criterion: code, why }) => [code, why])).toEqual([['A1', 'typed']]);
  });
});
