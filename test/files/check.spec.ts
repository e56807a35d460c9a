import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { checkData } from '../../src/files/check.js';

/** A broken folder: what differs from the sound one, and what the check must say of it. */
interface BrokenFolder {
  readonly mistake: string;
  readonly remove?: readonly string[];
  readonly problems: readonly { readonly file: string; readonly line: number; readonly words: readonly string[] }[];
}

const base = 'test/cases/valid/base';
const invalid = 'test/cases/invalid';
const made: string[] = [];

function laidOver(name: string): { readonly dir: string; readonly expected: BrokenFolder } {
  const dir = mkdtempSync(join(tmpdir(), 'merilo-'));
  made.push(dir);
  cpSync(base, dir, { recursive: true });
  cpSync(join(invalid, name), dir, { recursive: true });
  rmSync(join(dir, 'expect.yaml'));
  const expected = load(readFileSync(join(invalid, name, 'expect.yaml'), 'utf8')) as BrokenFolder;
  for (const file of expected.remove ?? []) rmSync(join(dir, file));
  return { dir, expected };
}

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

describe('a broken data folder', () => {
  it.each(readdirSync(invalid))('is told of: %s', (name) => {
    const { dir, expected } = laidOver(name);
    const found = checkData(dir, [], dir);
    const sorted = [...expected.problems].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
    );
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(sorted.map(({ file, line }) => `${file}:${line}`));
    sorted.forEach(({ words }, index) => {
      for (const word of words) expect(found[index]?.message).toContain(word);
    });
  });
});

describe('checkData', () => {
  it('finds nothing wrong in sound data', () => expect(checkData(base)).toEqual([]));

  it('finds nothing wrong in the data that the package ships', () => expect(checkData('assessments')).toEqual([]));

  it('tells of the named files alone', () => {
    const { dir } = laidOver('many-mistakes');
    expect(checkData(dir, ['subjects.yaml'], dir).map(({ file }) => file)).toEqual(['subjects.yaml']);
    expect(checkData(dir, ['instruments'], dir)).toHaveLength(3);
    expect(checkData(dir, ['groups.yaml'], dir)).toEqual([]);
  });

  it('prints paths as one would type them from the working folder', () => {
    const { dir } = laidOver('unknown-key');
    expect(checkData(dir, [], tmpdir())[0]?.file).toMatch(/^merilo-[^/]+\/subjects\.yaml$/);
  });

  it('refuses a path that names no data file, with the nearest that is one', () => {
    expect(() => checkData(base, ['subject.yaml'])).toThrow(
      'there is no such data file. Did you mean "subjects.yaml"?',
    );
  });
});
