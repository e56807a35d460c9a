import { expect, it } from '@jest/globals';
import { readArchive } from '../../../test/support/read-workbook.js';
import { workbook } from './workbook.js';

const columns = [
  { title: 'given', width: 9, use: 'given' as const },
  { title: 'text', width: 9, use: 'text' as const },
];

async function parts(): Promise<ReadonlyMap<string, string>> {
  const sheet = { columns, rows: [['a\r\u0001b_x0041\u0002', null]] };
  const choices = [
    { cells: ['B2', 'B4:B9'], of: ['all', 'ad-hoc'] },
    { cells: ['A2'], of: ['x'.repeat(254)] },
  ];
  const one = { ...sheet, name: 'One', isFiltered: true, isExact: true, choices };
  return readArchive(await workbook([one, { ...sheet, name: 'Two', isHidden: true }])).texts;
}

it('offers a list in the cells named, behind the filter; one that no formula can hold is not offered', async () => {
  const xml = (await parts()).get('xl/worksheets/sheet1.xml') ?? '';
  // ECMA-376 part 1, section 18.3.1.99: sheetData, autoFilter, dataValidations, pageMargins in this order.
  expect(xml).toMatch(/<\/sheetData><autoFilter [^>]*><dataValidations count="1">.*<\/dataValidations>.*<pageSetup/s);
  expect(xml).toContain('sqref="B2 B4:B9"><formula1>&quot;all,ad-hoc&quot;</formula1>');
});

it('hides a sheet that asks for it, and no other', async () => {
  const xml = (await parts()).get('xl/workbook.xml') ?? '';
  expect([...xml.matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag.includes('state="hidden"'))).toEqual([false, true]);
});

it('keeps letters that XML cannot hold where it is exact, and leaves them out elsewhere', async () => {
  const xml = (await parts()).get('xl/sharedStrings.xml') ?? '';
  // The underscore before x0041 is escaped too: with the next letter it would read as an A.
  expect(xml).toContain('>a_x000D__x0001_b_x005F_x0041_x0002_<');
  expect(xml).toContain('>ab_x0041<');
});

it('says of a cell to be typed in that it holds a text', async () => {
  const texts = await parts();
  expect(texts.get('xl/styles.xml')).toMatch(/numFmtId="49"|formatCode="@"/);
  expect(texts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="B2" s="\d+"/);
});
