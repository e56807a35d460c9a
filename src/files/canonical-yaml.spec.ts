import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { readCanonicalYaml } from './canonical-yaml.js';
import { DUMP_SCHEMA } from './dump-schema.js';

function whole(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

/** What a whole parser makes of it, or undefined when it is no YAML. */
function wholeOrNot(text: string): unknown {
  try {
    return whole(text);
  } catch {
    return undefined;
  }
}

describe('readCanonicalYaml', () => {
  it('reads each file of the sound folder, which is canonical', () => {
    const base = 'test/cases/valid/base';
    const files = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    for (const file of files) {
      const text = readFileSync(join(base, file), 'utf8');
      expect(readCanonicalYaml(text)).toEqual({ value: whole(text) });
    }
  });

  it.each([
    ['a:\n- b\n- c\n', { a: ['b', 'c'] }],
    ['a: >-\n  one\n  two\n\n  three\nb: 1\n', { a: 'one two\nthree', b: 1 }],
    ['a: |\n  one\n   two\n', { a: 'one\n two\n' }],
    ['- - 1\n  - x\n- k: null\n  l: 2019-05\n', [[1, 'x'], { k: null, l: '2019-05' }]],
    ["'it''s': 'a: b'\n", { "it's": 'a: b' }],
  ])('reads %j', (text, value) => {
    expect(readCanonicalYaml(text)).toEqual({ value });
    expect(whole(text)).toEqual(value);
  });

  it.each([
    'a: [b]\n',
    'a: "b"\n',
    'a: &x b\n',
    '# c\na: b\n',
    'a: b # c\n',
    'a: b\na: c\n',
    'a:\tb\n',
    'a: b\n c\n',
    'a: 0x1F\n',
    '__proto__: a\n',
    '---\na: b\n',
  ])('leaves %j to a whole parser', (text) => expect(readCanonicalYaml(text)).toBeUndefined());

  it('gives what a whole parser gives, or nothing, for any data written out', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: fc.constantFrom(...'ab 1-.:#\'"\n>|[]{}&*!,?~е') }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.string({ unit: fc.constantFrom(..."ab1 -.:'") }), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (data) => {
        const text = dump(data, { schema: DUMP_SCHEMA, noRefs: true, lineWidth: 20 });
        const read = readCanonicalYaml(text);
        if (read) expect(read.value).toEqual(whole(text));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('gives what a whole parser gives, or nothing, for any lines', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', ' ', '  ', '   ', '    '),
        fc.constantFrom(
          'a: b',
          'b:',
          '- a',
          '- c: d',
          '- - e',
          'f: >-',
          'g: |',
          'h',
          "i: 'j",
          "'k'",
          'l: 1.',
          '',
          '- >-',
          '-',
          "m: 'n'",
          'o : p',
          '- q:',
          'r: - s',
        ),
      )
      .map(([indent, text]) => indent + text);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const read = readCanonicalYaml(text);
        if (read) expect(read.value).toEqual(wholeOrNot(text));
      }),
      { numRuns: 20000, seed: 5 },
    );
  });
});
