import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINE_VERSION } from '../../src/common/version.js';
import { copyData } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

const DDPS = 'ddps-western-balkans-2020';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function exported(): Promise<string> {
  const path = join(folder, 'export.json');
  const { exitCode } = await runMerilo(['export', DDPS, '--format', 'json', '-o', path]);
  expect(exitCode).toBe(0);
  return path;
}

describe('merilo verify', () => {
  it('agrees with an export, from the data that it carries', async () => {
    const { exitCode, stdout } = await runMerilo(['verify', await exported(), '--data', folder]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('both digests agree with the data that the file carries');
  });

  it('agrees with what score printed, from the data folder', async () => {
    const { stdout: scores } = await runMerilo(['score', DDPS, '--format', 'json', '--as-of', '2018-05']);
    const { exitCode, stdout } = await runMerilo(['verify', write('scores.json', scores)]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  });

  it('names a number that was changed', async () => {
    const changed = readFileSync(await exported(), 'utf8').replace(/"low": 0\.\d+/, '"low": 0.99');
    const { exitCode, stdout } = await runMerilo(['verify', write('changed.json', changed)]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/differs: ALB ddps: low is 0\.99 in the file, 0\.\d+ computed/);
  });

  it('notices that the data under the scores were changed', async () => {
    const changed = readFileSync(await exported(), 'utf8').replace('"value": "all-levels"', '"value": "pilot"');
    const { exitCode, stdout } = await runMerilo(['verify', write('data.json', changed)]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('differs: SRB O4: score is 1 in the file, 0.3 computed');
    expect(stdout).toContain('differs: digest');
  });

  it('names a comparator’s figure that was changed', async () => {
    const changed = readFileSync(await exported(), 'utf8').replace('"label": "4 of 29"', '"label": "9 of 29"');
    const { exitCode, stdout } = await runMerilo(['verify', write('comparator.json', changed)]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/differs: comparator [\w-]+: label is 9 of 29 in the file, 4 of 29 computed/);
  });

  it('says that the data folder holds other data, where a file agrees with itself alone', async () => {
    const data = copyData();
    data.edit(`${DDPS}/answers/SRB.yaml`, (text) => text.replace('value: all-levels', 'value: pilot'));
    const forged = join(folder, 'forged.json');
    await runMerilo(['export', DDPS, '--format', 'json', '-o', forged, '--data', data.dir]);
    data.remove();
    const { exitCode, stdout } = await runMerilo(['verify', forged]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('The data folder gives something else (');
    expect((await runMerilo(['verify', await exported()])).stdout).toContain('The data folder gives the same.');
  });

  it('says so of a comparator too, which no digest covers', async () => {
    const data = copyData();
    data.edit(`${DDPS}/comparators.yaml`, (text) => text.replace('percent: 57', 'percent: 77'));
    const forged = join(folder, 'forged-comparator.json');
    await runMerilo(['export', DDPS, '--format', 'json', '-o', forged, '--data', data.dir]);
    data.remove();
    const { exitCode, stdout } = await runMerilo(['verify', forged]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toMatch(/The data folder gives something else \(comparator [\w-]+: value is 0\.77 in the file/);
  });

  it.each([
    { name: 'no rows', change: (text: string) => text.replace('"scores": [', '"scores": [null, '), says: 'no scores' },
    {
      name: 'data of another shape',
      change: (text: string) => text.replace('"framework": {', '"framework": {}, "other": {'),
      says: 'cannot be scored',
    },
  ])('refuses $name as wrong data, not as a fault of its own', async ({ change, says }) => {
    const { exitCode, stderr } = await runMerilo([
      'verify',
      write('broken.json', change(readFileSync(await exported(), 'utf8'))),
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(says);
  });

  it.each([
    { name: 'absent.json', text: null, exitCode: 2, says: 'cannot read' },
    { name: 'text.json', text: 'hello', exitCode: 1, says: 'neither a report (PDF) nor JSON' },
    { name: 'other.json', text: '{"a":1}', exitCode: 1, says: 'holds no scores' },
    { name: 'other.pdf', text: '%PDF-1.7\n%%EOF\n', exitCode: 1, says: 'carries no scores.json' },
  ])('refuses $name and says why', async ({ name, text, exitCode, says }) => {
    const path = text === null ? join(folder, name) : write(name, text);
    const outcome = await runMerilo(['verify', path]);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toContain(says);
  });
});

it('prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  expect(ENGINE_VERSION).toBe(version);
  expect((await runMerilo(['--version'])).stdout).toBe(`${version}\n`);
});

it('exports scores with answers and evidence as CSV', async () => {
  const { stdout } = await runMerilo(['export', DDPS, '--format', 'csv']);
  const [header = '', ...lines] = stdout.trimEnd().split('\n');
  expect(header.split(',').slice(0, 3)).toEqual(['jurisdiction', 'element', 'score']);
  expect(lines).toHaveLength(6 * 32);
  expect(stdout).toContain('SRB-EGOV-2018');
});

it('refuses to export into a folder that is not there, and says how to name another', async () => {
  const { exitCode, stderr } = await runMerilo(['export', DDPS, '--format', 'csv', '-o', join(folder, 'no', 'a.csv')]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Name another file with -o');
});
