import { expect, it } from '@jest/globals';
import { readArchive } from '../../../test/support/read-workbook.js';
import { workbook } from './workbook.js';

it('writes numbers as numbers, and texts as texts that no reader takes for anything else', async () => {
  const columns = ['text', 'number', 'nothing'].map((title) => ({ title, width: 9 }));
  const rows = [
    ['=1+1', -0.1, null],
    ['_x0041_', 1e-7, null],
    ['3-1', 0, null],
  ];
  const { texts } = readArchive(await workbook([{ name: 'One', columns, rows }]));
  const sheet = texts.get('xl/worksheets/sheet1.xml') ?? '';
  const numbers = [...sheet.matchAll(/<c r="B\d"[^>]*?(?: t="(\w)")?><v>([^<]*)<\/v>/g)].map(([, type, value]) => [
    type,
    value,
  ]);
  expect(numbers.slice(1)).toEqual([
    [undefined, '-0.1'],
    [undefined, '1e-7'],
    [undefined, '0'],
  ]);
  const strings = texts.get('xl/sharedStrings.xml') ?? '';
  for (const text of ['=1+1', '_x005F_x0041_', '3-1']) expect(strings).toContain(`>${text}<`);
  expect(sheet).not.toContain('<f');
});

it('writes a text that is the name of a property of every object as any other', async () => {
  const rows = ['constructor', 'valueOf', '__proto__'].map((text) => [text]);
  const { texts } = readArchive(await workbook([{ name: 'One', columns: [{ title: 'text', width: 9 }], rows }]));
  // The first letter in the form of ECMA-376 part 1, section 22.9.2.19: c is U+0063, v U+0076, _ U+005F.
  const strings = [...(texts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(strings).toEqual(['text', '_x0063_onstructor', '_x0076_alueOf', '_x005F__proto__']);
  const cells = [...(texts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<v>(\d+)<\/v>/g)].map(([, at]) => at);
  expect(cells).toEqual(['0', '1', '2', '3']);
});
