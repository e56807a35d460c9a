import { describe, expect, it } from '@jest/globals';
import { cohenKappa, type Pair } from './cohen-kappa.js';

/** The pairs of a table of counts: rows are the first coder's categories, columns the second's. */
function pairsOf(table: readonly (readonly number[])[]): readonly Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [String(first), String(second)])),
  );
}

const THREE = ['0', '1', '2'];

// The example of PROC FREQ’s test of agreement that SAS prints: 19 subjects, three categories in order.
const NINETEEN = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];

// Raters 2 and 3 of the data set `anxiety` of the R package irr (M. Gamer, J. Lemon, I. Fellows, P. Singh): 20 people.
const ANXIETY = [
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
] as const;
const RATED = ANXIETY[0].map((first, person): Pair => [String(first), String(ANXIETY[1][person])]);
const LEVELS = ['1', '2', '3', '4', '6'];

describe('cohenKappa', () => {
  // Wikipedia, “Cohen's kappa”, simple example: 50 proposals; po = 0.70, pe = 0.50.
  it('is 0.4 for two readers of 50 grant proposals', () =>
    expect(
      cohenKappa(
        pairsOf([
          [20, 5],
          [10, 15],
        ]),
      ).value,
    ).toBeCloseTo(0.4, 12));

  // Wikipedia, the same article, “same percentage but different numbers”: 60 of 100 agree in both tables.
  it.each([
    [45, 15, 25, 15, 0.1304],
    [25, 35, 5, 35, 0.2593],
  ])('tells tables with the same share of agreement apart (%i %i %i %i)', (a, b, c, d, kappa) =>
    expect(
      cohenKappa(
        pairsOf([
          [a, b],
          [c, d],
        ]),
      ).value,
    ).toBeCloseTo(kappa, 4),
  );

  // J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd edition (1981), table 13.1: 100 diagnoses, 0.676.
  it('gives Fleiss’s 0.676 for 100 diagnoses by two psychiatrists', () =>
    expect(
      cohenKappa(
        pairsOf([
          [75, 1, 4],
          [5, 4, 1],
          [0, 0, 10],
        ]),
      ).value,
    ).toBeCloseTo(0.676, 3));

  // J. Cohen (1968): 200 subjects, as shares .44 .07 .09, .05 .20 .05, .01 .03 .06; he prints 0.492 for plain kappa.
  it('gives Cohen’s 0.492 for 200 subjects', () =>
    expect(
      cohenKappa(
        pairsOf([
          [88, 14, 18],
          [10, 40, 10],
          [2, 6, 12],
        ]),
      ).value,
    ).toBeCloseTo(0.492, 3));

  it('gives what SAS prints, plain and with linear weights', () => {
    expect(cohenKappa(pairsOf(NINETEEN)).value).toBeCloseTo(0.4842, 4);
    expect(cohenKappa(pairsOf(NINETEEN), { weights: 'linear', categories: THREE }).value).toBeCloseTo(0.4701, 4);
  });

  // kappa2(anxiety[, 2:3]), plain, "equal" and "squared", as irr prints them.
  it('gives what irr prints, plain, linear and quadratic', () => {
    expect(cohenKappa(RATED).value).toBeCloseTo(-0.006289308, 8);
    expect(cohenKappa(RATED, { weights: 'linear', categories: LEVELS }).value).toBeCloseTo(0.1459075, 7);
    expect(cohenKappa(RATED, { weights: 'quadratic', categories: LEVELS }).value).toBeCloseTo(0.2520325, 7);
  });

  it('is 1 where all agree on more than one category', () =>
    expect(cohenKappa(pairsOf([[2], [0, 3]]))).toEqual({ value: 1, missing: null }));

  // Each of two uses both categories half the time, and they never agree: chance would differ half the time. 1 − 1 ÷ 0.5.
  it('is −1 where two never agree on two halves', () =>
    expect(
      cohenKappa(
        pairsOf([
          [0, 2],
          [2, 0],
        ]),
      ),
    ).toEqual({ value: -1, missing: null }));

  // One coder used one category alone, the other both: chance agrees as often. 1 − 0.5 ÷ 0.5.
  it('is 0, not undefined, where one coder used one category alone', () =>
    expect(cohenKappa(pairsOf([[1, 1]]))).toEqual({ value: 0, missing: null }));

  it('says nothing of nothing, and nothing where both always gave one category', () => {
    expect(cohenKappa([])).toEqual({ value: null, missing: 'no-pairs' });
    expect(cohenKappa(pairsOf([[4]]))).toEqual({ value: null, missing: 'one-category' });
  });

  it('refuses a code that is not among the categories', () =>
    expect(() => cohenKappa([['0', 'x']], { weights: 'linear', categories: THREE })).toThrow('"x" is not among'));
});
