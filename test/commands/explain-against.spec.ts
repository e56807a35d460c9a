import { describe, expect, it } from '@jest/globals';
import { type Contributions, type Difference } from '../../src/scoreboards/contributions-of.js';
import { runMerilo } from '../support/run-merilo.js';

const DDPS = 'ddps-western-balkans-2020';

async function explained(...args: readonly string[]): Promise<Contributions | null> {
  const { stdout, stderr, exitCode } = await runMerilo(['explain', ...args, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (JSON.parse(stdout) as { readonly contributions: Contributions | null }).contributions;
}

function all(node: Difference): readonly Difference[] {
  return [node, ...node.children.flatMap(all)];
}

function expectSums({ top }: Contributions): void {
  for (const { children, contribution, worst, best, apart } of all(top)) {
    if (children.length === 0) continue;
    const sum = (of: (child: Difference) => number | null): number =>
      children.reduce((total, child) => total + (of(child) ?? 0), 0);
    if (contribution !== null) expect(sum((child) => child.contribution) + apart).toBeCloseTo(contribution, 9);
    if (worst !== null) expect(sum((child) => child.worst)).toBeCloseTo(worst, 9);
    if (best !== null) expect(sum((child) => child.best)).toBeCloseTo(best, 9);
  }
}

describe('merilo explain --against', () => {
  it('gives each part of an arithmetic mean a third of its difference, and the rest to rounding', async () => {
    // United Nations, E-Government Survey 2024: the sub-indices of Serbia and Estonia; the index has four decimals.
    const contributions = await explained('egdi-2024', 'SRB', '--against', 'EST');
    const { top, method } = contributions as Contributions;
    expect(method).toContain('weight times difference');
    for (const child of top.children) {
      expect(child.contribution).toBeCloseTo(((child.score ?? NaN) - (child.against ?? NaN)) / 3, 12);
    }
    expect(top.contribution).toBeCloseTo((top.score ?? NaN) - (top.against ?? NaN), 12);
    expect(Math.abs(top.apart)).toBeLessThan(1e-4);
    expectSums(contributions as Contributions);
  });

  it('holds a score against the mean of the first group where both have one, and names nobody’s otherwise', async () => {
    const usual = await explained('egdi-2024', 'SRB');
    expect(usual?.against).toMatchObject({ code: 'WB', kind: 'group' });
    expect(usual?.top.against).toBeCloseTo(0.7446, 4);
    expectSums(usual as Contributions);
    expect(await explained(DDPS, 'BIH')).toBeNull();
  });

  it.each([
    ['egdi-2024', 'MNE', '--against', 'best'],
    ['egdi-2024', 'MNE', '--against', 'mean'],
    ['egdi-2024', 'MNE', '--against', 'full'],
    [DDPS, 'SRB', '--against', 'full'],
    [DDPS, 'SRB', '--against', 'ALB'],
    [DDPS, 'SRB', '--against', 'WB'],
    [DDPS, 'SRB', 'law-only', '--against', 'MKD'],
    [DDPS, 'BA-SRP', 'T', '--against', 'BIH'],
  ])('adds up to the difference, with what is open apart: %s %s %s %s', async (...args) => {
    expectSums((await explained(...args)) as Contributions);
  });

  it('holds a score against the full scale', async () => {
    const { top } = (await explained('egdi-2024', 'SRB', '--against', 'full')) as Contributions;
    expect(top).toMatchObject({ against: 1 });
    expect(top.contribution).toBeCloseTo(0.8618 - 1, 4);
  });

  it('tells what is not assessed as an interval, and not as zero', async () => {
    const { top } = (await explained(DDPS, 'SRB', '--against', 'ALB')) as Contributions;
    expect(top).toMatchObject({ contribution: null, score: null });
    const open = all(top).filter(({ element }) => element === 'T5');
    expect(open).toMatchObject([{ contribution: null, worst: expect.any(Number), best: expect.any(Number) }]);
    expect(open[0]?.worst).toBeLessThan(open[0]?.best ?? NaN);
  });

  it('prints a tree', async () => {
    const { stdout } = await runMerilo(['explain', 'egdi-2024', 'SRB', '--against', 'EST']);
    expect(stdout).toContain('Difference from Estonia, and what makes it:');
    expect(stdout).toContain('egdi E-Government Development Index: −0.1109 (0.8618 against 0.9727)');
    const open = await runMerilo(['explain', DDPS, 'SRB', '--against', 'ALB']);
    expect(open.stdout).toMatch(/T5 Algorithm transparency: −0\.05.* to \+0\.05.*, by what is open/);
  });

  it.each([
    ['nobody', 'There are: best, mean, full'],
    ['ESTO', 'Did you mean "EST"?'],
  ])('refuses what has no scores of its own: %s', async (code, advice) => {
    const { stderr, exitCode } = await runMerilo(['explain', 'egdi-2024', 'SRB', '--against', code]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(advice);
  });

  it('says so where nobody has a score to be the best', async () => {
    const { stderr, exitCode } = await runMerilo(['explain', DDPS, 'SRB', 'ddps', '--against', 'best']);
    expect({ exitCode, isTold: stderr.includes('nobody has a score of ddps') }).toEqual({ exitCode: 2, isTold: true });
  });
});
