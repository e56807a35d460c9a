import { scoresDocument } from '../scoreboards/scores-json.js';
import { type DataFormat, dataForm } from './data-format.js';
import { type Assessed } from './reading.js';
import { type OtherBasis } from './report-address.js';
import { toCsv } from './tables/csv.js';
import { toExcelCsv } from './tables/csv-excel.js';
import { csvwMetadata } from './tables/csvw.js';
import { DATA_COLUMN_NAMES } from './tables/data-columns.js';
import { dataRows } from './tables/data-rows.js';
import { sdmxCsv } from './tables/sdmx/sdmx-csv.js';
import { sdmxStructure } from './tables/sdmx/sdmx-structure.js';

type Maker = (assessed: Assessed, basis: OtherBasis) => string | Promise<Uint8Array>;

function asJson(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Where the CSV is, from where its description is: beside it, with what differs from the assessment's own basis. */
function csvAddress({ board }: Assessed, basis: OtherBasis): string {
  const name = board.release === null ? board.assessment : `${board.assessment}@${board.release}`;
  const asked = Object.entries(basis).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${name}${dataForm('csv').suffix}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

async function asWorkbook(assessed: Assessed): Promise<Uint8Array> {
  const [{ workbook }, { dataSheets }] = [
    await import('./tables/workbook.js'),
    await import('./tables/data-sheets.js'),
  ];
  return workbook(dataSheets(assessed));
}

const MAKERS: Readonly<Record<DataFormat, Maker>> = {
  csv: (assessed) => toCsv(DATA_COLUMN_NAMES, dataRows(assessed, 'subjects')),
  'csv-metadata': (assessed, basis) => asJson(csvwMetadata(assessed, csvAddress(assessed, basis))),
  'csv-excel': (assessed) => toExcelCsv(DATA_COLUMN_NAMES, dataRows(assessed, 'subjects')),
  xlsx: asWorkbook,
  'sdmx-csv': sdmxCsv,
  'sdmx-structure': (assessed) => asJson(sdmxStructure(assessed)),
  json: ({ data, board }) => asJson({ ...scoresDocument(board), data }),
};

/**
 * An assessment's data as a file, a text or bytes: each form is made from the same scoreboard, with the same numbers.
 * `basis` is what differs from the assessment's own date and framework.
 */
export async function dataFile(
  format: DataFormat,
  assessed: Assessed,
  basis: OtherBasis = {},
): Promise<string | Uint8Array> {
  return MAKERS[format](assessed, basis);
}
