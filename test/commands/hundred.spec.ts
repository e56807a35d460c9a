import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

const data = copyData('test/cases/valid/base');
const egdi = copyData();
beforeAll(() => cpSync('test/cases/valid/hundred', data.dir, { recursive: true }));
afterAll(() => [data, egdi].forEach((copy) => copy.remove()));

async function printed(...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runMerilo([...args, '--data', data.dir]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

// Days 10, 60 and 40, the fewer the better, are 100, 0 and 40 by min–max; users of 1,000 are 40, 100 and 90 %. The square
// roots of 100 × 40, 0 × 100 and 40 × 90 are 63.25, 0 and 60.
describe('an index from 0 to 100 whose numbers are held against those of others', () => {
  it('is scored, with nobody full or empty by himself', async () => {
    const table = await printed('score', 'hundred-2024');
    expect(table).toMatch(/Albania.* 63\.25 +1 /);
    expect(table).toMatch(/Bosnia and Herzegovina.* 60\.00 +2 /);
    expect(table).toMatch(/^days Days that it takes +◐ +◐ +◐$/m);
    expect(table).toMatch(/^users Users +◐ +● +◐$/m);
  });

  it('prints the scores of its parts whole', async () => {
    const table = await printed('score', 'hundred-2024');
    expect(table).toMatch(/^speed Speed +100\.00 +\.00 +40\.00$/m);
    expect(table).toMatch(/^reach Reach +40\.00 +100\.00 +90\.00$/m);
  });

  it('says how its parts become one, and calls only means a mean', async () => {
    const tree = await printed('explain', 'hundred-2024', 'ALB');
    expect(tree).toContain('3 of 3 known, root of the product of its parts\n');
    expect(tree).toContain('2 of 2 known, geometric mean of its parts\n');
  });
});

it('says of a part that counts negatively what share it takes away', async () => {
  egdi.edit('frameworks/egdi/1.yaml', (text) => text.replace('weight: 1', 'weight: -1'));
  const { stdout } = await runMerilo(['explain', 'egdi-2024', 'SRB', '--data', egdi.dir]);
  expect(stdout).toMatch(/OSI Online Service Index: .*weight −0\.33/);
  expect(stdout).toMatch(/HCI Human Capital Index: .*weight 0\.33/);
});
