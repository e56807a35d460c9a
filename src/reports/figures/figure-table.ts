import { type Chart } from '../charts/chart.js';
import { toCsv } from '../tables/csv.js';
import { type Sheet } from '../tables/sheet.js';

/** Titles of columns, each once: the second of the same has its number. */
function uniqueTitles({ table: { columns } }: Chart): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ title }) => {
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}

/** The numbers of a figure as CSV: words as they are printed, codes, numbers unrounded. */
export function figureCsv(chart: Chart): string {
  const titles = uniqueTitles(chart);
  const rows = chart.table.rows.map((row) =>
    Object.fromEntries(titles.map((title, index) => [title, row[index] ?? null])),
  );
  return toCsv(titles, rows, '\r\n');
}

/** The same as sheets of a workbook: the numbers, and what they are. `names` are the names of the two. */
export function figureSheets(
  chart: Chart,
  names: { readonly numbers: string; readonly about: string },
): readonly Sheet[] {
  const { columns, rows } = chart.table;
  const titles = uniqueTitles(chart);
  return [
    {
      name: names.numbers,
      columns: titles.map((title, index) => ({ title, width: columns[index]?.kind === 'text' ? 28 : 14 })),
      rows,
      isFiltered: true,
      stickyColumns: 1,
    },
    {
      name: names.about,
      columns: [{ title: chart.title, width: 100 }],
      rows: [chart.subtitle ?? '', chart.alt, chart.note, ...(chart.designations ?? []), chart.source]
        .filter((text) => text !== '')
        .map((text) => [text]),
    },
  ];
}
