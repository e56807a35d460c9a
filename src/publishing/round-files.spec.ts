import { describe, expect, it } from '@jest/globals';
import { asRead, type RoundContents, roundFiles } from './round-files.js';

const CONTENTS: RoundContents = {
  assessment: {
    id: 'first-2026',
    title: { en: 'First' },
    framework: 'sample@1',
    asOf: '2026-12-31',
    subjects: ['ALB', 'SRB'],
    submittedToGovernments: true,
    publisher: 'EU',
    sources: [{ title: 'Invented for the tests' }],
    licence: 'CC0-1.0',
  },
  comparators: [],
  rulings: [],
  answers: { ALB: [{ criterion: 'A2', value: 'all', justification: 'So it is.' }] },
  replies: { SRB: [], ALB: [{ criterion: 'A2', position: 'silent', signed: '2026-12-15' }] },
};

describe('the data files of a round', () => {
  it('have the replies of each government in a file of its own, also of one with none left, and read back', () => {
    const files = roundFiles(CONTENTS);
    expect([...files.keys()]).toEqual([
      'first-2026/assessment.yaml',
      'first-2026/answers/ALB.yaml',
      'first-2026/replies/ALB.yaml',
      'first-2026/replies/SRB.yaml',
    ]);
    expect(files.get('first-2026/replies/ALB.yaml')).toBe(
      "- criterion: A2\n  position: silent\n  signed: '2026-12-15'\n",
    );
    expect(asRead('first-2026', files)).toEqual(CONTENTS);
  });
});
