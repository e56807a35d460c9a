import { describe, expect, it } from '@jest/globals';
import { toExcelCsv } from './csv-excel.js';

const cellOf = (value: string | number | boolean | null): string =>
  toExcelCsv(['a'], [{ a: value }])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

describe('toExcelCsv', () => {
  it('begins with a byte order mark, has semicolons, and ends its lines with CRLF', () =>
    expect(toExcelCsv(['a', 'b'], [{ a: 'x', b: null }])).toBe('\uFEFFa;b\r\nx;\r\n'));

  it.each([
    ['=cmd|’/c calc’!A1', "'=cmd|’/c calc’!A1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['a=1', 'a=1'],
    ['say "x"; y', '"say ""x""; y"'],
    ['two\nlines', '"two\nlines"'],
  ])('%j as a text is %j', (text, cell) => expect(cellOf(text)).toBe(cell));

  it.each([
    [-0.25, '-0,25'],
    [0.5, '0,5'],
    [-3, '-3'],
    [1e-7, '1e-7'],
  ])('%d is the number %s', (value, cell) => expect(cellOf(value)).toBe(cell));
});
