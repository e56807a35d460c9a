import { type ListedCorrection, type ListedRelease } from '../releases/listed-release.js';
import { ERRATUM_COLUMNS } from '../releases/erratum-table.js';
import { toCsv } from '../reports/tables/csv.js';

/** A release with every figure that it moved. */
export interface WholeRelease extends ListedRelease {
  readonly erratum: readonly ListedCorrection[];
}

interface Form {
  readonly type: string;
  readonly text: (release: WholeRelease) => string;
}

function erratumCsv({ assessment, name, supersedes, erratum }: WholeRelease): string {
  return toCsv(
    ERRATUM_COLUMNS,
    erratum.map((moved) => ({ assessment, release: name, supersedes, ...moved })),
  );
}

function erratumJson({ assessment, name, supersedes, why, erratum }: WholeRelease): string {
  return `${JSON.stringify({ assessment, release: name, supersedes, why, erratum }, null, 2)}\n`;
}

/** The files that tell of a release, by name, with their media types. */
export const RELEASE_FILES: Readonly<Record<string, Form>> = {
  'CITATION.cff': { type: 'application/yaml; charset=utf-8', text: ({ citation }) => citation.cff },
  'citation.bib': { type: 'application/x-bibtex; charset=utf-8', text: ({ citation }) => citation.bibtex },
  'citation.txt': { type: 'text/plain; charset=utf-8', text: ({ citation }) => `${citation.text}\n` },
  'erratum.csv': { type: 'text/csv; charset=utf-8', text: erratumCsv },
  'erratum.json': { type: 'application/json; charset=utf-8', text: erratumJson },
};
