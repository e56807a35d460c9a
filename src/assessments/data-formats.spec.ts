import { describe, expect, it } from '@jest/globals';
import { DATA_FORMATS, dataFileCalled, dataForm } from './data-formats.js';

describe('dataFileCalled', () => {
  it.each([
    ['egdi-2024.csv', 'egdi-2024', 'csv'],
    ['egdi-2024.csv-metadata.json', 'egdi-2024', 'csv-metadata'],
    ['egdi-2024.csv-metadata', 'egdi-2024', 'csv-metadata'],
    ['egdi-2024.sdmx-structure', 'egdi-2024', 'sdmx-structure'],
    ['a.b.c.json', 'a.b.c', 'json'],
    ['a.csv.xlsx', 'a.csv', 'xlsx'],
  ])('%s is %s as %s', (file, assessment, format) => expect(dataFileCalled(file)).toEqual({ assessment, format }));

  it.each(['egdi-2024', 'egdi-2024.jso', '.csv', 'egdi-2024.csv.'])('%s is none', (file) =>
    expect(dataFileCalled(file)).toBeNull(),
  );

  it('finds every form by its own address', () => {
    for (const format of DATA_FORMATS) {
      expect(dataFileCalled(`x${dataForm(format).suffix}`)).toEqual({ assessment: 'x', format });
    }
  });
});
