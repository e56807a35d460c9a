import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { runMerilo } from '../support/run-merilo.js';

it('prints what the README shows of it', async () => {
  const shown = /```\n([^`]*━[^`]*)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const lines = shown.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  const { stdout } = await runMerilo(['score', 'ddps-western-balkans-2020']);
  for (const line of lines) expect(stdout.split('\n')).toContain(line);
});
