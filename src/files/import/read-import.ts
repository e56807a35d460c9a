import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { DomainError } from '../../common/domain-error.js';
import { type JsonLdReading, jsonLdActs } from '../../instruments/exchange/json-ld-acts.js';
import { type Fault, type ReadAct } from '../../instruments/exchange/read-act.js';
import { tableActs } from '../../instruments/exchange/table-acts.js';
import { parseCsv } from '../csv.js';
import { readText } from '../read-text.js';
import { codeOf } from '../rules/duplicate-codes.js';
import { parsePlaces } from '../yaml-places.js';

/** What a file from outside holds. */
export interface ReadFile {
  readonly acts: readonly ReadAct[];
  /** What is wrong with the file itself. */
  readonly faults: readonly Fault[];
}

/** What is needed beside the file to read JSON-LD. */
export type Reading = Omit<JsonLdReading, 'lineOf'>;

const NOTHING: readonly ReadAct[] = [];

function yamlActs(text: string): ReadFile {
  const places = parsePlaces(text);
  if (places.faults.length > 0) return { acts: NOTHING, faults: places.faults };
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return { acts: NOTHING, faults: [{ line: 1, message: error.message }] };
    throw error;
  }
  const list = Array.isArray(value);
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  const faults: Fault[] = [];
  const acts = records.flatMap((record, index): readonly ReadAct[] => {
    const start = list ? [index] : [];
    const line = places.lineOf(start);
    const code = codeOf(record);
    if (code === null) {
      faults.push({ line, message: 'an act needs a "code": give it one, such as SRB-EGOV-2018' });
      return [];
    }
    const lineOf = (path: readonly (string | number)[]): number => places.lineOf([...start, ...path]);
    return [{ code, line, faults: [], remarks: [], lineOf, over: () => record }];
  });
  return { acts, faults };
}

function csvActs(text: string): ReadFile {
  const { rows, fault } = parseCsv(text);
  if (fault !== null)
    return { acts: NOTHING, faults: [{ line: fault, message: 'a quote is never closed, or stands inside a cell' }] };
  return tableActs(rows);
}

function jsonActs(text: string, reading: Reading): ReadFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const [fault] = parsePlaces(text).faults;
    const why = error instanceof Error ? error.message : 'unknown reason';
    return { acts: NOTHING, faults: [{ line: fault?.line ?? 1, message: `this is no JSON: ${why}` }] };
  }
  // JSON is YAML, whose parser knows the lines.
  const places = parsePlaces(text);
  return jsonLdActs(document, { ...reading, lineOf: places.lineOf });
}

const FORMS: readonly (readonly [RegExp, (text: string, reading: Reading) => ReadFile])[] = [
  [/\.ya?ml$/i, yamlActs],
  [/\.csv$/i, csvActs],
  [/\.(?:json|jsonld|json-ld)$/i, jsonActs],
];

/**
 * Reads a file from outside by the end of its name: YAML as the data folder has it, CSV in the flat form, JSON-LD.
 * Throws CALL_INVALID on another name.
 */
export function readImport(path: string, reading: Reading): ReadFile {
  const form = FORMS.find(([end]) => end.test(path));
  if (!form) {
    throw new DomainError(
      'CALL_INVALID',
      `${reading.file}: the form is told by the name's end: .yaml, .csv, .json or .jsonld.`,
    );
  }
  const content = readText(path);
  if ('fault' in content) return { acts: NOTHING, faults: [{ line: content.line, message: content.fault }] };
  return form[1](content.text, reading);
}
