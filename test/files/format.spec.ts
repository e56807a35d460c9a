import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';
import { formatPaths, formatText } from '../../src/files/format.js';

const base = 'test/cases/valid/base';

describe('formatText', () => {
  it('puts keys in the order of the schema, English first, and keeps the order of lists', () => {
    const text = 'label: {sq: Të dhëna, en: Data}\ncode: b\n'.replace(/^/gm, '  ').replace('  label', '- label');
    expect(formatText('subjects', `${text.trimEnd()}\n- {label: {en: A}, code: a}\n`)).toBe(
      '- code: b\n  label:\n    en: Data\n    sq: Të dhëna\n- code: a\n  label:\n    en: A\n',
    );
  });

  it.each([
    '2019',
    '2019-12-31',
    '1e3',
    '0x1F',
    'true',
    'null',
    '~',
    'yes',
    'No',
    '12:30',
    '',
    ' a',
    'a: b',
    '#1',
    '1_000',
  ])('quotes the text %j, which some reader would take for something else', (note) => {
    const text = formatText('subjects', JSON.stringify([{ code: 'a', label: { en: 'A' }, note }]));
    expect(text).toContain(`note: '${note}'`);
  });

  it('leaves the text 2019-05 and a plain sentence without quotes', () => {
    const text = formatText('subjects', '[{ code: a, label: { en: "It is so" }, note: "2019-05" }]');
    expect(text).toBe('- code: a\n  label:\n    en: It is so\n  note: 2019-05\n');
  });

  it('folds a long text at 110 columns', () => {
    const note = 'word '.repeat(60).trim();
    const lines = formatText('subjects', JSON.stringify([{ code: 'a', label: { en: 'A' }, note }])).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('is its own canonical form and reads back as the same data, in either parser, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (notes) => {
        const records = notes.map((note, index) => ({ code: `c${index}`, label: { en: note }, note }));
        const text = formatText('subjects', JSON.stringify(records));
        expect(load(text, { schema: CORE_SCHEMA })).toEqual(records);
        expect(parse(text)).toEqual(records);
        expect(formatText('subjects', text)).toBe(text);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('writes a table with LF, quotes only where a cell needs them', () => {
    expect(formatText('answers-table', 'jurisdiction,"A1"\r\n\r\nALB,"x,""y"""\r\n')).toBe(
      'jurisdiction,A1\nALB,"x,""y"""\n',
    );
  });
});

describe('formatPaths', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'merilo-'));
    cpSync(base, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('has nothing to do where all is canonical', () => {
    expect(formatPaths(base, [], { check: true })).toEqual({ changed: [], files: 14, problems: [] });
  });

  it('changes a file that is not canonical, and with check only tells of it', () => {
    const sound = readFileSync(join(dir, 'subjects.yaml'), 'utf8');
    const loose = JSON.stringify(load(sound));
    writeFileSync(join(dir, 'subjects.yaml'), loose);
    expect(formatPaths(dir, [], { check: true, cwd: dir }).changed).toEqual(['subjects.yaml']);
    expect(readFileSync(join(dir, 'subjects.yaml'), 'utf8')).toBe(loose);
    expect(formatPaths(dir, ['subjects.yaml'], { check: false, cwd: dir }).changed).toEqual(['subjects.yaml']);
    expect(readFileSync(join(dir, 'subjects.yaml'), 'utf8')).toBe(sound);
  });

  it('leaves a file whose comments would be lost, and says where they are', () => {
    const text = `# a remark\n${readFileSync(join(dir, 'subjects.yaml'), 'utf8')}`;
    writeFileSync(join(dir, 'subjects.yaml'), text);
    const { changed, problems } = formatPaths(dir, [], { check: false, cwd: dir });
    expect(changed).toEqual([]);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['subjects.yaml:1']);
    expect(readFileSync(join(dir, 'subjects.yaml'), 'utf8')).toBe(text);
  });
});
