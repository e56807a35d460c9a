/** A form in which an assessment's data can be had. */
export interface DataForm {
  /** As `--format` and the API name it. */
  readonly format: string;
  /** What follows the assessment's id in the file's address. */
  readonly suffix: string;
  /** What follows the assessment's id in the name of the file that is saved; the suffix when left out. */
  readonly saved?: string;
  /** As HTTP says it. */
  readonly mediaType: string;
  /** What is in it, as a phrase. */
  readonly holds: string;
}

/**
 * The forms in which an assessment's data can be had. Media types: RFC 4180 and RFC 7111 for CSV (`header` is theirs),
 * W3C “Metadata Vocabulary for Tabular Data”, section 9, for its metadata, ECMA-376 for the workbook, and the guides of
 * SDMX-CSV 2.0.0 and SDMX-JSON 2.0.0 for theirs. docs/data-out.md explains each.
 */
export const DATA_FORMS = [
  {
    format: 'csv',
    suffix: '.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    holds: 'the rows of the scoreboard’s subjects with the answers and the method',
  },
  {
    format: 'csv-metadata',
    suffix: '.csv-metadata.json',
    mediaType: 'application/csvm+json; charset=utf-8',
    holds: 'what the columns of the CSV mean (CSVW)',
  },
  {
    format: 'csv-excel',
    suffix: '.csv-excel',
    saved: '.excel.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    holds: 'the rows of the CSV for a spreadsheet whose decimals have a comma',
  },
  {
    format: 'xlsx',
    suffix: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: 'a workbook: scoreboard, answers, evidence, method, comparators, notes',
  },
  {
    format: 'sdmx-csv',
    suffix: '.sdmx-csv',
    saved: '.sdmx.csv',
    mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0',
    holds: 'the scoreboard as SDMX-CSV 2.0',
  },
  {
    format: 'sdmx-structure',
    suffix: '.sdmx-structure',
    saved: '.sdmx-structure.json',
    mediaType: 'application/vnd.sdmx.structure+json; version=2.0.0',
    holds: 'the structure of the SDMX-CSV, with its code lists (SDMX-JSON 2.0)',
  },
  {
    format: 'json',
    suffix: '.json',
    mediaType: 'application/json; charset=utf-8',
    holds: 'the scoreboard and all that it rests on',
  },
] as const satisfies readonly DataForm[];

export type DataFormat = (typeof DATA_FORMS)[number]['format'];

/** Their names, in the order in which they are offered. */
export const DATA_FORMATS: readonly DataFormat[] = DATA_FORMS.map(({ format }) => format);

/** The form that a name stands for. */
export function dataForm(format: DataFormat): DataForm {
  return DATA_FORMS.find((form) => form.format === format) as DataForm;
}

const BY_SUFFIX = [...DATA_FORMS]
  .flatMap(({ format, suffix }) => [...new Set([suffix, `.${format}`])].map((ending) => ({ format, ending })))
  .sort((a, b) => b.ending.length - a.ending.length);

/**
 * The assessment and form that a file's address names: the longest ending that is known (`.csv-metadata.json` before
 * `.json`). An id may have dots itself. Null where no form is named, or no assessment.
 */
export function dataFileCalled(file: string): { readonly assessment: string; readonly format: DataFormat } | null {
  const found = BY_SUFFIX.find(({ ending }) => file.endsWith(ending) && file.length > ending.length);
  return found ? { assessment: file.slice(0, -found.ending.length), format: found.format } : null;
}
