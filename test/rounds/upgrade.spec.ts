import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataCopy, copyData } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';
import { sampleVersions } from '../support/sample-versions.js';

let copy: DataCopy;

beforeEach(() => {
  copy = copyData('test/cases/valid/base');
  sampleVersions(copy.dir);
});
afterEach(() => copy.remove());

function upgrade(...args: readonly string[]): Promise<Outcome> {
  return runMerilo(['upgrade', ...args, '--data', copy.dir]);
}

interface Preview {
  readonly counts: object;
  readonly answers: readonly { readonly jurisdiction: string; readonly criterion: string; readonly fate: string }[];
  readonly new: readonly { readonly criterion: string; readonly why: string }[];
  readonly aside: readonly { readonly kind: string; readonly file: string; readonly record: object }[];
  readonly moved: readonly object[];
}

async function previewed(...args: readonly string[]): Promise<Preview> {
  const { exitCode, stdout, stderr } = await upgrade(...args, '--format', 'json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Preview;
}

/** Every file of the folder with its bytes; `but` names paths to leave out. */
function bytes(but = 'nothing'): Readonly<Record<string, string>> {
  const files = readdirSync(copy.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes(but));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

async function checked(): Promise<string> {
  const { exitCode, stdout, stderr } = await runMerilo(['check', '--data', copy.dir]);
  return exitCode === 0 ? 'sound' : stdout + stderr;
}

describe('merilo upgrade', () => {
  it('says of every answer what becomes of it, and writes nothing', async () => {
    const before = bytes();
    const preview = await previewed('sample-2020', '--to', 'sample@2');
    expect(preview.answers.map(({ jurisdiction, criterion, fate }) => `${jurisdiction} ${criterion} ${fate}`)).toEqual([
      'ALB A1 look',
      'ALB A2 cannot',
      'ALB B1 carries',
      'SRB A2 look',
      'SRB B1 carries',
    ]);
    expect(preview.counts).toEqual({ carries: 2, look: 2, cannot: 1, new: 1 });
    expect(preview.new).toMatchObject([{ criterion: 'D1', why: 'added' }]);
    expect(preview.aside).toMatchObject([{ kind: 'answer', file: 'sample-2020/answers/ALB.yaml' }]);
    expect(bytes()).toEqual(before);
  });

  it('says which scores move on the same answers', async () => {
    const { moved } = await previewed('sample-2020', '--to', 'sample@2');
    // By hand, for Albania. Before: A is A1 = 0.5 alone (A2 is unsure), B is 0.565: (0.5 + 0.565) ÷ 2 = 0.5325.
    // After: A1 is 0.25, half of the weight of A, which is enough; A2 and D1 are open: A is 0.25, from (2 × 0.25) ÷ 4
    // to (2 × 0.25 + 2) ÷ 4. With B as it was: 0.4075, from 0.345 to 0.595.
    const whole = { jurisdiction: 'ALB', element: 'sample' };
    expect(moved).toContainEqual({
      ...whole,
      figure: 'score',
      before: expect.closeTo(0.5325),
      after: expect.closeTo(0.4075),
    });
    expect(moved).toContainEqual({
      ...whole,
      figure: 'low',
      before: expect.closeTo(0.4492, 4),
      after: expect.closeTo(0.345),
    });
    expect(moved).toContainEqual({
      ...whole,
      figure: 'high',
      before: expect.closeTo(0.6158, 4),
      after: expect.closeTo(0.595),
    });
    // Serbia: A1 is 0 and A2 is 1 by both, a third; D1 is open, so that low falls from 1/3 to 1/4.
    const serbia = { jurisdiction: 'SRB', element: 'sample' };
    expect(moved).toContainEqual({
      ...serbia,
      figure: 'low',
      before: expect.closeTo(1 / 3),
      after: expect.closeTo(1 / 4),
    });
    expect(moved).not.toContainEqual(expect.objectContaining({ ...serbia, figure: 'score' }));
  });

  it('tells people the same', async () => {
    const { exitCode, stdout, stderr } = await upgrade('sample-2020', '--to', 'sample@2');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'Nothing was written: --apply does it.\n' });
    for (const line of [
      'sample-2020: sample@1 → sample@2',
      '2 answers carry over, 2 to look at, 1 put aside, 1 new question',
      '    · question: Does [−the] [+any] law require openness by default?',
      '    · points of "selected": 0.5 → 0.25',
      '  B1 → C1 Share of bodies (changed)',
      '  A2: Albania: the scale of A2 in sample@2 (choice) does not admit "none"',
      '  Albania: 0.5325, rank 1 (0.4492–0.6158) → 0.4075, rank 1 (0.3450–0.5950)',
    ])
      expect(stdout.split('\n')).toContain(line);
  });

  it('applies it: the folder is sound and scores as was said; what cannot be carried is kept aside', async () => {
    const { aside } = await previewed('sample-2020', '--to', 'sample@2', '--apply');
    expect(await checked()).toBe('sound');
    const { stdout } = await runMerilo(['score', 'sample-2020', '--data', copy.dir, '--format', 'csv']);
    expect(Number(/^ALB,sample,([^,]*)/m.exec(stdout)?.[1])).toBeCloseTo(0.4075, 12);
    const answers = readFileSync(join(copy.dir, 'sample-2020/answers/ALB.yaml'), 'utf8');
    expect(answers.match(/criterion: .*/g)).toEqual(['criterion: A1', 'criterion: C1']);
    const log = JSON.parse(readFileSync(join(copy.dir, 'sample-2020/set-aside/001.json'), 'utf8')) as Preview;
    expect(log.aside).toEqual(aside);
    expect(log.aside[0]?.record).toEqual({
      criterion: 'A2',
      unsure: ['all', 'none'],
      justification: 'Two readings are possible.',
    });
  });

  it('is undone to the byte', async () => {
    const before = bytes();
    for (const id of ['sample-2020', 'scores-2020'])
      for (const version of ['sample@2', 'sample@3'])
        expect((await upgrade(id, '--to', version, '--apply')).exitCode).toBe(0);
    expect(await checked()).toBe('sound');
    for (const id of ['scores-2020', 'scores-2020', 'sample-2020', 'sample-2020'])
      expect((await upgrade(id, '--undo')).exitCode).toBe(0);
    expect(bytes()).toEqual(before);
    expect(await upgrade('sample-2020', '--undo')).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('goes back by an upgrade too, with what was put aside in its place again', async () => {
    const before = bytes();
    for (const version of ['sample@2', 'sample@1', 'sample@3', 'sample@1'])
      expect((await upgrade('sample-2020', '--to', version, '--apply')).exitCode).toBe(0);
    expect(bytes('set-aside')).toEqual(before);
  });

  it('puts aside what is about a question that is gone, beside the answers too, and the column of a table', async () => {
    const preview = await previewed('sample-2020', '--to', 'sample@3', '--apply');
    expect(preview.aside.map(({ kind, record }) => [kind, (record as { code?: string }).code])).toEqual([
      ['constraint', 'at-least-two'],
      ['answer', undefined],
      ['answer', undefined],
      ['comparator', 'computed-a2'],
    ]);
    const table = await previewed('scores-2020', '--to', 'sample@3', '--apply');
    expect(table.aside.map(({ record }) => record)).toEqual([
      { jurisdiction: 'ALB', criterion: 'A2', cell: 'all' },
      { jurisdiction: 'SRB', criterion: 'A2', cell: 'not-covered' },
    ]);
    expect(readFileSync(join(copy.dir, 'scores-2020/answers.csv'), 'utf8')).toBe('jurisdiction,B1\nALB,12.5\nSRB,\n');
    expect(await checked()).toBe('sound');
  });

  it('does not undo over what was changed since: that is carried back by another upgrade', async () => {
    await upgrade('sample-2020', '--to', 'sample@2', '--apply');
    copy.replace('sample-2020/answers/SRB.yaml', 'The act says so.', 'The act says so, in Article 4.');
    const before = bytes();
    const { exitCode, stderr } = await upgrade('sample-2020', '--undo');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'nothing was undone, for sample-2020/answers/SRB.yaml changed since the upgrade to sample@2, and that would be lost. Go back with --to sample@1',
    );
    expect(bytes()).toEqual(before);
    await upgrade('sample-2020', '--to', 'sample@1', '--apply');
    expect(readFileSync(join(copy.dir, 'sample-2020/answers/SRB.yaml'), 'utf8')).toContain('in Article 4.');
  });

  it.each([
    [['sample-2020'], 'name the version with --to'],
    [['sample-2020', '--to', 'sample@9'], 'unknown framework "sample@9".'],
    [['sample-2020', '--to', 'sample@1'], 'sample-2020 is by sample@1 already. Other versions: sample@2, sample@3'],
    [['sample-2021', '--to', 'sample@2'], 'unknown assessment "sample-2021". Did you mean "sample-2020"?'],
    [['sample-2020', '--to', 'sample@2', '--undo'], 'an upgrade is either made or undone'],
  ])('refuses %j', async (args, why) => {
    const outcome = await upgrade(...args);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain(why);
  });

  it('exits 1 with the places where the later version is unsound, and writes nothing', async () => {
    copy.replace('frameworks/sample/3.yaml', 'atLeast: 1/2', 'atLeast: 3/2');
    const before = bytes();
    const { exitCode, stderr } = await upgrade('sample-2020', '--to', 'sample@3', '--apply');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('frameworks/sample/3.yaml:');
    expect(bytes()).toEqual(before);
  });
});
