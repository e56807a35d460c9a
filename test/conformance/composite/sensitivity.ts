import { type Outputs, sobolIndices } from '../../../src/scoring/sensitivity/sobol-indices.js';
import { type Case } from '../case.js';
import { numberIn, type Table } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { rankMoves } from './replay.js';

const FOLDER = 'composite/08_robustness';
const FACTORS = 3;

/** Outputs as the design has its rows: A, B, then A with one factor after another from B. */
function outputsOf(values: readonly number[]): Outputs {
  const n = values.length / (FACTORS + 2);
  const block = (i: number): Float64Array => Float64Array.from(values.slice(i * n, (i + 1) * n));
  return { a: block(0), b: block(1), mixed: [2, 3, 4].map(block) };
}

function compareIndices(tally: Tally, values: readonly number[], table: Table): void {
  const { variance, factors } = sobolIndices(outputsOf(values));
  table.rows.forEach((row, i) => {
    const name = row['Variable'] ?? '';
    compareNumber(tally, `first order of ${name}`, factors[i]?.first.value, numberIn(row, 'Si'));
    compareNumber(tally, `total effect of ${name}`, factors[i]?.total.value, numberIn(row, 'STi'));
    if (row['Variance'] !== undefined) compareNumber(tally, 'variance', variance, numberIn(row, 'Variance'));
  });
}

export const SENSITIVITY: readonly Case[] = [
  {
    id: `${FOLDER}/SA_N64_sobol`,
    run: (given) => {
      const tally = newTally();
      const table = given.reference.table(`${FOLDER}/SA_N64_sobol.csv`);
      compareIndices(tally, rankMoves(given, 'SA_N64'), table);
      return tally;
    },
  },
  {
    id: `${FOLDER}/ishigami_sobol`,
    run: ({ reference }) => {
      const tally = newTally();
      const outputs = reference.table(`${FOLDER}/ishigami_design_y.csv`).rows.map((row) => numberIn(row, 'y') ?? NaN);
      compareIndices(tally, outputs, reference.table(`${FOLDER}/ishigami_sobol.csv`));
      return tally;
    },
  },
];
