import { describe, expect, it } from '@jest/globals';
import { objectText } from './pdf-objects.js';

/** Expected texts after ISO 32000-1, 7.3, by hand. */
describe('objectText', () => {
  it.each([
    ['a string is a name', 'Page', '/Page'],
    ['a text in ASCII stands as it is', new String('Law (2015)'), '(Law \\(2015\\))'],
    ['another is UTF-16 after its mark', new String('ђ'), '(\u00fe\u00ff\u0004R)'],
    ['a whole number has no point', 595, '595'],
    ['others have three decimals at most', 841.889999, '841.89'],
    ['a number so small that nobody sees it has no exponent', 1e-7, '0'],
    ['bytes are hexadecimal', new Uint8Array([0, 255]), '<00ff>'],
    ['a day and time', new Date('2019-12-31T00:00:00Z'), '(D:20191231000000Z)'],
    ['nothing', null, 'null'],
    ['numbers in an array are parted', [1, 2.5, -3], '[1 2.5 -3]'],
    ['delimiters part by themselves', ['A', new String('b'), ['C'], 4], '[/A(b)[/C]4]'],
    ['a dictionary leaves out what is undefined', { Type: 'Page', Rotate: undefined, N: 1 }, '<</Type/Page/N 1>>'],
    ['parent and page come first', { S: 'TD', P: 1, K: [2], Pg: 3 }, '<</P 1/Pg 3/S/TD/K[2]>>'],
  ])('%s', (_, value, text) => expect(objectText(value)).toBe(text));

  it('sorts a tree of names by their codes, not as a language does', () => {
    const items: Readonly<Record<string, number>> = { b: 1, a: 2, B: 3 };
    const tree = { _items: items, _keysName: () => 'Names', _dataForKey: (key: string) => new String(key) };
    expect(objectText(tree)).toBe('<</Names[(B)3(a)2(b)1]>>');
  });

  it('sorts a tree of numbers by size', () => {
    const tree = { _items: { 10: 'J', 9: 'I' }, _keysName: () => 'Nums', _dataForKey: Number };
    expect(objectText(tree)).toBe('<</Nums[9/I 10/J]>>');
  });
});
