import { afterAll, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTogether } from './write-together.js';

const folder = mkdtempSync(join(tmpdir(), 'merilo-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

it('writes all files, in folders that are not yet there too', () => {
  writeFileSync(at('a.yaml'), 'old');
  writeTogether(
    new Map([
      [at('a.yaml'), 'new'],
      [at('law/b.yaml'), 'also'],
    ]),
  );
  expect(readFileSync(at('a.yaml'), 'utf8')).toBe('new');
  expect(readFileSync(at('law/b.yaml'), 'utf8')).toBe('also');
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'law']);
});

it('writes none where one cannot be written, and leaves nothing beside them', () => {
  writeFileSync(at('a.yaml'), 'old');
  mkdirSync(at('c.yaml/inner'), { recursive: true });
  const files = new Map([
    [at('a.yaml'), 'new'],
    [at('d.yaml'), 'new too'],
    [at('c.yaml'), 'a folder stands there'],
  ]);
  expect(() => writeTogether(files)).toThrow(/c\.yaml/);
  expect(readFileSync(at('a.yaml'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'c.yaml', 'law']);
});
