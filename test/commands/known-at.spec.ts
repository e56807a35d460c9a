import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

jest.setTimeout(60_000);

// B1 of ALB is a number between 0 and 100: by hand, 56.5 gives 0.565 and 80 gives 0.8.
const ID = 'sample-2020';
let data: DataCopy;
let environment: NodeJS.ProcessEnv;
/** An instant between two loads, and what the files then gave. */
let between = '';
let then: { readonly resultDigest: string };

const merilo = (...args: string[]): Promise<Outcome> => runMerilo(args, data.home);
const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));

beforeAll(async () => {
  data = copyData('test/cases/valid/base');
  environment = { ...process.env };
  delete process.env['DATABASE_URL'];
  delete process.env['MERILO_DATABASE_DIR'];
  await merilo('load');
  then = JSON.parse((await merilo('score', ID, '--format', 'json')).stdout);
  await pause();
  between = new Date().toISOString();
  await pause();
  data.replace('sample-2020/answers/ALB.yaml', 'value: 56.5', 'value: 80');
  await merilo('load');
});
afterAll(() => {
  process.env = environment;
  data.remove();
});

const known = (...args: string[]): Promise<Outcome> => merilo(...args, '--known-at', between);

describe('--known-at', () => {
  it('scores what the database knew, as the files then gave it, in a document that can be verified', async () => {
    const { stdout, exitCode } = await known('score', ID, '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ knownAt: between, resultDigest: then.resultDigest });
    expect((await known('score', ID, '--format', 'csv')).stdout).toContain('\nALB,B1,0.565,');
    expect((await merilo('score', ID, '--format', 'csv')).stdout).toContain('\nALB,B1,0.8,');
  });

  it('exports data that bear the instant, and agree with themselves', async () => {
    expect(await known('export', ID, '--format', 'json', '-o', 'then.json')).toMatchObject({ exitCode: 0 });
    const file = join(data.home, 'then.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ knownAt: between, data: { knownAt: between } });
    expect(await merilo('verify', 'then.json')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /both digests agree with the data that the file carries[^]*The data folder gives something else/,
      ),
    });
    writeFileSync(file, readFileSync(file, 'utf8').replace(between, '2001-01-01T00:00:00.000Z'));
    expect(await merilo('verify', 'then.json')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(`knownAt is 2001-01-01T00:00:00.000Z in the file, ${between} in its data`),
    });
  });

  it('explains, studies and reports it', async () => {
    expect((await known('explain', ID, 'ALB', 'B1')).stdout).toContain('56.5');
    expect(await known('robustness', ID, '--draws', '10', '--threads', '1')).toMatchObject({ exitCode: 0 });
    expect(
      (await known('reform', ID, 'ALB', '--element', 'B1', '--target', 'score:0.7', '--format', 'json')).stdout,
    ).toContain(`"knownAt": "${between}"`);
    expect(await known('report', ID, '--template', 'brief')).toMatchObject({
      exitCode: 0,
      stdout: `${ID}.brief.en.known-at-${between.replaceAll(':', '')}.pdf\n`,
    });
  });

  it.each([
    { args: ['--known-at', '2001-01-01'], words: /nothing was known at 2001-01-01T23:59:59.999Z: the first data were/ },
    { args: ['--known-at', '9999-01-01'], words: /9999-01-01, at its end, lies in the future/ },
    { args: ['--known-at', 'then'], words: /"then" is no instant/ },
    { args: ['--known-at', '2001-01-01', '--data', 'assessments'], words: /leave out --data, or --known-at/ },
    { args: ['--known-at', '2001-01-01', '--release', '2026-11-30'], words: /leave out --release, or --known-at/ },
  ])('refuses $args', async ({ args, words }) => {
    expect(await merilo('score', ID, ...args)).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(words) });
  });
});
