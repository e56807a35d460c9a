import { beforeAll, describe, expect, it } from '@jest/globals';
import { type JsonLdDocument, expand, toRDF } from 'jsonld';
import { parseCsv } from '../../src/files/csv.js';
import { readRegister } from '../../src/files/read-register.js';
import { runMerilo } from '../support/run-merilo.js';

const SCHEMA = 'https://schema.org/';
const ELI = 'http://data.europa.eu/eli/ontology#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const BASE = 'https://merilo.example/';

/**
 * The terms that the vocabularies define, of those that a register of law can need. schema.org: the type Legislation
 * with what it has from CreativeWork and Thing, https://schema.org/Legislation (its definitions for law:
 * https://github.com/schemaorg/schemaorg, data/ext/pending/issue-1156.ttl and issue 2698). ELI:
 * http://data.europa.eu/eli/ontology, version 1.5. SKOS: https://www.w3.org/TR/skos-reference/, appendix B.
 */
const PROPERTIES: ReadonlySet<string> = new Set([
  ...[
    ...[
      'legislationAmends',
      'legislationApplies',
      'legislationChanges',
      'legislationCommences',
      'legislationConsolidates',
    ],
    ...['legislationCorrects', 'legislationDate', 'legislationDateOfApplicability', 'legislationDateVersion'],
    ...['legislationIdentifier', 'legislationJurisdiction', 'legislationLegalForce', 'legislationLegalValue'],
    ...[
      'legislationPassedBy',
      'legislationRepeals',
      'legislationResponsible',
      'legislationTransposes',
      'legislationType',
    ],
    ...['about', 'abstract', 'citation', 'creativeWorkStatus', 'datePublished', 'hasPart', 'inLanguage', 'isPartOf'],
    ...[
      'license',
      'temporalCoverage',
      'text',
      'alternateName',
      'description',
      'identifier',
      'name',
      'subjectOf',
      'url',
    ],
  ].map((term) => SCHEMA + term),
  ...[
    ...[
      'id_local',
      'number',
      'published_in',
      'type_document',
      'date_document',
      'date_publication',
      'date_applicability',
    ],
    ...['first_date_entry_in_force', 'date_no_longer_in_force', 'in_force', 'passed_by', 'jurisdiction', 'title'],
    ...['is_about', 'has_part', 'is_part_of', 'amends', 'repeals', 'changes', 'corrects', 'consolidates', 'cites'],
    ...['based_on', 'implements', 'transposes', 'applies', 'version', 'version_date'],
  ].map((term) => ELI + term),
  ...[
    ...['prefLabel', 'altLabel', 'definition', 'notation', 'note', 'broader', 'narrower', 'related', 'inScheme'],
    ...['hasTopConcept', 'topConceptOf'],
  ].map((term) => SKOS + term),
]);
const TYPES: ReadonlySet<string> = new Set([
  ...['Legislation', 'CreativeWork', 'Organization', 'AdministrativeArea'].map((term) => SCHEMA + term),
  ...['LegalResource', 'LegalResourceSubdivision'].map((term) => ELI + term),
  ...['Concept', 'ConceptScheme'].map((term) => SKOS + term),
]);

interface Node {
  readonly [key: string]: unknown;
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
}

/** A document is to be read with nothing else: whoever asks for a context fails. */
const options = {
  documentLoader: (address: string) => Promise.reject(new Error(`nothing may be fetched: ${address}`)),
  base: BASE,
};

/** All nodes of an expanded document, those within others too. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

let document: JsonLdDocument;
let nodes: readonly Node[];
const register = readRegister('assessments');

beforeAll(async () => {
  const { stdout, exitCode } = await runMerilo([
    'export',
    '--register',
    '--format',
    'json-ld',
    '--as-of',
    '2019-12-31',
  ]);
  expect(exitCode).toBe(0);
  document = JSON.parse(stdout) as JsonLdDocument;
}, 60_000);

function nodeOf(id: string): Node {
  return nodes.find((node) => node['@id'] === `${BASE}${id}` && node['@type'] !== undefined) ?? {};
}

function valueOf(node: Node, term: string): unknown {
  const [first] = (node[term] ?? []) as readonly { readonly '@value'?: unknown; readonly '@id'?: unknown }[];
  return first?.['@value'] ?? first?.['@id'];
}

describe('the register as JSON-LD', () => {
  beforeAll(async () => {
    nodes = nodesIn(await expand(document, options));
  }, 60_000);

  it('says nothing that schema.org, ELI or SKOS does not define', () => {
    const keys = new Set(nodes.flatMap((node) => Object.keys(node)).filter((key) => !key.startsWith('@')));
    expect([...keys].filter((key) => !PROPERTIES.has(key))).toEqual([]);
    const types = new Set(nodes.flatMap((node) => node['@type'] ?? []));
    expect([...types].filter((type) => !TYPES.has(type))).toEqual([]);
  });

  it('has each act and each subject once, under an address of its own', () => {
    const ids = nodes.filter((node) => node['@type']?.includes(`${ELI}LegalResource`)).map((node) => node['@id']);
    expect(ids).toHaveLength(register.acts.length);
    expect(new Set(ids).size).toBe(ids.length);
    const concepts = nodes.filter((node) => node['@type']?.includes(`${SKOS}Concept`)).map((node) => node['@id']);
    expect(concepts).toEqual(register.subjects.map(({ code }) => `${BASE}subjects/${code}`));
  });

  // The law of Serbia on electronic government, 27/2018: published on 6, in force from 14 April 2018.
  it('tells of an act what the register tells', () => {
    const act = nodeOf('eli/srb/egov-2018');
    expect(valueOf(act, `${SCHEMA}legislationIdentifier`)).toBe('SRB-EGOV-2018');
    expect(valueOf(act, `${SCHEMA}legislationType`)).toBe('law');
    expect(valueOf(act, `${SCHEMA}datePublished`)).toBe('2018-04-06');
    expect(valueOf(act, `${ELI}first_date_entry_in_force`)).toBe('2018-04-14');
    expect(valueOf(act, `${SCHEMA}temporalCoverage`)).toBe('2018-04-14/..');
    expect(valueOf(act, `${SCHEMA}legislationLegalForce`)).toBe(`${SCHEMA}InForce`);
    expect(valueOf(act, `${SCHEMA}legislationJurisdiction`)).toBe(`${BASE}jurisdictions/SRB`);
    expect(act[`${SCHEMA}name`]).toContainEqual({ '@value': 'Закон о електронској управи', '@language': 'sr-cyrl' });
    const parts = act[`${SCHEMA}hasPart`] as readonly Node[];
    expect(parts.map((part) => valueOf(part, `${SCHEMA}legislationIdentifier`))).toContain('9(1)');
  });

  // Kosovo's law of 2003 on access to documents was repealed on 10 December 2010: its last day is the one before.
  it('gives the last day in force, and says that it is not any more', () => {
    const act = nodeOf('eli/xkx/aod-2003');
    expect(valueOf(act, `${ELI}date_no_longer_in_force`)).toBe('2010-12-09');
    expect(valueOf(act, `${SCHEMA}legislationLegalForce`)).toBe(`${SCHEMA}NotInForce`);
    // The commencement is known to lie between 6 November and 31 December 2003: no day is given.
    expect(act[`${ELI}first_date_entry_in_force`]).toBeUndefined();
  });

  it('links acts that have to do with each other, and subjects with wider ones', () => {
    expect(valueOf(nodeOf('eli/xkx/apd-2019'), `${SCHEMA}legislationChanges`)).toBe(`${BASE}eli/xkx/apd-2010`);
    const concept = nodeOf('subjects/open-by-default');
    expect(valueOf(concept, `${SKOS}broader`)).toBe(`${BASE}subjects/open-data`);
    expect(concept[`${SKOS}prefLabel`]).toContainEqual({ '@value': 'Openness by default', '@language': 'en' });
  });

  it('is sound RDF: each value of a date is a day, each subject and object an address', async () => {
    const quads = (await toRDF(document, options)) as readonly {
      readonly subject: { readonly value: string };
      readonly object: {
        readonly termType: string;
        readonly value: string;
        readonly datatype?: { readonly value: string };
      };
    }[];
    expect(quads.length).toBeGreaterThan(3000);
    const dates = quads.filter(({ object }) => object.datatype?.value === 'http://www.w3.org/2001/XMLSchema#date');
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter(({ object }) => !/^\d{4}-\d{2}-\d{2}$/.test(object.value))).toEqual([]);
    const things = quads.flatMap(({ subject, object }) => [
      subject.value,
      ...(object.termType === 'NamedNode' ? [object.value] : []),
    ]);
    expect(things.filter((thing) => !/^(?:https?:\/\/\S+|_:\S+)$/.test(thing))).toEqual([]);
  }, 60_000);
});

describe('the register as CSV and YAML', () => {
  it('has a row for each act, event, provision, wording, relation and source', async () => {
    const { stdout } = await runMerilo(['export', '--register', '--format', 'csv']);
    const kinds = parseCsv(stdout).rows.map(({ cells }) => cells[0]);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    const sum = (of: (act: (typeof register.acts)[number]) => number): number =>
      register.acts.reduce((total, act) => total + of(act), 0);
    expect(count('act')).toBe(register.acts.length);
    expect(count('event')).toBe(sum(({ events }) => events.length));
    expect(count('provision')).toBe(sum(({ provisions = [] }) => provisions.length));
    expect(count('relation')).toBe(sum(({ relations = [] }) => relations.length));
    expect(count('source')).toBe(sum(({ sources }) => sources.length));
  });

  it('is of one place where one is named', async () => {
    const { stdout } = await runMerilo(['export', '--register', '--format', 'yaml', '--jurisdiction', 'BA-SRP']);
    expect(stdout.match(/^- code: .*/gm)).toEqual(
      register.acts.flatMap(({ code, jurisdiction }) => (jurisdiction === 'BA-SRP' ? [`- code: ${code}`] : [])),
    );
  });
});

it.each([
  { args: ['--register'], says: 'name a format with --format: json-ld, csv, yaml.' },
  { args: ['--register', '--format', 'xlsx'], says: 'unknown format "xlsx". It is one of: json-ld, csv, yaml.' },
  { args: ['--register', '--format', 'csv', '--base', 'https://merilo.example/'], says: '--base and --as-of are for' },
  { args: ['--register', '--format', 'json-ld', '--base', 'here'], says: '--base here: write an address' },
  { args: ['--register', '--format', 'json-ld', '--as-of', '2019'], says: '--as-of 2019: write a day' },
  { args: ['--register', '--format', 'csv', '--jurisdiction', 'SBR'], says: 'Did you mean "SRB"?' },
  { args: ['egdi-2024', '--register', '--format', 'csv'], says: '--register writes no assessment' },
  { args: ['egdi-2024', '--format', 'csv', '--jurisdiction', 'SRB'], says: 'add --register, or leave it out' },
])('refuses $args', async ({ args, says }) => {
  const { exitCode, stderr } = await runMerilo(['export', ...args]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});
