import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bridge, type Split } from '../../src/scoreboards/bridge/bridge-result.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

const [OLD, NEW] = ['ddps-western-balkans-2020', 'ddps-western-balkans-2025'];
const copy = copyData();
afterAll(() => copy.remove());

/** A later edition of the index of 2024: Serbia has 0.9 online services, and the second version weighs them twice. */
beforeAll(() => {
  const folder = (name: string): string => join(copy.dir, name);
  cpSync(folder('egdi-2024'), folder('egdi-2026'), { recursive: true });
  copy.edit('egdi-2026/assessment.yaml', (text) =>
    text
      .replace('id: egdi-2024', 'id: egdi-2026')
      .replace("asOf: '2024-12-31'", "asOf: '2026-12-31'")
      .replace(/window:\n(?: .*\n)+/, ''),
  );
  copy.edit('egdi-2026/answers.csv', (text) => text.replace(/^SRB,[^,]*,/m, 'SRB,0.9,'));
  const first = readFileSync(folder('frameworks/egdi/1.yaml'), 'utf8');
  const second = first.replace(/^version: 1$/m, 'version: 2').replace(/(- code: OSI\n[^]*?weight: )1\n/, '$12\n');
  writeFileSync(folder('frameworks/egdi/2.yaml'), second);
});

async function bridged(...args: readonly string[]): Promise<readonly Bridge[]> {
  const { stdout, stderr, exitCode } = await runMerilo(['bridge', ...args, '--format', 'json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (JSON.parse(stdout) as { readonly bridges: readonly Bridge[] }).bridges;
}

function sum({ country, method, evidence, untold }: Split): number {
  return country + method + evidence + untold;
}

describe('merilo bridge', () => {
  it('gives the country what answers moved, under the same method', async () => {
    const [serbia, albania] = await Promise.all(
      ['SRB', 'ALB'].map((place) => bridged('egdi-2024', 'egdi-2026', place, '--data', copy.dir)),
    );
    const score = serbia?.[0]?.score as Split;
    expect(score.change).toBeCloseTo((0.9 - 0.854) / 3, 3);
    expect(score).toMatchObject({ country: expect.closeTo(score.change, 12), method: 0, evidence: 0, untold: 0 });
    expect(albania?.[0]?.score).toEqual({ change: 0, country: 0, method: 0, evidence: 0, untold: 0 });
  });

  it('shares what country and method moved together, whatever is switched on first', async () => {
    const args = ['egdi-2024', 'egdi-2026', 'SRB', '--framework', 'egdi@2', '--data', copy.dir];
    const score = (await bridged(...args))[0]?.score as Split;
    // By hand: OSI 0.85403 → 0.9 at a third or a half, so the country has (1/3 + 1/2) ÷ 2 of it, to rounding.
    expect(score.country).toBeCloseTo(((1 / 3 + 1 / 2) / 2) * (0.9 - 0.85403), 3);
    expect(score.method).toBeCloseTo(score.change - score.country, 12);
    expect([score.evidence, score.untold]).toEqual([0, 0]);
  });

  it('gives the method all of a change between two versions on the same answers', async () => {
    const args = ['egdi-2024', 'egdi-2024', 'SRB', '--framework', 'egdi@2', '--data', copy.dir];
    const score = (await bridged(...args))[0]?.score as Split;
    expect(score.change).not.toBe(0);
    expect(score).toMatchObject({ country: 0, method: expect.closeTo(score.change, 12), evidence: 0, untold: 0 });
  });

  it('gives evidence what the new edition says otherwise of the old date', async () => {
    // The new edition finds that Serbia had a policy of its own by 2019 where the old one saw part of a wider one.
    copy.edit(`${NEW}/answers/SRB.yaml`, (text) =>
      text.replace('value: wider', 'value: dedicated').replace("from: '2024-01-01'", "from: '2019-01-01'"),
    );
    const [serbia] = await bridged(OLD, NEW, 'SRB', '--data', copy.dir);
    const g1 = serbia?.answers.find(({ criterion }) => criterion === 'G1');
    expect(g1?.what).toEqual(['evidence']);
    // G1 weighs 2 of the 6 of its pillar, one of four: half a point more is 1/24.
    expect(serbia?.low?.evidence).toBeCloseTo(1 / 24, 12);
    expect(serbia?.low?.country).toBe(0);
  });

  it('splits bounds too, says what cannot be split, and sums to the change for every place in both', async () => {
    const all = await bridged(OLD, NEW);
    expect(all.map(({ jurisdiction }) => jurisdiction).slice(0, 6)).toEqual(['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB']);
    for (const { score, low, high, from, to, reasons } of all) {
      expect(score).toBeNull();
      expect(reasons.join(' ')).toContain('The change of the score cannot be split: there is none in');
      for (const [split, end] of [[low, 'low'] as const, [high, 'high'] as const]) {
        expect(split?.change).toBeCloseTo((to[end] ?? NaN) - (from[end] ?? NaN), 12);
        expect(sum(split as Split)).toBeCloseTo(split?.change ?? NaN, 12);
        expect(split?.method).toBe(0);
      }
    }
  });

  it('does not say that a country moved where it was not looked at, or is not sure, on one of the dates', async () => {
    const [serbia] = await bridged(OLD, NEW, 'SRB');
    const answers = new Map(serbia?.answers.map(({ criterion, what }) => [criterion, what]));
    expect(answers.get('O3')).toEqual(['untold']);
    expect(answers.get('T3')).toEqual(['untold']);
    expect(serbia?.low?.country).toBe(0);
  });

  it('bridges two dates of one assessment by the law', async () => {
    const [albania] = await bridged(NEW, NEW, 'ALB', '--as-of-old', '2022-06-30');
    expect(albania?.from.asOf).toBe('2022-06-30');
    const t1 = albania?.answers.find(({ criterion }) => criterion === 'T1');
    expect(t1).toMatchObject({ what: ['country'], from: 'Older law', to: 'GDPR generation, applied' });
    expect(albania?.low?.country).toBeGreaterThan(0);
    expect(albania?.low?.evidence).toBe(0);
  });

  it('prints the parts, and each answer that is not the same', async () => {
    const { stdout } = await runMerilo(['bridge', OLD, NEW, 'XKX']);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('country moved 0.0000, method moved 0.0000, evidence revised 0.0000, not to be told +');
    expect(text).toContain('Shapley value');
    expect(text).toContain('* This designation is without prejudice');
    const all = await runMerilo(['bridge', 'egdi-2024', NEW, '--data', copy.dir]);
    expect(all.stdout.replaceAll(/\s+/g, ' ')).toContain('egdi@1 and ddps@1 ask other questions');
  });

  it('refuses a place that is not in both', async () => {
    const { exitCode, stderr } = await runMerilo(['bridge', 'egdi-2024', NEW, 'EST']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"EST" is not in both editions');
  });
});
