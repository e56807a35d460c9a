import { describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { type FrameworkElement } from '../../src/frameworks/framework.js';
import { assess } from '../../src/scoreboards/assess.js';
import { reform } from '../../src/scoreboards/reform/reform.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';

const EGDI = readAssessment('assessments', 'egdi-2024');

/** The index of OSI, HCI and TII with other answers, of so many places, and with another root. */
function index(
  answers: Readonly<Record<string, readonly [number, number, number]>>,
  root: (root: FrameworkElement) => FrameworkElement,
): AssessmentData {
  const [some] = EGDI.answers['SRB'] ?? [];
  if (!some) throw new Error('Serbia has no answers');
  const codes = ['OSI', 'HCI', 'TII'];
  return {
    ...EGDI,
    assessment: { ...EGDI.assessment, subjects: Object.keys(answers), memo: [] },
    framework: { ...EGDI.framework, root: root(EGDI.framework.root) },
    answers: Object.fromEntries(
      Object.entries(answers).map(([place, values]) => [
        place,
        values.map((value, i) => ({ ...some, criterion: codes[i] as string, value })),
      ]),
    ),
  };
}

function pathsTo(target: string, data: AssessmentData, jurisdiction = 'SRB') {
  const { levels } = reform(data, assess(data, ENGINE), { jurisdiction, target });
  const level = levels.find((each) => each.level === 'score');
  return level && { ...level, paths: level.paths.map(({ changes }) => changes.map(({ criterion }) => criterion)) };
}

describe('a change that leaves a column without a difference', () => {
  // Of two places Denmark has all of OSI: where Serbia has it too, min–max has nothing to measure by.
  const data = index({ DNK: [1, 0.5, 0.5], SRB: [0.5, 0.5, 0.5] }, (root) => ({
    ...root,
    children: root.children.map((child) =>
      child.code === 'OSI' ? { ...child, normalise: { method: 'min-max' } } : child,
    ),
  }));

  it('is no candidate, and the others are still found', () => {
    // (0 + 0.5 + 0.5) ÷ 3 now; with one of the others at most 1.5 ÷ 3, with both 2 ÷ 3.
    expect(pathsTo('score:0.6', data)?.paths).toEqual([['HCI', 'TII']]);
    expect(pathsTo('score:0.45', data)?.paths).toEqual([['HCI'], ['TII']]);
  });
});

describe('a place to be reached', () => {
  const ranked = (rank: FrameworkElement['rank']): AssessmentData =>
    index({ DNK: [0.9, 0.9, 0.9], EST: [0.6, 0.6, 0.6], ALB: [0.6, 0.6, 0.6], SRB: [0.3, 0.3, 0.3] }, (root) => ({
      ...root,
      ...(rank && { rank }),
    }));

  it('is one among those that the framework places together', () => {
    const others = { sample: { where: { jurisdiction: 'SRB' } } };
    expect(pathsTo('rank:1', ranked(undefined))).toMatchObject({ threshold: 0.9, isReached: false });
    expect(pathsTo('rank:1', ranked(others))).toMatchObject({ wants: 'any', isReached: true });
    expect(() => pathsTo('rank:1', ranked(others), 'ALB')).toThrow('ALB has no rank in egdi');
  });

  it.each([
    { ties: 'low' as const, rank: 2, isReached: true },
    { ties: 'high' as const, rank: 2, isReached: false },
    { ties: 'high' as const, rank: 3, isReached: true },
    { ties: 'average' as const, rank: 2, isReached: false },
    { ties: 'average' as const, rank: 3, isReached: true },
    { ties: 'dense' as const, rank: 2, isReached: true },
  ])('counts ties as the framework does ($ties, $rank)', ({ ties, rank, isReached }) =>
    expect(pathsTo(`rank:${rank}`, ranked({ ties }), 'ALB')).toMatchObject({ isReached }),
  );
});
