import { type Assessed } from '../../reading.js';
import { type CsvValue, toCsv } from '../csv.js';
import { dataRows } from '../data-rows.js';
import { SDMX_COMPONENTS } from './sdmx-components.js';
import { dataflowName, reference } from './sdmx-names.js';

/**
 * The scoreboard as SDMX-CSV 2.0 (the data message of SDMX 3.0; field guide of the SDMX technical working group, “Column
 * headers” and “Column content”): a line an observation, a comma between fields, lines that end with CRLF. The action
 * is `I`, for information. A missing score leaves OBS_VALUE empty, and OBS_STATUS and MISSING_REASON say why.
 */
export function sdmxCsv(assessed: Assessed): string {
  const named = reference(dataflowName(assessed));
  const columns = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...SDMX_COMPONENTS.map(({ id }) => id)];
  const rows = dataRows(assessed).map((row): Readonly<Record<string, CsvValue>> => ({
    STRUCTURE: 'dataflow',
    STRUCTURE_ID: named,
    ACTION: 'I',
    ...Object.fromEntries(SDMX_COMPONENTS.map(({ id, of }) => [id, of(row, assessed)])),
  }));
  return toCsv(columns, rows, '\r\n');
}
