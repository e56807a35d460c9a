import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { addCheck } from '../../src/commands/check.js';
import { addFormat } from '../../src/commands/format.js';
import { run } from '../../src/commands/run.js';

const dir = mkdtempSync(join(tmpdir(), 'merilo-'));
cpSync('test/cases/valid/base', join(dir, 'sound'), { recursive: true });
cpSync('test/cases/valid/base', join(dir, 'broken'), { recursive: true });
cpSync('test/cases/invalid/unknown-key', join(dir, 'broken'), { recursive: true });
rmSync(join(dir, 'broken', 'expect.yaml'));

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function merilo(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const result = { out: '', err: '', code: -1 };
  await run(args, [addCheck, addFormat], {
    stdout: (text) => void (result.out += String(text)),
    stderr: (text) => void (result.err += text),
    columns: null,
    showsProgress: false,
    spareCompiling: () => undefined,
    cwd: dir,
    exit: (code) => void (result.code = code),
  });
  return result;
}

describe('merilo check', () => {
  it('exits 0 on sound data and says how much it read', async () => {
    expect(await merilo('check', '--data', 'sound')).toEqual({
      out: '',
      err: 'no problems in 14 files of sound\n',
      code: 0,
    });
  });

  it('prints each problem on a line and exits 1', async () => {
    const { out, err, code } = await merilo('check', '--data', 'broken');
    expect(out).toBe('broken/subjects.yaml:7: unknown key "braoder". Did you mean "broader"?\n');
    expect([err, code]).toEqual(['1 problem in 1 file of broken\n', 1]);
  });

  it('exits 2 on a path that is none', async () => {
    const { err, code } = await merilo('check', '--data', 'sound', 'gruops.yaml');
    expect(err).toContain('Did you mean "groups.yaml"?');
    expect(code).toBe(2);
  });
});

describe('merilo format', () => {
  it('exits 0 where all is canonical', async () => {
    expect(await merilo('format', '--check', '--data', 'sound')).toEqual({
      out: '',
      err: '0 of 14 files would change\n',
      code: 0,
    });
  });
});
