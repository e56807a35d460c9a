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
