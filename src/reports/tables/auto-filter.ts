import { type Sheet } from './sheet.js';

/** The letters of a column, the first of which is 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", "''");
}

/**
 * Filter buttons in the head of the sheets that ask for them: an `autoFilter` behind the rows (ECMA-376 part 1, section
 * 18.3.1.2), and the hidden name by which programs know its range (section 18.2.5). The library has
 * none of its own, and calls this one with the parts that it has made.
 */
export function autoFilters(sheets: readonly Sheet[]) {
  const filtered = sheets.flatMap(({ name, columns, rows, isFiltered }, index) => {
    const [last, end] = [columnLetters(columns.length - 1), rows.length + 1];
    const range = `'${attribute(name)}'!$A$1:$${last}$${end}`;
    return isFiltered ? [{ index, ref: `A1:${last}${end}`, range }] : [];
  });
  const names = filtered.map(
    ({ index, range }) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
            const found = filtered.find(({ index }) => index === sheetIndex);
            return found ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${found.ref}"/>`) : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string): string =>
            names.length > 0
              ? xml.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`)
              : xml,
        },
      },
    },
  };
}
