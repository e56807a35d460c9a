import { type Aggregate, type Normalise, type ScoringElement, type Transform } from '../../src/scoring/method.js';
import { orderRoom } from '../../src/scoring/order.js';
import { rankColumn } from '../../src/scoring/rank-column.js';
import { scoreTable } from '../../src/scoring/score-table.js';
import { fillUniforms } from '../../src/scoring/stats/seeded-random.js';

/** How many units; more than thirty, so that sums and sorts are more than a few steps long. */
const UNITS = 60;

/** What a criterion goes through: every function of the core whose last bit an engine could give differently. */
const STEPS: readonly { readonly transform?: readonly Transform[]; readonly normalise?: Normalise }[] = [
  { transform: [{ method: 'log', base: 10, offset: 1 }], normalise: { method: 'min-max', to: [1, 100] } },
  { transform: [{ method: 'power', exponent: 0.3 }], normalise: { method: 'min-max', to: [1, 10] } },
  { normalise: { method: 'z-score', mean: 50, deviation: 10 } },
  { normalise: { method: 'normal-share', to: [1, 2] } },
  { normalise: { method: 'rank' } },
  { normalise: { method: 'goalposts', min: 0.01, max: 1, log: true, to: [1, 5] } },
];

const AGGREGATES: readonly Aggregate[] = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'power', exponent: 2.5 },
  { method: 'product-root' },
];

function pillar(aggregate: Aggregate, number: number): ScoringElement {
  return {
    code: `P${number}`,
    weight: number + 1,
    aggregate,
    missing: { method: 'reweight', atLeast: '1/2' },
    children: STEPS.map((steps, i) => ({
      code: `C${number}.${i}`,
      scale: { type: 'number', range: [0.02, 1] },
      ...steps,
      transform: [...(steps.transform ?? [])],
    })),
  };
}

const TREE: ScoringElement = {
  code: 'index',
  aggregate: { method: 'geometric' },
  missing: { method: 'reweight', atLeast: 1 },
  children: AGGREGATES.map(pillar),
};

/** The bits of numbers, as hexadecimal digits. */
function bitsOf(numbers: Float64Array): string {
  return [...new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Scores and ranks of a sample with every kind of formula: the bits of each element's column, by its code. */
export function coreSample(): Readonly<Record<string, string>> {
  const criteria = Object.fromEntries(
    TREE.children.flatMap((element, number) =>
      'children' in element
        ? element.children.map(({ code }, i) => {
            const column = new Float64Array(UNITS);
            fillUniforms(column, 1, 0, number * STEPS.length + i);
            return [code, column.map((value) => 0.02 + 0.98 * value)] as const;
          })
        : [],
    ),
  );
  const scores = scoreTable(TREE, { units: UNITS, criteria });
  const ranks = new Float64Array(UNITS);
  rankColumn(scores.get('index')?.score ?? new Float64Array(UNITS), {}, ranks, orderRoom(UNITS));
  return Object.fromEntries([
    ...[...scores].map(([code, { score }]) => [code, bitsOf(score)]),
    ['ranks', bitsOf(ranks)],
  ]);
}
