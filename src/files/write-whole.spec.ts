import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { writeWhole } from './write-whole.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts a file in the place of another', () => {
  const path = join(folder, 'a.yaml');
  writeFileSync(path, 'old');
  writeWhole(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

it('leaves what was there, and nothing beside it, when it cannot be written', () => {
  writeFileSync(join(folder, 'a.yaml'), 'old');
  // Text that no file system can take the place of: the folder of the path is a file.
  expect(() => writeWhole(join(folder, 'a.yaml', 'b.yaml'), 'new')).toThrow();
  expect(() => writeWhole(folder, 'new')).toThrow('EISDIR');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});
