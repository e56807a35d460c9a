import { textIn } from '../../common/localised-text.js';
import { type Assessed } from '../reading.js';
import { type ColumnType, DATA_COLUMNS, type DataColumn } from './data-columns.js';
import { licenceAddress } from './licence-address.js';
import { printedPlaces } from './printed-place.js';

/** Datatypes of W3C “Metadata Vocabulary for Tabular Data”, section 5.11.1. A number is a double: it may have an exponent. */
const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  code: 'string',
  mixed: 'string',
  number: 'double',
  integer: 'nonNegativeInteger',
};

function datatype({ type, codes }: DataColumn): string | { readonly base: string; readonly format: string } {
  return codes ? { base: 'string', format: codes.join('|') } : DATATYPES[type];
}

/**
 * What the columns of the CSV mean, as CSV on the Web says it: a table description that stands beside the file as
 * `<file>-metadata.json` (W3C “Model for Tabular Data”, section 5.3; “Metadata Vocabulary for Tabular Data”, sections
 * 5.4 to 5.6). `url` is the CSV's address, relative to the description's own.
 */
export function csvwMetadata({ data, board }: Assessed, url: string): object {
  const { assessment, framework } = data;
  const licence = licenceAddress(assessment.licence);
  const assessed = new Set(board.scores.map(({ jurisdiction }) => jurisdiction));
  const notes = [...printedPlaces(data).values()].flatMap(({ code, name, footnote }) =>
    footnote !== null && assessed.has(code)
      ? [{ type: 'Annotation', target: `${url}#col=1`, body: `${name} (${code}): ${footnote}` }]
      : [],
  );
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': textIn(assessment.title, 'en'),
    'dc:description': textIn(framework.description, 'en'),
    'dc:identifier': board.release === null ? board.assessment : `${board.assessment}@${board.release}`,
    'dc:temporal': board.asOf,
    'dc:conformsTo': board.framework,
    'dc:rights': assessment.licence,
    ...(licence !== null && { 'dc:license': { '@id': licence } }),
    'dc:source': [...new Set([...assessment.sources, ...framework.sources].map(({ title, href }) => href ?? title))],
    'dc:provenance': `Merilo ${board.engine}; data ${board.digest}; result ${board.resultDigest}; ${board.release === null ? 'a draft' : `release ${board.release}`}`,
    ...(notes.length > 0 && { notes }),
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ['\n'],
    },
    tableSchema: {
      columns: DATA_COLUMNS.map((column) => ({
        name: column.name,
        titles: [column.name],
        'dc:title': column.title,
        'dc:description': column.says,
        datatype: datatype(column),
        ...(column.always && { required: true }),
      })),
      primaryKey: ['jurisdiction', 'element'],
    },
  };
}
