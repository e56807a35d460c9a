import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

const SAMPLE = 'sample-2020';
let data: DataCopy;
beforeEach(() => {
  data = copyData('test/cases/valid/base');
});
afterEach(() => data.remove());

const run = (...args: string[]): Promise<Outcome> => runMerilo(args, data.home);
const release = async (name: string, ...more: string[]): Promise<void> =>
  expect(await run('release', SAMPLE, '--name', name, ...more)).toMatchObject({ exitCode: 0 });
const misread = (): void => data.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');

async function exported(...more: string[]): Promise<string> {
  expect(await run('export', SAMPLE, '--format', 'json', '-o', 'export.json', ...more)).toMatchObject({ exitCode: 0 });
  return join(data.home, 'export.json');
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

/** A file in which every digest is right and the data are others: made by whoever has the program. */
async function forged(): Promise<string> {
  const other = copyData(data.dir);
  other.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');
  rmSync(join(other.dir, SAMPLE, 'releases'), { recursive: true });
  const { stdout } = await runMerilo(['export', SAMPLE, '--format', 'json'], other.home);
  other.remove();
  const path = join(data.home, 'forged.json');
  writeFileSync(path, stdout.replace('"release": null', '"release": "2026-11-30"'));
  return path;
}

describe('merilo verify, of a file that says which release it is', () => {
  it('finds it in the data folder, also when the data have changed since', async () => {
    await release('2026-11-30');
    await exported();
    misread();
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('It is the release 2026-11-30 of sample-2020, as the data folder has it.');
    await release('2026-12-01', '--supersedes', '2026-11-30', '--why', 'The act was misread.');
    expect((await run('verify', 'export.json')).stdout).toContain(
      'That release was corrected by 2026-12-01: The act was misread.',
    );
  });

  it('exits 1 where the release says otherwise, though the file agrees with itself', async () => {
    await release('2026-11-30');
    const { exitCode, stdout } = await run('verify', await forged());
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /contradicts: digest is sha256:[0-9a-f]{64} in the file, sha256:[0-9a-f]{64} in the release/,
    );
    expect(stdout).toContain(
      'It says that it is the release 2026-11-30 of sample-2020, and that release says otherwise',
    );
  });

  it('exits 1 where a comparator was changed, which no score rests on', async () => {
    await release('2026-11-30');
    edit(await exported(), (text) => text.replaceAll('Sample members', 'All members'));
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('contradicts: what stands beside the scores has the digest');
  });

  it('exits 1 where a name was changed, which is in no digest but that of the whole', async () => {
    await release('2026-11-30');
    edit(await exported(), (text) => text.replaceAll('"Serbia"', '"Another"'));
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('contradicts: the data have the digest');
  });

  it('exits 1 where it says that another engine made it', async () => {
    await release('2026-11-30');
    edit(await exported(), (text) => text.replace('"engine": "0.1.0"', '"engine": "0.0.9"'));
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('contradicts: engine is 0.0.9 in the file, 0.1.0 in the release');
  });

  it('recomputes what score printed of a release from the frozen data', async () => {
    await release('2026-11-30');
    const { stdout: scores } = await run('score', SAMPLE, '--format', 'json');
    misread();
    writeFileSync(join(data.home, 'scores.json'), scores);
    const { exitCode, stdout } = await run('verify', 'scores.json');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('It is the release 2026-11-30');
  });

  it('says that a release is not there to compare with, and leaves it at that', async () => {
    await release('2026-11-30');
    await exported();
    rmSync(join(data.dir, SAMPLE, 'releases'), { recursive: true });
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain(
      'the release 2026-11-30, which the data folder does not have: whether it was published so',
    );
  });
});

describe('merilo verify, of a draft', () => {
  it('is content with a draft of another time, and says what differs', async () => {
    await exported();
    misread();
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('It is a draft: of no release.');
    // With no of Serbia to A2, one place alone, not two, may have more than Albania, of which it is not known.
    expect(stdout).toContain('The data folder gives something else (ALB A2: rankHigh is 3 in the file, 2 computed');
  });

  it('says whose numbers they are where they were released later', async () => {
    await exported();
    await release('2026-11-30');
    const { exitCode, stdout } = await run('verify', 'export.json');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('It is a draft, with the numbers of the release 2026-11-30.');
  });
});

it('lets anyone compare the data of an export with the release by SHA-256', async () => {
  await release('2026-11-30');
  const document = JSON.parse(readFileSync(await exported(), 'utf8')) as { readonly data: unknown };
  const digest = createHash('sha256').update(JSON.stringify(document.data)).digest('hex');
  expect(readFileSync(join(data.dir, SAMPLE, 'releases/2026-11-30.yaml'), 'utf8')).toContain(
    `frozen: sha256:${digest}\n`,
  );
});
