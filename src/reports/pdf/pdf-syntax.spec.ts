import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { objectText } from './pdf-objects.js';
import { Bytes, Name, Reader, Reference, type Value, Word } from './pdf-syntax.js';

function read(text: string): Value {
  return new Reader(text).value();
}

/** The examples of ISO 32000-1, 7.3.2 to 7.3.7. */
describe('Reader', () => {
  it.each<readonly [string, Value]>([
    ['123', 123],
    ['-.002', -0.002],
    ['+17', 17],
    ['true', true],
    ['null', null],
    ['/A;Name_With-Various***Characters?', new Name('A;Name_With-Various***Characters?')],
    ['/paired#28#29parentheses', new Name('paired()parentheses')],
    ['(Strings may contain balanced parentheses ())', new Bytes('Strings may contain balanced parentheses ()')],
    ['(These \\\ntwo strings)', new Bytes('These two strings')],
    ['(\\245\\307\\5)', new Bytes('\u00a5\u00c7\u0005')],
    ['<901FA>', new Bytes('\u0090\u001f\u00a0')],
    ['[549 3.14 false(Ralph)/SomeName]', [549, 3.14, false, new Bytes('Ralph'), new Name('SomeName')]],
    ['12 0 R', new Reference(12)],
    ['12 0 Rx', 12],
    [
      '<</K[4 0 R 5]/N 1>>',
      new Map<string, Value>([
        ['K', [new Reference(4), 5]],
        ['N', 1],
      ]),
    ],
    ['% a remark\n7', 7],
    ['BDC', new Word('BDC')],
  ])('reads %s', (text, value) => expect(read(text)).toEqual(value));

  it.each(['', '(open', '<</K', '[1 2', '<</K 1'])('refuses %j, which has no end', (text) =>
    expect(() => read(text)).toThrow(SyntaxError),
  );

  it('reads back any text that we write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = read(objectText(new String(text)));
        expect(value).toBeInstanceOf(Bytes);
        expect((value as Bytes).text).toBe(text);
      }),
    );
  });
});
