import { MISSING_REASONS, type MissingReason } from '../../../scoring/method.js';
import { type Assessed } from '../../reading.js';
import { type CsvValue } from '../csv.js';
import { ORIGINS, ROLES } from '../data-columns.js';
import { type DataRow } from '../data-rows.js';
import { sdmxId, timePeriod } from './sdmx-id.js';

/** Who maintains the structure. */
export const AGENCY = 'MERILO';

/**
 * Statuses of observations that are used here, from the cross-domain code list of SDMX (SDMX:CL_OBS_STATUS, version 2.2).
 */
export const OBS_STATUSES = {
  A: 'Normal value',
  P: 'Provisional value',
  L: 'Missing value; data exist but were not collected',
  M: 'Missing value; data cannot exist',
  O: 'Missing value',
} as const;

/** Why a value is missing, as SDMX has words for it; MISSING_REASON keeps our own. */
const MISSING_STATUS: Readonly<Record<MissingReason, keyof typeof OBS_STATUSES>> = {
  'not-assessed': 'L',
  'not-applicable': 'M',
  'not-covered': 'L',
  declined: 'O',
  'insufficient-data': 'O',
};

export const REASON_NAMES: Readonly<Record<MissingReason, string>> = {
  'not-assessed': 'Not assessed: nobody has looked yet',
  'not-applicable': 'Not applicable: the question does not apply here',
  'not-covered': 'Not covered: the survey leaves the place out',
  declined: 'Declined: the place was asked and did not answer',
  'insufficient-data': 'Insufficient data: too little is known for a score',
};

/** What a component’s values are: of a code list, or of a basic data type. */
export type Representation =
  | { readonly list: 'AREA' | 'ELEMENT' | 'OBS_STATUS' | 'MISSING_REASON' | 'ORIGIN' | 'AREA_ROLE' }
  | { readonly dataType: string };

/** A column of the SDMX-CSV that the structure defines. */
export interface SdmxComponent {
  readonly id: string;
  readonly kind: 'dimension' | 'time' | 'measure' | 'attribute';
  readonly name: string;
  readonly of: (row: DataRow, assessed: Assessed) => CsvValue;
  readonly values: Representation;
  /** Of an attribute: what it belongs to; an observation when left out. */
  readonly belongsTo?: 'area' | 'dataflow';
  readonly isMandatory?: true;
}

function status({ missing }: DataRow, { board }: Assessed): keyof typeof OBS_STATUSES {
  if (missing !== null) return MISSING_STATUS[missing as MissingReason];
  return board.release === null ? 'P' : 'A';
}

const coded = (list: Extract<Representation, { list: string }>['list']): Representation => ({ list });
const typed = (dataType: string): Representation => ({ dataType });
const idOf = (value: CsvValue): CsvValue => (value === null ? null : sdmxId(String(value)));

/**
 * The columns of the SDMX-CSV behind STRUCTURE, STRUCTURE_ID and ACTION, as the data structure definition has them:
 * dimensions, the measure, attributes (SDMX-CSV 2.0 field guide, “Columns”).
 */
export const SDMX_COMPONENTS: readonly SdmxComponent[] = [
  {
    id: 'REF_AREA',
    kind: 'dimension',
    name: 'Jurisdiction',
    of: (row) => idOf(row.jurisdiction),
    values: coded('AREA'),
  },
  {
    id: 'ELEMENT',
    kind: 'dimension',
    name: 'Element of the framework',
    of: (row) => idOf(row.element),
    values: coded('ELEMENT'),
  },
  {
    id: 'TIME_PERIOD',
    kind: 'time',
    name: 'Date of the law that is scored',
    of: (_row, { board }) => timePeriod(board.asOf),
    values: typed('ObservationalTimePeriod'),
  },
  { id: 'OBS_VALUE', kind: 'measure', name: 'Score', of: (row) => row.score, values: typed('Double') },
  {
    id: 'OBS_STATUS',
    kind: 'attribute',
    name: 'Observation status',
    of: status,
    values: coded('OBS_STATUS'),
    isMandatory: true,
  },
  {
    id: 'MISSING_REASON',
    kind: 'attribute',
    name: 'Why there is no score',
    of: (row) => idOf(row.missing),
    values: coded('MISSING_REASON'),
  },
  {
    id: 'LOWER',
    kind: 'attribute',
    name: 'Least that the score can be',
    of: (row) => row.low,
    values: typed('Double'),
  },
  {
    id: 'UPPER',
    kind: 'attribute',
    name: 'Greatest that the score can be',
    of: (row) => row.high,
    values: typed('Double'),
  },
  { id: 'RANK', kind: 'attribute', name: 'Place among the subjects', of: (row) => row.rank, values: typed('Double') },
  { id: 'RANK_LOW', kind: 'attribute', name: 'Best place possible', of: (row) => row.rankLow, values: typed('Double') },
  {
    id: 'RANK_HIGH',
    kind: 'attribute',
    name: 'Worst place possible',
    of: (row) => row.rankHigh,
    values: typed('Double'),
  },
  { id: 'BAND', kind: 'attribute', name: 'Band', of: (row) => row.band, values: typed('String') },
  {
    id: 'ANSWERED',
    kind: 'attribute',
    name: 'Criteria with a score',
    of: (row) => row.answered,
    values: typed('Integer'),
  },
  { id: 'CRITERIA', kind: 'attribute', name: 'All criteria', of: (row) => row.of, values: typed('Integer') },
  { id: 'ANSWER', kind: 'attribute', name: 'Answer to a criterion', of: (row) => row.answer, values: typed('String') },
  { id: 'ORIGIN', kind: 'attribute', name: 'Origin of the answer', of: (row) => row.origin, values: coded('ORIGIN') },
  {
    id: 'AREA_ROLE',
    kind: 'attribute',
    name: 'Role of the jurisdiction',
    of: (row) => row.role,
    values: coded('AREA_ROLE'),
    belongsTo: 'area',
  },
  {
    id: 'RELEASE',
    kind: 'attribute',
    name: 'Release; a draft has none',
    of: (_row, { board }) => board.release,
    values: typed('String'),
    belongsTo: 'dataflow',
  },
  {
    id: 'DIGEST',
    kind: 'attribute',
    name: 'Digest of the data',
    of: (_row, { board }) => board.digest,
    values: typed('String'),
    belongsTo: 'dataflow',
  },
];

/** The codes of the lists that are the same for all assessments, with their names. */
export const FIXED_LISTS: Readonly<
  Record<'MISSING_REASON' | 'ORIGIN' | 'AREA_ROLE', readonly (readonly [string, string])[]>
> = {
  MISSING_REASON: MISSING_REASONS.map((reason) => [sdmxId(reason), REASON_NAMES[reason]]),
  ORIGIN: ORIGINS.map((origin) => [
    origin,
    {
      typed: 'Typed by an analyst',
      derived: 'Derived from the register of law',
      override: 'Typed in place of a derived answer',
      none: 'No answer',
    }[origin],
  ]),
  AREA_ROLE: ROLES.map((role) => [role, role === 'subject' ? 'Ranked and counted' : 'Beside the others: neither']),
};
