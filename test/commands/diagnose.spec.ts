import { describe, expect, it } from '@jest/globals';
import { type Diagnosis } from '../../src/scoring/diagnosis/diagnose.js';
import { type Finding } from '../../src/scoring/diagnosis/findings.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

interface Document {
  readonly assessment: string;
  readonly digest: string;
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

const EGDI = 'egdi-2024';

async function diagnosed(args: readonly string[], cwd?: string): Promise<Document> {
  const { exitCode, stdout, stderr } = await runMerilo(['diagnose', ...args, '--format', 'json'], cwd);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Document;
}

describe('merilo diagnose', () => {
  it('holds the importance of each part against its weight', async () => {
    const { diagnosis, digest } = await diagnosed([EGDI]);
    expect(digest).toMatch(/^sha256:/);
    expect(diagnosis.units).toBe(193);
    // Each of three equal weights decides about a third.
    expect(diagnosis.importance['egdi']).toMatchObject([
      { code: 'OSI', verdict: 'as-declared' },
      { code: 'HCI', verdict: 'as-declared' },
      { code: 'TII', verdict: 'as-declared' },
    ]);
  });

  it('prints findings, then the figures that they rest on', async () => {
    const { stdout, exitCode } = await runMerilo(['diagnose', EGDI]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^egdi-2024 by egdi@1, as of 2024-12-31: 193 units\n\nFindings\nNothing stands out\.\n/);
    expect(stdout).toMatch(/OSI – HCI +egdi +0\.79 +193\n/);
    expect(stdout).toMatch(/egdi: alpha 0\.91 \(standardised 0\.91\), 3 parts, n = 193/);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('refuses figures of six places with the reason, and names what nobody has answered', async () => {
    const { stdout, exitCode } = await runMerilo(['diagnose', 'ddps-western-balkans-2020']);
    expect(exitCode).toBe(0);
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Correlations, components and importance need at least 20');
    expect(words).toMatch(/Duty to share data \(S1\) has (no value for any of the|a value for \d of) 6 units/);
    expect(words).toContain('ddps: refused: needs at least 20 units');
    expect(words).not.toContain('NaN');
  });

  it('tells in words where the differences are not those of the weights', async () => {
    const copy = copyData();
    try {
      copy.edit('frameworks/egdi/1.yaml', (text) =>
        text.replace('method: none', 'method: goalposts\n        min: -9\n        max: 9'),
      );
      const { findings } = await diagnosed([EGDI], copy.home);
      expect(findings.map(({ kind, codes }) => [kind, ...codes])).toContainEqual([
        'lighter-than-declared',
        'OSI',
        'egdi',
      ]);
      expect(findings[0]?.text).toMatch(
        /^Online Service Index \(OSI\) carries 33 % of the weight of E-Government Development Index \(egdi\) but brings \d+ % of the differences/,
      );
    } finally {
      copy.remove();
    }
  });

  it('proposes weights, beside those that are', async () => {
    const { stdout, exitCode } = await runMerilo(['diagnose', EGDI, '--weights', 'balance']);
    expect(exitCode).toBe(0);
    const proposed = [...stdout.matchAll(/^ {2}(OSI|HCI|TII) {2}now 0\.3333 {2}weight: (0\.\d{4})$/gm)];
    expect(proposed.map(([, code]) => code)).toEqual(['OSI', 'HCI', 'TII']);
    expect(proposed.reduce((sum, [, , weight]) => sum + Number(weight), 0)).toBeCloseTo(1, 3);
    const few = await runMerilo(['diagnose', 'ddps-western-balkans-2020', '--weights', 'factors']);
    expect(few.stdout).toMatch(/Weights from data: factors\nddps: refused: needs at least 20 units/);
  });

  it('gives proposed weights to programs', async () => {
    const { stdout } = await runMerilo(['diagnose', EGDI, '--weights', 'first-component', '--format', 'json']);
    const { weights } = JSON.parse(stdout) as { readonly weights: unknown };
    expect(weights).toMatchObject({ egdi: { method: 'first-component', n: 193, negative: [] } });
  });

  it('refuses other weights', async () => {
    const { exitCode, stderr } = await runMerilo(['diagnose', EGDI, '--weights', 'wisdom']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown weights "wisdom". They are one of: first-component, factors, balance, infomax.');
  });

  it('refuses another format', async () => {
    const { exitCode, stderr } = await runMerilo(['diagnose', EGDI, '--format', 'csv']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown format "csv". It is one of: table, json.');
  });
});
