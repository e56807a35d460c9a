import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runMerilo } from './support/run-merilo.js';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'merilo-'));
  const page = readFileSync('docs/first-assessment.md', 'utf8');
  for (const [, file = '', text = ''] of page.matchAll(/```yaml file=(\S+)\n([\s\S]*?)```/g)) {
    const path = join(home, 'assessments', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('is sound and in canonical form as the page prints it', async () => {
  expect(await runMerilo(['check'], home)).toMatchObject({ exitCode: 0, stdout: '' });
  expect(await runMerilo(['format', '--check'], home)).toMatchObject({ exitCode: 0 });
});

// By hand: L has two thirds of the weight and P one. Latvia: (0 × 2 + 0.5) ÷ 3 to (0 × 2 + 1) ÷ 3, and L alone, with
// two thirds known, would give 0, which is below what any portal leaves, so the score is the lower end.
it.each([
  { code: 'EST', low: 1, high: 1, score: 1 },
  { code: 'LVA', low: 0.5 / 3, high: 1 / 3, score: 0.5 / 3 },
  { code: 'LTU', low: 0, high: 1, score: null },
])('gives $code what the page says', async ({ code, low, high, score }) => {
  const { stdout } = await runMerilo(['score', 'open-baltic-2019', '--format', 'json'], home);
  const { scores } = JSON.parse(stdout) as {
    scores: { jurisdiction: string; element: string; low: number; high: number; score: number | null }[];
  };
  const row = scores.find((each) => each.jurisdiction === code && each.element === 'open');
  expect(row?.low).toBeCloseTo(low, 12);
  expect(row?.high).toBeCloseTo(high, 12);
  if (score === null) expect(row?.score).toBeNull();
  else expect(row?.score).toBeCloseTo(score, 12);
});

it('can be reported', async () => {
  const { exitCode, stderr } = await runMerilo(['report', 'open-baltic-2019', '-o', 'report.pdf'], home);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(readFileSync(join(home, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
