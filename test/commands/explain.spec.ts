import { describe, expect, it } from '@jest/globals';
import { type Derivation } from '../../src/scoreboards/explain.js';
import { runMerilo } from '../support/run-merilo.js';

const DDPS = 'ddps-western-balkans-2020';

async function derivation(...args: readonly string[]): Promise<Derivation> {
  const { stdout, exitCode } = await runMerilo(['explain', ...args, '--format', 'json']);
  expect(exitCode).toBe(0);
  return (JSON.parse(stdout) as { readonly derivation: Derivation }).derivation;
}

function criteria(node: Derivation): readonly Derivation[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(criteria);
}

describe('merilo explain', () => {
  it('leads a score back to the article of law', async () => {
    const { stdout } = await runMerilo(['explain', DDPS, 'SRB', 'S2']);
    expect(stdout).toContain('All public bodies');
    expect(stdout).toContain('SRB-EGOV-2018, Law on Electronic Government');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('art. 11(1): A body takes over data from electronic registers');
    expect(stdout).toContain('https://www.pravno-informacioni-sistem.rs/');
  });

  it('prints the designation of its publisher’s profile with the name, and only there', async () => {
    const { stdout } = await runMerilo(['explain', DDPS, 'XKX', 'T1']);
    expect(stdout).toMatch(/^Kosovo\*, as of/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('* This designation is without prejudice to positions on status');
    expect((await runMerilo(['explain', DDPS, 'SRB', 'T1'])).stdout).not.toContain('This designation');
  });

  it('gives an element the mean of its children’s bounds by their weights', async () => {
    for (const node of [await derivation(DDPS, 'ALB'), ...(await derivation(DDPS, 'ALB')).children]) {
      const low = node.children.reduce((sum, { weight, row }) => sum + weight * (row.low ?? NaN), 0);
      const high = node.children.reduce((sum, { weight, row }) => sum + weight * (row.high ?? NaN), 0);
      expect(node.row.low).toBeCloseTo(low, 12);
      expect(node.row.high).toBeCloseTo(high, 12);
    }
  });

  it('cites something, or says why it cannot, for every criterion of every subject', async () => {
    for (const code of ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB']) {
      for (const { element, answer, citations } of criteria(await derivation(DDPS, code))) {
        const told = [answer?.justification ?? '', ...(answer?.remarks ?? [])].filter(Boolean);
        expect({ code, element, tells: citations.length + told.length > 0 }).toEqual({ code, element, tells: true });
        if (answer?.value !== null) expect(citations.length).toBeGreaterThan(0);
      }
    }
  });

  it('adds the criteria up a second way, by facet, with their effective weights', async () => {
    const law = await derivation(DDPS, 'SRB', 'law-only');
    // Pure law: every criterion there has no other facet. S1, at 2 of the 8 weights of its pillar and 1 of 4 pillars,
    // weighs as much as O1 at 2 of 6 of its own times 8 ÷ 6 less: 2/8 ÷ 2/6 = 3/4.
    const weight = (element: string) => law.children.find((child) => child.element === element)?.weight ?? NaN;
    expect(weight('S1') / weight('O1')).toBeCloseTo(3 / 4, 12);
    expect(law.children.reduce((sum, child) => sum + child.weight, 0)).toBeCloseTo(1, 12);
  });

  it('knows a jurisdiction by its aliases', async () => {
    const [code, alias] = [await derivation(DDPS, 'XKX', 'T1'), await derivation(DDPS, 'XKV', 'T1')];
    expect(alias).toEqual(code);
  });

  it('prints criteria as CSV with answer and evidence', async () => {
    const { stdout } = await runMerilo(['explain', DDPS, 'MKD', 'O1', '--format', 'csv']);
    expect(stdout.split('\n')[0]).toBe(
      'jurisdiction,element,title,weight,method,score,low,high,missing,origin,answer,justification,evidence,whyNot,rulings',
    );
    expect(stdout).toContain('MKD-PSD-2014');
  });
});
