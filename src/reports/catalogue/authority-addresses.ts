/** Tables of the Publications Office of the European Union, which DCAT-AP 3 asks for. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

/** Places whose code in the table of countries is not that of ISO 3166-1. */
const OTHER_CODES: Readonly<Record<string, string>> = { XKX: '1A0' };

/** A place in the table of countries; null for the entity of a state (`BA-SRP`), which has none. */
export function countryAddress(code: string): string | null {
  return /^[A-Z]{3}$/.test(code) ? `${AUTHORITY}country/${OTHER_CODES[code] ?? code}` : null;
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  'csv-metadata': 'JSON_LD',
  'csv-excel': 'CSV',
  xlsx: 'XLSX',
  'sdmx-csv': 'CSV',
  'sdmx-structure': 'JSON',
  json: 'JSON',
  pdf: 'PDF',
};

/** A form of files in the table of file types. */
export function fileTypeAddress(format: string): string | null {
  const type = FILE_TYPES[format];
  return type === undefined ? null : `${AUTHORITY}file-type/${type}`;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'ENG',
  sq: 'SQI',
  bs: 'BOS',
  cnr: 'CNR',
  hr: 'HRV',
  mk: 'MKD',
  'sr-Cyrl': 'SRP',
  'sr-Latn': 'SRP',
  fr: 'FRA',
};

/** A language in the table of languages. */
export function languageAddress(tag: string): string | null {
  const language = LANGUAGES[tag];
  return language === undefined ? null : `${AUTHORITY}language/${language}`;
}

/** A media type as IANA registers it, without parameters. */
export function mediaTypeAddress(mediaType: string): string {
  return `https://www.iana.org/assignments/media-types/${mediaType.split(';')[0] ?? mediaType}`;
}

/** Anyone may have the data. */
export const PUBLIC_ACCESS = `${AUTHORITY}access-right/PUBLIC`;

/** “Government and public sector”, in the table of data themes. */
export const GOVERNMENT_THEME = `${AUTHORITY}data-theme/GOVE`;
