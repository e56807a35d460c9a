import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../test/support/read-csv.js';
import { type CsvValue, toCsv } from './csv.js';
import { toExcelCsv } from './csv-excel.js';

// Line ends of all kinds, quotes and separators are what goes wrong.
const text = fc
  .array(
    fc.oneof(fc.constantFrom('"', ',', ';', '\n', '\r\n', '=', '-', '\t', 'الف', 'ш'), fc.string({ maxLength: 3 })),
  )
  .map((parts) => parts.join(''))
  // At the end of the last cell a reader cannot tell a carriage return from the line's own.
  .filter((joined) => !joined.endsWith('\r'));
const rowsOf = <T extends CsvValue>(cell: fc.Arbitrary<T>) =>
  fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 4 });

describe('CSV', () => {
  it.each(['\n', '\r\n'] as const)('is read again as the texts that were written, with lines that end with %j', (end) =>
    fc.assert(fc.property(rowsOf(text), (rows) => expect(readCsv(toCsv(['a', 'b'], rows, end))).toEqual(rows))),
  );

  it('is read again as the numbers that were written, to the last bit', () =>
    fc.assert(
      fc.property(rowsOf(fc.double({ noNaN: true, noDefaultInfinity: true })), (rows) => {
        const read = readCsv(toCsv(['a', 'b'], rows)).map(({ a, b }) => ({ a: Number(a), b: Number(b) }));
        expect(read).toEqual(rows.map(({ a, b }) => ({ a: a + 0, b: b + 0 })));
      }),
    ));

  it('for spreadsheets never begins a text as a formula, and is the text again without the apostrophe', () =>
    fc.assert(
      fc.property(rowsOf(text), (rows) => {
        const read = readCsv(toExcelCsv(['a', 'b'], rows).slice(1), ';');
        for (const [index, row] of read.entries()) {
          for (const key of ['a', 'b'] as const) {
            const [cell, written] = [row[key] ?? '', rows[index]?.[key] ?? ''];
            expect(/^[=+\-@\t\r]/.test(cell)).toBe(false);
            expect(cell === written || cell === `'${written}`).toBe(true);
          }
        }
      }),
    ));
});
