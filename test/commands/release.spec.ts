import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Release } from '../../src/releases/release.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

const SAMPLE = 'sample-2020';
const FOLDER = `${SAMPLE}/releases`;
let data: DataCopy;
beforeEach(() => {
  data = copyData('test/cases/valid/base');
});
afterEach(() => data.remove());

const run = (...args: string[]): Promise<Outcome> => runMerilo(args, data.home);

function text(file: string): string {
  return readFileSync(join(data.dir, file), 'utf8');
}

function released(name: string): Release {
  return load(text(`${FOLDER}/${name}.yaml`), { schema: CORE_SCHEMA }) as Release;
}

/** A release of the sample as it is; `more` is what else its publisher says. */
async function release(name: string, ...more: string[]): Promise<void> {
  expect(await run('release', SAMPLE, '--name', name, ...more)).toMatchObject({ exitCode: 0 });
}

/** The first lines of the scoreboard: what it is of. */
async function head(...more: string[]): Promise<string> {
  return (await run('score', SAMPLE, ...more)).stdout.split('\n\n')[0] ?? '';
}

async function board(
  ...more: string[]
): Promise<Record<string, unknown> & { scores: readonly Record<string, unknown>[] }> {
  const { exitCode, stdout, stderr } = await run('score', SAMPLE, '--format', 'json', ...more);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

const misread = (): void => data.replace(`${SAMPLE}/answers/SRB.yaml`, 'value: all', 'value: none');
const CORRECTION = ['--supersedes', '2026-11-30', '--why', 'The act was misread.'];

describe('merilo release', () => {
  it('writes a release and its frozen data, in the canonical form, and check finds them sound', async () => {
    const draft = await board();
    const { stdout } = await run('release', SAMPLE, '--name', '2026-11-30');
    expect(stdout).toBe(`assessments/${FOLDER}/2026-11-30.yaml\nassessments/${FOLDER}/2026-11-30.json\n`);
    const { framework, asOf, engine, digest, resultDigest } = draft;
    expect(released('2026-11-30')).toMatchObject({ assessment: SAMPLE, framework, asOf, engine, digest, resultDigest });
    expect(await run('check')).toMatchObject({ exitCode: 0 });
    expect(await run('format', '--check')).toMatchObject({ exitCode: 0 });
  });

  it('says the digest of the frozen file as any other program tells it', async () => {
    await release('2026-11-30');
    const bytes = readFileSync(join(data.dir, FOLDER, '2026-11-30.json'));
    expect(released('2026-11-30').frozen).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  });

  it('makes the board that release, until the data give something else', async () => {
    expect(await board()).toMatchObject({ release: null });
    await release('2026-11-30');
    expect(await board()).toMatchObject({ release: '2026-11-30' });
    expect(await head()).toMatch(/\(sample@1,\s+release 2026-11-30\)$/);
    misread();
    expect(await board()).toMatchObject({ release: null });
    expect(await head()).toMatch(/draft\)\nThe data have changed since the release 2026-11-30; --release 2026-11-30/);
  });

  it('is no release of another day’s law', async () => {
    await release('2026-11-30');
    expect(await board('--as-of', '2018')).toMatchObject({ release: null });
    expect(await head('--as-of', '2018')).not.toContain('changed since');
  });

  it('keeps what was published when a comparator, which no score rests on, changes', async () => {
    await release('2026-11-30');
    data.replace(`${SAMPLE}/comparators.yaml`, 'SRB: none', 'SRB: all');
    expect(await board()).toMatchObject({ release: null });
    expect(await board('--release', '2026-11-30')).toMatchObject({ release: '2026-11-30' });
  });

  it('prints what was published, names too, when the shared register moves on around the scores', async () => {
    await release('2026-11-30');
    const before = await run('export', SAMPLE, '--format', 'json');
    data.replace('jurisdictions.yaml', 'en: Serbia', 'en: The Republic of Serbia');
    expect(await run('export', SAMPLE, '--format', 'json')).toEqual(before);
    misread();
    expect((await run('export', SAMPLE, '--format', 'json')).stdout).toContain('The Republic of Serbia');
    expect(await run('export', SAMPLE, '--format', 'json', '--release', '2026-11-30')).toEqual(before);
  });

  it('gives the frozen numbers with --release when the data have changed, to the last digit', async () => {
    const before = await board();
    await release('2026-11-30');
    misread();
    expect(await board('--release', '2026-11-30')).toEqual({ ...before, release: '2026-11-30' });
    const { stdout } = await run('explain', SAMPLE, 'SRB', '--release', '2026-11-30', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ release: '2026-11-30', digest: before['digest'] });
  });

  it('lists in a correction every figure that moved', async () => {
    await release('2026-11-30');
    misread();
    await release('2026-12-01', ...CORRECTION);
    const { supersedes, why, erratum = [] } = released('2026-12-01');
    expect({ supersedes, why }).toEqual({ supersedes: '2026-11-30', why: 'The act was misread.' });
    // A1 weighs 2 and A2 1: A was (2 × 0 + 1 × 1) / 3 and is 0. B has no answer of Serbia, so the whole is A.
    const scores = erratum.filter(({ jurisdiction, figure }) => jurisdiction === 'SRB' && figure === 'score');
    expect(scores.map(({ element, before, after }) => [element, before, after])).toEqual([
      ['sample', 1 / 3, 0],
      ['A', 1 / 3, 0],
      ['A2', 1, 0],
    ]);
    // The mean of the group is that of ALB (0.5325) and SRB.
    expect(erratum.find(({ comparator, figure }) => comparator === 'group-sample' && figure === 'label')).toMatchObject(
      {
        before: '0.4329',
        after: '0.2663',
      },
    );
    expect(await run('check')).toMatchObject({ exitCode: 0 });
    expect(await head()).toContain('It corrects the release 2026-11-30: The act was misread.');
    expect(await head('--release', '2026-11-30')).toContain('It has been corrected by the release 2026-12-01.');
    const entry = / {2}- jurisdiction: SRB\n {4}element: A2\n {4}figure: score\n {4}before: 1\n {4}after: 0\n/;
    data.edit(`${FOLDER}/2026-12-01.yaml`, (yaml) => yaml.replace(entry, ''));
    const { exitCode, stdout } = await run('check');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/2026-12-01\.yaml:1: the erratum does not list a figure that moved: .*"figure":"score"/);
  });

  it('writes both files or none', async () => {
    await run('release', SAMPLE, '--name', '2026-11-30', '--embargo', 'tomorrow');
    await run('release', SAMPLE, '--name', '2026-11-31');
    expect(existsSync(join(data.dir, FOLDER))).toBe(false);
    await release('2026-11-30');
    expect(readdirSync(join(data.dir, FOLDER)).sort()).toEqual(['2026-11-30.json', '2026-11-30.yaml']);
  });

  it('refuses what cannot be released, and writes nothing', async () => {
    await release('2026-11-30');
    misread();
    const { exitCode, stderr, stdout } = await run('release', SAMPLE, '--name', '2026-12-01');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Add --supersedes 2026-11-30 --why');
    expect(readdirSync(join(data.dir, FOLDER))).toHaveLength(2);
  });

  it('refuses to release what has not changed, and to correct what was corrected already', async () => {
    await release('2026-11-30');
    const same = await run('release', SAMPLE, '--name', '2026-12-01', ...CORRECTION);
    expect(same).toMatchObject({ exitCode: 2 });
    expect(same.stderr).toContain('nothing has changed since the release 2026-11-30');
    misread();
    await release('2026-12-01', ...CORRECTION);
    const branch = await run('release', SAMPLE, '--name', '2026-12-02', ...CORRECTION);
    expect(branch.stderr).toContain('correct 2026-12-01, with --supersedes');
  });

  it('refuses another date or method with --release, and a release that there is not', async () => {
    await release('2026-11-30');
    const dated = await run('score', SAMPLE, '--release', '2026-11-30', '--as-of', '2018');
    expect(dated).toMatchObject({ exitCode: 2, stdout: '' });
    expect(dated.stderr).toContain('leave out --as-of, or --release');
    const other = await run('score', SAMPLE, '--release', '2026-11-03');
    expect(other).toMatchObject({ exitCode: 2, stdout: '' });
    expect(other.stderr).toContain(`${SAMPLE} has no release "2026-11-03". Did you mean "2026-11-30"?`);
  });

  it('prints no number of a release whose frozen data were changed', async () => {
    await release('2026-11-30');
    data.replace(`${FOLDER}/2026-11-30.json`, '"The act says so."', '"The act says no."');
    const { exitCode, stdout, stderr } = await run('score', SAMPLE, '--release', '2026-11-30');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(
      /the release 2026-11-30 of sample-2020 is not whole: .* not those that were published\. Put/,
    );
  });
});
