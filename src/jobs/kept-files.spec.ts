import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptFiles } from './kept-files.js';

let home: string;
let folder: string;
const faults: unknown[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'merilo-kept-'));
  folder = join(home, 'cache');
  faults.length = 0;
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = (mostBytes?: number): KeptFiles =>
  new KeptFiles({ folder, onFault: (error) => faults.push(error), ...(mostBytes !== undefined && { mostBytes }) });
const bytes = (text: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(text));
const never = (): Promise<Uint8Array> => Promise.reject(new Error('made although it was there'));

describe('KeptFiles', () => {
  it('makes a file once, knows it by its SHA-256, and has it after a restart', async () => {
    const made = await open().get('a', () => bytes('one'));
    const sha256 = createHash('sha256').update('one').digest('hex');
    expect({ text: Buffer.from(made.bytes).toString(), sha256: made.sha256 }).toEqual({ text: 'one', sha256 });
    const again = await open().get('a', never);
    expect({ text: Buffer.from(again.bytes).toString(), sha256: again.sha256 }).toEqual({ text: 'one', sha256 });
  });

  it('makes it once for all who ask at the same moment', async () => {
    const kept = open();
    let times = 0;
    const make = (): Promise<Uint8Array> => bytes(`${(times += 1)}`);
    const files = await Promise.all([kept.get('a', make), kept.get('a', make), kept.get('a', make)]);
    expect(files.map(({ bytes: own }) => Buffer.from(own).toString())).toEqual(['1', '1', '1']);
  });

  it('does not keep a failure', async () => {
    const kept = open();
    await expect(kept.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(Buffer.from((await kept.get('a', () => bytes('two'))).bytes).toString()).toBe('two');
  });

  it.each([
    { harm: 'cut off', change: (content: Buffer) => content.subarray(0, content.length - 1) },
    { harm: 'changed', change: (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.from('x')]) },
    { harm: 'emptied', change: () => Buffer.alloc(0) },
  ])('makes anew what was $harm', async ({ change }) => {
    await open().get('a', () => bytes('one'));
    const path = join(folder, 'a');
    writeFileSync(path, change(readFileSync(path)));
    expect(Buffer.from((await open().get('a', () => bytes('new'))).bytes).toString()).toBe('new');
  });

  it('lets go of what was asked for least recently', async () => {
    const kept = open(250);
    await kept.get('a', () => bytes('a'.repeat(68)));
    await kept.get('b', () => bytes('b'.repeat(68)));
    const old = new Date('2020-01-01');
    for (const name of ['a', 'b']) utimesSync(join(folder, name), old, old);
    await kept.get('a', never);
    await kept.get('c', () => bytes('c'.repeat(68)));
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
  });

  it('gives the file all the same where it cannot be kept, and says so', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    expect(Buffer.from((await open().get('a', () => bytes('one'))).bytes).toString()).toBe('one');
    expect(faults).toHaveLength(1);
  });
});
