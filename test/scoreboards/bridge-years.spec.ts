import { expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { assess } from '../../src/scoreboards/assess.js';
import { bridge } from '../../src/scoreboards/bridge/bridge.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';

const EGDI = readAssessment('assessments', 'egdi-2024');
const [SOME] = EGDI.answers['SRB'] ?? [];

/** An edition of two places, whose first indicator is measured by the least and the greatest of 2015. */
function edition(year: string, values: Readonly<Record<string, readonly [number, number]>>): AssessmentData {
  const { root } = EGDI.framework;
  const normalise = { method: 'min-max', sample: { where: { year: '2015' } } } as const;
  const answer = (criterion: string, value: number) => ({
    ...(SOME as NonNullable<typeof SOME>),
    criterion,
    value,
    valid: { from: year },
  });
  return {
    ...EGDI,
    assessment: {
      ...EGDI.assessment,
      id: `of-${year}`,
      asOf: `${year}-12-31`,
      subjects: Object.keys(values),
      memo: [],
    },
    framework: {
      ...EGDI.framework,
      root: {
        ...root,
        children: root.children.map((child) => (child.code === 'OSI' ? { ...child, normalise } : child)),
      },
    },
    answers: Object.fromEntries(
      Object.entries(values).map(([place, [then, now]]) => [
        place,
        [
          { ...answer('OSI', then), valid: { from: '2015', until: '2015' } },
          ...[answer('OSI', now), answer('HCI', 0.5), answer('TII', 0.5)],
        ],
      ]),
    ),
  };
}

it('splits the change of a method that measures by another year', () => {
  const before = edition('2020', { DNK: [0.6, 0.5], SRB: [0.2, 0.3] });
  const after = edition('2024', { DNK: [0.6, 0.5], SRB: [0.2, 0.5] });
  const boards = { before: assess(before, ENGINE), after: assess(after, ENGINE) };
  const { score, reasons } = bridge({ before, after, boards }, 'SRB');
  expect(reasons).toEqual([]);
  // (0.3 − 0.2) ÷ (0.6 − 0.2) becomes (0.5 − 0.2) ÷ 0.4: half more of one of three.
  expect(score?.change).toBeCloseTo(0.5 / 3, 3);
  expect(score).toMatchObject({ country: expect.closeTo(score?.change ?? NaN, 12), method: 0, evidence: 0, untold: 0 });
});
