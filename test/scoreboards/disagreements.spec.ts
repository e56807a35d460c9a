import { afterAll, describe, expect, it } from '@jest/globals';
import { disagreements, verdictOn } from '../../src/scoreboards/alignment/disagreements.js';
import { assessedIn, copyDuties, mappingsIn } from '../support/duties.js';

const copy = copyDuties();
afterAll(() => copy.remove());
const editions = ['duties-2020', 'sample-2020'].map((id) => assessedIn(copy.dir, id));
const found = disagreements(editions, mappingsIn(copy.dir), '0.1.0');

const at = (share: number) => ({ low: share, high: share });

// Who has all that the wider question asks has all that the narrower asks: the narrower's share is no less.
describe('two shares of full points', () => {
  it.each([
    { relation: 'equal', from: at(0.5), to: at(0.5), verdict: 'agree', because: 'they are the same' },
    { relation: 'equal', from: at(0.1 + 0.2), to: at(0.3), verdict: 'agree', because: 'the last bit is no difference' },
    { relation: 'equal', from: at(1), to: at(0.5), verdict: 'disagree', because: 'they differ' },
    { relation: 'equal', from: { low: 0.5, high: 1 }, to: at(0.5), verdict: 'open', because: 'they may be the same' },
    { relation: 'equal', from: { low: 0.6, high: 1 }, to: at(0.5), verdict: 'disagree', because: 'they cannot be' },
    { relation: 'narrower', from: at(1), to: at(0), verdict: 'agree', because: 'a part without the whole is possible' },
    { relation: 'narrower', from: at(0.5), to: at(0.5), verdict: 'agree', because: 'the same is no less' },
    { relation: 'narrower', from: at(0), to: at(1), verdict: 'disagree', because: 'the whole has the part' },
    { relation: 'narrower', from: { low: 0, high: 1 }, to: at(1), verdict: 'open', because: 'the part may be there' },
    { relation: 'wider', from: at(0), to: at(1), verdict: 'agree', because: 'a part without the whole is possible' },
    { relation: 'wider', from: at(1), to: at(0), verdict: 'disagree', because: 'the whole has the part' },
    { relation: 'wider', from: at(1), to: { low: 0, high: 1 }, verdict: 'open', because: 'the part may be there' },
  ] as const)('$verdict under "$relation", for $because', ({ relation, from, to, verdict }) =>
    expect(verdictOn(relation, from, to)).toBe(verdict),
  );
});

describe('disagreements', () => {
  // Hand working: M1 is equal, Albania has full (1 of 1) on D1 and selected (0.5 of 1) on A1; Serbia has no open share of
  // A1 that excludes 1. M2 says that D2 asks less than A2: Serbia has partial (0.5) and all (1); Albania none (0) and
  // either all or none.
  it('are listed with both values and both references, the sure ones first', () => {
    expect(
      found.found.map(({ mapping, jurisdiction, verdict, from, to }) => [
        ...[mapping, jurisdiction, verdict],
        ...[from.assessment, from.element, from.share, to.assessment, to.element, to.share],
      ]),
    ).toEqual([
      ['M2', 'SRB', 'disagree', 'duties-2020', 'D2', 0.5, 'sample-2020', 'A2', 1],
      ['M1', 'ALB', 'disagree', 'duties-2020', 'D1', 1, 'sample-2020', 'A1', 0.5],
      ['M2', 'ALB', 'open', 'duties-2020', 'D2', 0, 'sample-2020', 'A2', null],
    ]);
    expect(found.found[0]).toMatchObject({
      isOneDate: true,
      from: { answer: 'Partial', asOf: '2019-12-31', sources: [{ title: 'A report (invented for the tests)' }] },
      to: { answer: 'All bodies', asOf: '2019-12-31', sources: [{ title: 'Invented for the tests' }] },
    });
  });

  it('count the pairs that agree too', () => {
    // M1 for Serbia: D1 is full; A1 is derived from article 5, which mandates since July 2019: all.
    expect(found.counts).toEqual({ disagree: 2, open: 1, agree: 1 });
  });

  it('tell which mappings compare nothing, and why', () => {
    expect(found.notComparable.map(({ mapping, why, to }) => [mapping, why, to])).toEqual([
      ['M3', 'related', 'duties@1 D2'],
      ['M4', 'quoted', 'A survey (invented for the tests), Figure 12'],
      ['M5', 'no-place', 'sample@1 A2'],
    ]);
  });

  it('are those of one place where it is named', () => {
    const { found: own, jurisdiction } = disagreements(editions, mappingsIn(copy.dir), '0.1.0', 'ALB');
    expect(own.map((each) => each.jurisdiction)).toEqual(['ALB', 'ALB']);
    expect(jurisdiction).toBe('ALB');
  });

  it('hold numbers against the best and the worst that the scale admits', () => {
    // B1 is a share of bodies from 0 to 100, brought to 0–1: 56.5 is 0.565 of the full points.
    const mapping = { code: 'N1', reason: 'r', confidence: 'seen', relation: 'equal' } as const;
    const from = { framework: 'duties@1', element: 'D2' };
    const to = { framework: 'sample@1', element: 'B1' };
    const [pair] = disagreements(editions, [{ ...mapping, from, to }], '0.1.0', 'ALB').found;
    expect(pair).toMatchObject({ verdict: 'disagree', from: { share: 0 }, to: { share: 0.565, answer: '56.5' } });
  });

  it('hold an element above the criteria to what the assessment rests on', () => {
    const mapping = { code: 'N2', reason: 'r', confidence: 'seen', relation: 'wider' } as const;
    const from = { framework: 'duties@1', element: 'P' };
    const to = { framework: 'sample@1', element: 'B' };
    const [pair] = disagreements(editions, [{ ...mapping, from, to }], '0.1.0', 'ALB').found;
    expect(pair?.to).toMatchObject({ share: 0.565, answer: null, sources: [{ title: 'Invented for the tests' }] });
  });

  it('compare two questions of one framework within each of its assessments', () => {
    const mapping = { code: 'N3', reason: 'r', confidence: 'seen', relation: 'equal' } as const;
    const [from, to] = ['D1', 'D2'].map((element) => ({ framework: 'duties@1', element })) as [
      { framework: string; element: string },
      { framework: string; element: string },
    ];
    const { found: own } = disagreements(editions, [{ ...mapping, from, to }], '0.1.0');
    expect(own.map(({ jurisdiction, from: one, to: other }) => [jurisdiction, one.share, other.share])).toEqual([
      ['SRB', 1, 0.5],
      ['ALB', 1, 0],
    ]);
  });
});
