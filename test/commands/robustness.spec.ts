import { describe, expect, it, jest } from '@jest/globals';
import { type Robustness } from '../../src/scoreboards/robustness/robustness-result.js';
import { runMerilo } from '../support/run-merilo.js';

jest.setTimeout(60_000);

const DDPS = 'ddps-western-balkans-2020';

async function robustness(...args: readonly string[]): Promise<Robustness> {
  const { stdout, exitCode, stderr } = await runMerilo(['robustness', ...args, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Robustness;
}

describe('merilo robustness', () => {
  it('draws over the intervals where nobody has a score, and says so', async () => {
    const { units, notes, assumptions, shift, leaveOneOut } = await robustness(DDPS, '--draws', '500');
    expect(notes[0]).toBe(
      'As the answers are, nobody has a score: places are those of draws over what the answers can be.',
    );
    expect(units.map(({ declared, scored }) => [declared, scored])).toEqual(units.map(() => [null, 1]));
    expect(assumptions.map(({ code }) => code)).toEqual(['weights', 'aggregation', 'points', 'answers']);
    expect({ shift, leaveOneOut }).toEqual({ shift: null, leaveOneOut: [] });
  });

  it('prints the same bytes for the same seed, and others for another', async () => {
    const call = ['robustness', DDPS, '--draws', '300', '--format', 'json', '--seed'];
    const [first, again, other] = [
      await runMerilo([...call, '7']),
      await runMerilo([...call, '7']),
      await runMerilo([...call, '8']),
    ];
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
  });

  it('names seed, draws, engine and digest', async () => {
    const { seed, draws, engine, digest, level, areUsual } = await robustness(DDPS, '--draws', '64', '--seed', '3');
    expect({ seed, draws, level, areUsual }).toEqual({ seed: 3, draws: 64, level: 0.95, areUsual: true });
    expect(engine).toMatch(/^\d+\.\d+\.\d+/);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('gives shares that sum to 1, and pairs whose two shares do', async () => {
    const { units, outranks } = await robustness(DDPS, '--draws', '500');
    for (const { shares } of units) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    outranks.forEach((row, i) =>
      row.forEach((share, j) => {
        if (i === j) expect(share).toBeNull();
        else expect((share ?? NaN) + (outranks[j]?.[i] ?? NaN)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('holds the declared ranks of an index of 193 members against those of the draws', async () => {
    const { units, leaveOneOut, sensitivity, assumptions } = await robustness('egdi-2024', '--draws', '400');
    const denmark = units.find(({ jurisdiction }) => jurisdiction === 'DNK');
    expect(denmark).toMatchObject({ declared: 1, median: 1 });
    expect(leaveOneOut.map(({ element }) => element)).toEqual(['OSI', 'HCI', 'TII']);
    expect(assumptions.map(({ code }) => code)).toEqual(['weights', 'aggregation']);
    expect(sensitivity?.assumptions.map(({ code }) => code)).toEqual(['weights', 'aggregation']);
  });

  it('fits 80 columns, and says what is varied and what is not robust', async () => {
    for (const assessment of [DDPS, 'egdi-2024']) {
      const { stdout } = await runMerilo(['robustness', assessment, '--draws', '200']);
      expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
      expect(stdout).toContain('- weights: each up to ± 25 %');
      expect(stdout).toMatch(/Not robust: \d+ of \d+ orders/);
      expect(stdout).toContain('What moves the ranks');
    }
  });

  it('varies what the assessment names, and says so', async () => {
    const base = ['sample-2020', '--data', 'test/cases/valid/base'];
    const found = await robustness(...base);
    const { draws, seed, sequence, level, areUsual, assumptions, units } = found;
    expect({ draws, seed, sequence, level, areUsual }).toEqual({
      draws: 500,
      seed: 7,
      sequence: 'quasi-random',
      level: 0.9,
      areUsual: false,
    });
    expect(assumptions.map(({ code, vary }) => `${code}: ${vary}`)).toEqual([
      'weights: weights',
      'mean: aggregate',
      'answers: answers',
    ]);
    expect(units.map(({ jurisdiction }) => jurisdiction)).toEqual(['ALB', 'SRB', 'BIH']);
    const { stdout } = await runMerilo(['robustness', ...base, '--draws', '64']);
    expect(stdout).toContain('- weights: a Dirichlet distribution around the declared, concentration 20');
    expect(stdout).toContain('- mean (sample): as declared or geometric');
  });

  it('prints the same bytes on one thread and on two', async () => {
    const call = ['robustness', 'egdi-2024', '--draws', '3000', '--format', 'json', '--threads'];
    const [one, two] = [await runMerilo([...call, '1']), await runMerilo([...call, '2'])];
    expect(two.stdout === one.stdout).toBe(true);
  });

  it('asks for the law of another day and another framework as the other commands do', async () => {
    const { asOf, framework } = await robustness(
      DDPS,
      '--draws',
      '16',
      '--as-of',
      '2015-01-01',
      '--framework',
      'ddps@1',
    );
    expect({ asOf, framework }).toEqual({ asOf: '2015-01-01', framework: 'ddps@1' });
  });

  it.each([
    { args: ['--draws', 'many'], says: '--draws is a whole number from 1 on, and "many" is not.' },
    { args: ['--draws', '0'], says: '--draws is a whole number from 1 on' },
    { args: ['--draws', '99999999'], says: 'draws are a whole number from 1 to 10000000' },
    { args: ['--seed', '-1'], says: '--seed is a whole number from 0 on' },
    { args: ['--threads', '0'], says: '--threads is a whole number from 1 on' },
    { args: ['--format', 'csv'], says: 'unknown format "csv"' },
  ])('refuses $args', async ({ args, says }) => {
    const { exitCode, stderr } = await runMerilo(['robustness', DDPS, ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
