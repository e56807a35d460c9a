import { canonicalJson } from '../common/canonical-json.js';
import { type AssessmentData, type PublicationNotes } from '../scoreboards/scoreboard.js';
import { type ReportInput } from './build-report.js';
import { type Assessed } from './reading.js';
import { type Attachment } from './report-model.js';

/** The assessment of another date that a report compares with: what of its data is not as in `data.json`. */
interface ComparedWith {
  readonly data: Partial<AssessmentData>;
  readonly release: string | null;
  readonly publication?: PublicationNotes;
}

/**
 * What the pages of a report follow from beside its scores and data: the attachment `report.json`, by which they can be
 * set again. The template stands in it whole, for it may be an institution's own; of the language its tag.
 */
export interface ReportSetting extends Omit<ReportInput, 'assessed' | 'comparable' | 'catalogue'> {
  readonly engine: string;
  readonly release: string | null;
  readonly publication?: PublicationNotes;
  readonly language: string;
  readonly comparable?: ComparedWith;
}

/** The parts of one assessment's data that another's has otherwise; what both share is left out. */
function partsUnlike(data: AssessmentData, shared: AssessmentData): Partial<AssessmentData> {
  const keys = Object.keys(data) as (keyof AssessmentData)[];
  const unlike = keys.filter((key) => canonicalJson(data[key]) !== canonicalJson(shared[key]));
  return Object.fromEntries(unlike.map((key) => [key, data[key]]));
}

function comparedWith({ data, board }: Assessed, shared: AssessmentData): ComparedWith {
  const { release, publication } = board;
  return { data: partsUnlike(data, shared), release, ...(publication && { publication }) };
}

/** Whoever asks for a report may name its parts in any order. */
function inOrder<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1))) as T;
}

/** What a report follows from beside its data. */
export function settingOf({ assessed, comparable, catalogue, ...rest }: ReportInput): ReportSetting {
  const { engine, release, publication } = assessed.board;
  return {
    engine,
    release,
    ...(publication && { publication }),
    language: catalogue.tag,
    ...inOrder(rest),
    ...(comparable && { comparable: comparedWith(comparable, assessed.data) }),
  };
}

/** Bytes, such as those of a logo, as JSON can say them. */
interface Packed {
  readonly base64: string;
}

function packed(_: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return { base64: Buffer.from(value).toString('base64') } satisfies Packed;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string';
}

/** What `report.json` holds: bytes are bytes again. Throws a SyntaxError where it is no JSON. */
export function parseSetting(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) =>
    isPacked(value) ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  );
}

/** The attachment that carries it. It is for programs: its name says what it is, in any language. */
export function settingAttachment(input: ReportInput): Attachment {
  const text = JSON.stringify(settingOf(input), packed);
  return { name: 'report.json', text, description: 'report.json', relationship: 'Source' };
}

/** A report's input again, from what it carries: its data scored, and a way to score those it compares with. */
export function inputAgain(
  { release, publication, language, comparable, ...rest }: ReportSetting,
  { data, board }: Assessed,
  {
    score,
    catalogue,
  }: {
    readonly score: (data: AssessmentData) => Assessed['board'];
    readonly catalogue: (language: string) => ReportInput['catalogue'];
  },
): ReportInput {
  const other = comparable && { ...data, ...comparable.data };
  return {
    ...rest,
    assessed: { data, board: { ...board, release, ...(publication && { publication }) } },
    ...(comparable &&
      other && {
        comparable: {
          data: other,
          board: {
            ...score(other),
            release: comparable.release,
            ...(comparable.publication && { publication: comparable.publication }),
          },
        },
      }),
    catalogue: catalogue(language),
  };
}
