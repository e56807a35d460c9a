import { describe, expect, it } from '@jest/globals';
import { autoFilters, columnLetters } from './auto-filter.js';

describe('columnLetters', () => {
  // As spreadsheets count: 26 columns of one letter, 26 × 26 of two, then three.
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
});

it('filters the sheets that ask for it, over head and rows, and names the range', () => {
  const columns = [
    { title: 'a', width: 9 },
    { title: 'b', width: 9 },
  ];
  const rows = [
    ['x', 1],
    ['y', 2],
  ];
  const { transform } = autoFilters([
    { name: 'Plain', columns, rows },
    { name: "R&D's", columns, rows, isFiltered: true },
  ]).files;
  const sheet = transform['xl/worksheets/sheet{id}.xml'].transform;
  expect(sheet('<sheetData></sheetData><pageMargins/>', {}, { sheetIndex: 0 })).not.toContain('autoFilter');
  expect(sheet('<sheetData></sheetData><pageMargins/>', {}, { sheetIndex: 1 })).toBe(
    '<sheetData></sheetData><autoFilter ref="A1:B3"/><pageMargins/>',
  );
  expect(transform['xl/workbook.xml'].transform('<sheets></sheets><calcPr/>')).toBe(
    '<sheets></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">' +
      "'R&amp;D''s'!$A$1:$B$3</definedName></definedNames><calcPr/>",
  );
});
