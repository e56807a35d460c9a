import { type BindingForce, type Instrument, type InstrumentType } from '../instrument.js';
import { type JsonNode } from './json-ld.js';
import { type Draft, type Lookups, READ_FIELDS } from './json-ld-fields.js';
import { isObject, type JsonObject, several, textFrom, typesOf, withShortTerms } from './json-ld-values.js';
import { type Fault, type ReadAct } from './read-act.js';

type Path = readonly (string | number)[];

/** What is needed beside the document. */
export interface JsonLdReading extends Lookups {
  /** How the register itself would write an act, so that what is the same is left as it is. */
  readonly nodeOf: (act: Instrument) => JsonNode;
  /** The line of a place in the document. */
  readonly lineOf: (path: Path) => number;
  /** What the document is called, as the source of what it says. */
  readonly file: string;
  readonly existing: (code: string) => Instrument | undefined;
  /** The code of the act of the register with this address. */
  readonly codeAt: (address: string) => string | undefined;
}

const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const BINDING: Readonly<Record<InstrumentType, BindingForce>> = {
  constitution: 'binding',
  law: 'binding',
  'by-law': 'binding',
  decision: 'binding',
  treaty: 'binding',
  strategy: 'policy',
  guideline: 'non-binding',
  standard: 'non-binding',
};

function isAct(node: JsonObject): boolean {
  const types = typesOf(node);
  const isPart = types.includes('eli:LegalResourceSubdivision') || node['isPartOf'] !== undefined;
  return !isPart && (types.includes('Legislation') || types.includes('eli:LegalResource'));
}

/** The nodes of a document with the way to each: one node, a list, or those of `@graph`. */
function nodesOf(document: unknown): readonly { readonly node: JsonObject; readonly path: Path }[] {
  const graph = isObject(document) && document['@graph'] !== undefined ? document['@graph'] : document;
  const start = graph === document ? [] : ['@graph'];
  if (Array.isArray(graph)) {
    return graph.flatMap((node: unknown, index) => (isObject(node) ? [{ node, path: [...start, index] }] : []));
  }
  return isObject(graph) ? [{ node: graph, path: start }] : [];
}

/** A code made of an address: `https://nn.example/eli/2024/152` of Croatia is `HRV-ELI-2024-152`. */
function codeOfAddress(address: string, place: string | undefined): string | undefined {
  const words = address
    .replace(/^[a-z]+:\/\/[^/]+/i, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  if (place === undefined || words.length === 0) return undefined;
  return [place, ...words.filter((word, index) => index > 0 || word.toUpperCase() !== place)].join('-').toUpperCase();
}

interface Named {
  readonly code: string | undefined;
  readonly isMade: boolean;
}

function codeOf(node: JsonObject, reading: JsonLdReading): Named {
  const address = typeof node['@id'] === 'string' ? node['@id'] : undefined;
  const known = address === undefined ? undefined : reading.codeAt(address);
  if (known !== undefined) return { code: known, isMade: false };
  const said = textFrom(node['legislationIdentifier']) ?? textFrom(node['eli:id_local']);
  if (said !== undefined && CODE.test(said)) return { code: said, isMade: false };
  const place = reading.placeOf(
    several(node['legislationJurisdiction'] ?? node['jurisdiction'] ?? node['eli:jurisdiction']).flatMap(placeNames),
  );
  return { code: codeOfAddress(said ?? address ?? textFrom(node['url']) ?? '', place), isMade: true };
}

function placeNames(value: unknown): readonly string[] {
  if (!isObject(value)) return typeof value === 'string' ? [value] : [];
  return [textFrom(value['identifier']), textFrom(value['@id']), textFrom(value['name'])].flatMap((name) => name ?? []);
}

/** What the register needs and the document cannot say, of an act that is new: concluded, and told. */
function concluded(
  record: Record<string, unknown>,
  node: JsonObject,
  { file }: JsonLdReading,
): Record<string, unknown> {
  const binding = BINDING[record['type'] as InstrumentType] as BindingForce | undefined;
  const address = [node['url'], node['@id']].map((each) => textFrom(isObject(each) ? each['@id'] : each));
  const href = address.find((each) => each !== undefined && /^https?:\/\//.test(each));
  const own = { title: `Description of the act in ${file}`, ...(href !== undefined && { href }) };
  return {
    subjects: [],
    events: [],
    ...record,
    ...(binding !== undefined && { binding, unverified: ['binding'] }),
    confidence: 'unverified',
    sources: several(record['sources']).length > 0 ? record['sources'] : [own],
  };
}

function readNode(node: JsonObject, path: Path, named: Named, reading: JsonLdReading): ReadAct {
  const code = named.code ?? '';
  const faults: Fault[] = [];
  const remarks: Fault[] = [];
  const line = reading.lineOf(path);
  const at = (key: string): number => reading.lineOf([...path, key]);
  if (named.code === undefined) {
    faults.push({ line, message: 'the act has no code: add legislationIdentifier, such as "SRB-EGOV-2018"' });
  } else if (named.isMade) remarks.push({ line, message: `its code is made of its address: ${code}` });
  const existing = reading.existing(code);
  const same = existing ? reading.nodeOf(existing) : {};
  const record: Record<string, unknown> = existing ? { ...existing } : { code };
  const lines = new Map<string, number>();
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('@') || JSON.stringify(value) === JSON.stringify(same[key])) continue;
    const read = Object.hasOwn(READ_FIELDS, key) ? READ_FIELDS[key] : undefined;
    if (!read) {
      remarks.push({ line: at(key), message: `"${key}" is not read` });
      continue;
    }
    const before = { ...record };
    const draft: Draft = {
      record,
      node,
      fault: (_, message) => void faults.push({ line: at(key), message }),
      remark: (_, message) => void remarks.push({ line: at(key), message }),
    };
    read(value, draft, reading);
    for (const field of Object.keys(record)) if (record[field] !== before[field]) lines.set(field, at(key));
  }
  const whole = existing ? record : concluded(record, node, reading);
  if (!existing) {
    const message =
      'new from a description by others: unverified until somebody reads the act; "binding" follows from its type';
    remarks.push({ line, message });
  }
  return {
    code,
    line,
    faults,
    remarks,
    lineOf: ([field]) => (typeof field === 'string' ? lines.get(field) : undefined) ?? line,
    over: () => whole,
  };
}

/**
 * The acts of a JSON-LD document: our own export, or Legislation of schema.org or ELI from elsewhere, in the usual
 * terms (`name`, `schema:name`, `https://schema.org/name`; `eli:number` or its address), as one node, a list or a
 * `@graph`. Contexts are not fetched: other names for the terms are not known. What is not read is told.
 */
export function jsonLdActs(
  document: unknown,
  reading: JsonLdReading,
): { readonly acts: readonly ReadAct[]; readonly faults: readonly Fault[] } {
  const nodes = nodesOf(document).map(({ node, path }) => ({ node: withShortTerms(node) as JsonObject, path }));
  const own = nodes.filter(({ node }) => isAct(node));
  if (own.length === 0) {
    const message =
      'the document has no Legislation: no node has the type Legislation of schema.org or LegalResource of ELI';
    return { acts: [], faults: [{ line: 1, message }] };
  }
  return { acts: own.map(({ node, path }) => readNode(node, path, codeOf(node, reading), reading)), faults: [] };
}
