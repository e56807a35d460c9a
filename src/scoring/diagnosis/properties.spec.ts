import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeWeights } from '../weights/propose-weights.js';
import { type Columns } from './branch.js';
import { type Diagnosable, diagnose } from './diagnose.js';
import { findings } from './findings.js';

const ROOT = {
  code: 'I',
  children: [
    { code: 'P', children: [{ code: 'A' }, { code: 'B', weight: 2 }] },
    { code: 'C', weight: -1 },
  ],
};
const CODES = ['I', 'P', 'A', 'B', 'C'];

/** Columns of few values, constant ones and gaps among them, and any number of units. */
const scores: fc.Arbitrary<Columns> = fc
  .array(
    fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: Number.NaN, freq: 4 }), { minLength: 5, maxLength: 5 }),
    {
      maxLength: 30,
    },
  )
  .map((rows) => Object.fromEntries(CODES.map((code, i) => [code, rows.map((row) => row[i]! / 4)])));

function given(columns: Columns, order?: (column: ArrayLike<number>) => ArrayLike<number>): Diagnosable {
  const turned = order ?? ((column) => column);
  return { root: ROOT, scores: Object.fromEntries(CODES.map((code) => [code, turned(columns[code]!)])) };
}

/** A result without its numbers, and its numbers. */
function apart(result: unknown): { readonly words: string; readonly numbers: readonly number[] } {
  const numbers: number[] = [];
  const words = JSON.stringify(result, (_, value: unknown) => {
    if (typeof value !== 'number') return value;
    numbers.push(value);
    return '#';
  });
  return { words, numbers };
}

describe('a diagnosis of anything', () => {
  it('has no NaN and no Infinity in it, whatever is missing or constant, however few the units', () =>
    fc.assert(
      fc.property(scores, fc.constantFrom(0, 3, 20), (columns, minimum) => {
        const check = (_: string, value: unknown): unknown => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          return value;
        };
        const diagnosis = diagnose(given(columns), { minimum });
        JSON.stringify([diagnosis, findings(diagnosis)], check);
        expect(JSON.stringify(findings(diagnosis))).not.toMatch(/NaN|Infinity|undefined|null/);
        JSON.stringify(proposeWeights(ROOT, columns, 'factors', { minimum }), check);
        JSON.stringify(proposeWeights(ROOT, columns, 'first-component', { minimum }), check);
      }),
    ));

  it('does not depend on the order of units', () =>
    fc.assert(
      fc.property(scores, (columns) => {
        const forwards = diagnose(given(columns), { minimum: 3 });
        const turned = given(columns, (column) => Array.from(column).reverse());
        const backwards = diagnose(turned, { minimum: 3 });
        for (const part of ['profiles', 'siblings', 'ancestors', 'alpha'] as const) {
          // Near a correlation of ±1 a p-value has half the digits of its correlation.
          const [one, other] = [apart(forwards[part]), apart(backwards[part])];
          expect(other.words).toBe(one.words);
          other.numbers.forEach((value, i) => expect(value).toBeCloseTo(one.numbers[i]!, 6));
        }
      }),
    ));
});
