import { describe, expect, it } from '@jest/globals';
import { expand, type NodeObject } from 'jsonld';
import { assessedPlaces } from '../../src/assessments/assessed-places.js';
import { listAssessments, readAssessment } from '../../src/files/read-assessment.js';
import { type Catalogued, catalogueDocument } from '../../src/reports/catalogue/catalogue-document.js';

const BASE = 'https://merilo.example';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

function catalogued(id: string, releases: Catalogued['releases'] = []): Catalogued {
  const { assessment, framework, groups, jurisdictions } = readAssessment('assessments', id);
  return { assessment, framework, places: assessedPlaces(assessment, groups, jurisdictions), releases };
}

/** Expands without asking anyone: a document that is not here fails. */
async function expanded(document: object): Promise<readonly NodeObject[]> {
  const documentLoader = (address: string): never => {
    throw new Error(`${address} would have been asked`);
  };
  const options = { documentLoader, safe: true };
  return (await expand(document as NodeObject, options)) as unknown as readonly NodeObject[];
}

type Expanded = Readonly<Record<string, unknown>>;

/** All nodes of an expanded document, whatever they stand under. */
function nodesOf(value: unknown): readonly Expanded[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Expanded, ...Object.values(value).flatMap(nodesOf)];
}

/** What DCAT-AP 3.0 makes mandatory, by class (its SHACL shapes), and how often at most. */
const MANDATORY: Readonly<Record<string, readonly (readonly [property: string, most: number])[]>> = {
  [`${DCAT}Catalog`]: [
    [`${DCT}title`, Infinity],
    [`${DCT}description`, Infinity],
    [`${DCT}publisher`, 1],
  ],
  [`${DCAT}Dataset`]: [
    [`${DCT}title`, Infinity],
    [`${DCT}description`, Infinity],
  ],
  [`${DCAT}Distribution`]: [[`${DCAT}accessURL`, Infinity]],
  [`${FOAF}Agent`]: [[`${FOAF}name`, Infinity]],
};

/** Properties that may stand once, and properties whose values are dates. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Dataset`]: [`${DCT}publisher`, `${DCT}accessRights`, `${DCT}issued`, `${DCT}modified`],
  [`${DCAT}Distribution`]: [`${DCAT}mediaType`, `${DCT}format`, `${DCT}license`],
};
const DATES = [`${DCT}issued`, `${DCT}modified`, `${DCAT}startDate`, `${DCAT}endDate`];

function problemsOf(document: readonly NodeObject[]): readonly string[] {
  return nodesOf(document).flatMap((node) => {
    const types = (node['@type'] as readonly string[] | undefined) ?? [];
    if (typeof types === 'string') return [];
    const count = (property: string): number => ((node[property] as readonly unknown[] | undefined) ?? []).length;
    const dates = DATES.flatMap((property) => ((node[property] ?? []) as readonly Expanded[]).map((each) => each));
    return [
      ...types.flatMap((type) =>
        (MANDATORY[type] ?? [])
          .filter(([property, most]) => count(property) < 1 || count(property) > most)
          .map(([property]) => `${String(node['@id'])}: ${property}, ${count(property)} times`),
      ),
      ...types.flatMap((type) =>
        (ONCE[type] ?? [])
          .filter((property) => count(property) > 1)
          .map((property) => `${String(node['@id'])}: ${property} more than once`),
      ),
      ...dates
        .filter((each) => !/^\d{4}-\d\d-\d\d$/.test(String(each['@value'])) || !String(each['@type']).endsWith('#date'))
        .map((each) => `${String(each['@value'])} is no date`),
    ];
  });
}

const ofType = (document: unknown, type: string): readonly Expanded[] =>
  nodesOf(document).filter((node) => Array.isArray(node['@type']) && node['@type'].includes(type));
const ids = (node: Expanded | undefined, property: string): readonly unknown[] =>
  ((node?.[property] ?? []) as readonly Expanded[]).map((each) => each['@id']);

describe('the catalogue', () => {
  const all = listAssessments('assessments').map((id) => catalogued(id));

  it('has what DCAT-AP 3 makes mandatory, in terms that its own context knows, with whole addresses', async () => {
    const document = await expanded(catalogueDocument(all, BASE));
    expect(problemsOf(document)).toEqual([]);
    expect(ofType(document, `${DCAT}Catalog`)).toHaveLength(1);
    expect(ofType(document, `${DCAT}Dataset`)).toHaveLength(all.length);
    const properties = nodesOf(document).flatMap((node) => Object.keys(node).filter((key) => !key.startsWith('@')));
    expect(properties.filter((property) => !/^https?:\/\//.test(property))).toEqual([]);
    const addresses = nodesOf(document).flatMap((node) => (typeof node['@id'] === 'string' ? [node['@id']] : []));
    expect(addresses.filter((address) => !URL.canParse(address))).toEqual([]);
  });

  it('is found wrong where something mandatory is not there', async () => {
    const document = catalogueDocument([catalogued('tai')], BASE) as { 'dcat:dataset': Record<string, unknown>[] };
    const [dataset] = document['dcat:dataset'];
    delete dataset?.['dct:description'];
    expect(problemsOf(await expanded(document))).toHaveLength(1);
  });

  it('gives each form and report of an assessment as a distribution', async () => {
    const document = await expanded(catalogueDocument([catalogued('ddps-western-balkans-2020')], BASE));
    const files = ofType(document, `${DCAT}Distribution`);
    const addresses = files.flatMap((file) => ids(file, `${DCAT}downloadURL`));
    const path = `${BASE}/data/ddps-western-balkans-2020`;
    for (const ending of ['.csv', '.csv-metadata.json', '.xlsx', '.sdmx-csv', '.sdmx-structure', '.json']) {
      expect(addresses).toContain(`${path}${ending}`);
    }
    expect(addresses).toContain(`${BASE}/reports/ddps-western-balkans-2020/comparative.en.pdf`);
    const csv = files.find((file) => ids(file, `${DCAT}downloadURL`).includes(`${path}.csv`));
    expect(ids(csv, `${DCAT}mediaType`)).toEqual(['https://www.iana.org/assignments/media-types/text/csv']);
    expect(ids(csv, `${DCT}format`)).toEqual(['http://publications.europa.eu/resource/authority/file-type/CSV']);
    expect(ids(csv, `${DCT}license`)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  });

  it('says where and when: countries of the European Union’s table, others by name, and the survey’s window', async () => {
    const document = await expanded(catalogueDocument([catalogued('ddps-western-balkans-2020')], BASE));
    const [dataset] = ofType(document, `${DCAT}Dataset`);
    const country = 'http://publications.europa.eu/resource/authority/country/';
    // Kosovo is 1A0 there; the entities of Bosnia and Herzegovina are not in the table.
    expect(ids(dataset, `${DCT}spatial`)).toEqual([
      ...['ALB', 'BIH', '1A0', 'MNE', 'MKD', 'SRB'].map((code) => `${country}${code}`),
      ...[undefined, undefined, undefined],
    ]);
    const text = JSON.stringify(dataset?.[`${DCT}temporal`]);
    expect(text).toContain('"2019-01-01"');
    expect(text).toContain('"2019-12-31"');
    expect(dataset?.[`${DCT}issued`]).toBeUndefined();
  });

  it('dates what was released, and lists its files at addresses that stay', async () => {
    const released = catalogued('tai', [
      { name: '2026-11-30', date: '2026-11-30' },
      { name: '2026-12-24-2', date: '2026-12-24' },
    ]);
    const document = await expanded(catalogueDocument([released], BASE));
    expect(problemsOf(document)).toEqual([]);
    const [dataset] = ofType(document, `${DCAT}Dataset`);
    expect(JSON.stringify(dataset?.[`${DCT}issued`])).toContain('"2026-11-30"');
    expect(JSON.stringify(dataset?.[`${DCT}modified`])).toContain('"2026-12-24"');
    const addresses = ofType(document, `${DCAT}Distribution`).flatMap((file) => ids(file, `${DCAT}downloadURL`));
    expect(addresses).toContain(`${BASE}/data/tai@2026-11-30.csv`);
    expect(addresses).toContain(`${BASE}/data/tai@2026-12-24-2.json`);
    expect(addresses).toContain(`${BASE}/reports/tai@2026-11-30/comparative.en.pdf`);
  });
});
