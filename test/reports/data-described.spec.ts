import { beforeAll, describe, expect, it } from '@jest/globals';
import { readAssessment } from '../../src/files/read-assessment.js';
import { dataFile } from '../../src/reports/data-file.js';
import { type Assessed } from '../../src/reports/reading.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { readCsv } from '../support/read-csv.js';
import { hostile } from './hostile-assessment.js';
import { small } from './small-assessment.js';

type Row = Readonly<Record<string, string>>;

function shipped(id: string): Assessed {
  const data = readAssessment('assessments', id);
  return { data, board: assess(data, ENGINE) };
}

interface CsvwColumn {
  readonly name: string;
  readonly titles: readonly string[];
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required?: boolean;
}

interface Csvw {
  readonly '@context': readonly unknown[];
  readonly url: string;
  readonly notes?: readonly { readonly body: string }[];
  readonly tableSchema: { readonly columns: readonly CsvwColumn[]; readonly primaryKey: readonly string[] };
  readonly [property: string]: unknown;
}

/** The lexical forms of the datatypes that are used (XML Schema part 2, by “Metadata Vocabulary”, section 5.11.1). */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  double: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  nonNegativeInteger: /^\+?\d+$/,
};

/** What a validator of CSV on the Web would say of a table and its description. */
function csvwProblems({ tableSchema: { columns, primaryKey } }: Csvw, header: readonly string[], rows: readonly Row[]) {
  const titles = columns.map((column) => column.titles[0]);
  const problems =
    titles.join() === header.join() ? [] : [`columns ${titles.join()} described, ${header.join()} there`];
  for (const { name, datatype, required } of columns) {
    const { base, format } = typeof datatype === 'string' ? { base: datatype, format: null } : datatype;
    const lexical = format === null ? LEXICAL[base] : new RegExp(`^(${format})$`);
    if (!lexical) problems.push(`${name}: unknown datatype ${base}`);
    if (!/^[A-Za-z0-9.][\w.]*$/.test(name)) problems.push(`${name} is no name of a column`);
    for (const row of rows) {
      const cell = row[name] ?? '';
      if (cell === '' && required) problems.push(`${name} is required`);
      if (cell !== '' && !lexical?.test(cell)) problems.push(`${name}: ${cell} is no ${base}`);
    }
  }
  const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\u0000'));
  if (new Set(keys).size !== keys.length) problems.push('two rows have one key');
  return problems;
}

const cases: Readonly<Record<string, () => Assessed>> = {
  'ddps-western-balkans-2020': () => shipped('ddps-western-balkans-2020'),
  'co-digital-2024': () => shipped('co-digital-2024'),
  'hostile words': hostile,
};

describe.each(Object.keys(cases))('CSVW of %s', (name) => {
  let rows: readonly Row[];
  let header: readonly string[];
  let described: Csvw;
  beforeAll(async () => {
    const assessed = (cases[name] as () => Assessed)();
    const text = (await dataFile('csv', assessed)) as string;
    rows = readCsv(text);
    header = (text.split('\n')[0] ?? '').split(',');
    described = JSON.parse((await dataFile('csv-metadata', assessed)) as string) as Csvw;
  });

  it('describes the columns as they are, and every cell is what it is said to be', () => {
    expect(csvwProblems(described, header, rows)).toEqual([]);
    expect(described['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(described.url).toMatch(/^[\w-]+\.csv$/);
    // Common properties have a prefix that the context knows; the others are those of a table.
    const known = ['@context', 'url', 'notes', 'dialect', 'tableSchema'];
    expect(Object.keys(described).filter((key) => !key.startsWith('dc:') && !known.includes(key))).toEqual([]);
  });

  it('is found wrong where it is', () => {
    const [first, ...others] = rows as [Row, ...Row[]];
    const problems = (row: Row): readonly string[] => csvwProblems(described, header, [row, ...others]);
    expect(problems({ ...first, score: 'high' })).toEqual(['score: high is no double']);
    expect(problems({ ...first, of: '-1' })).toEqual(['of: -1 is no nonNegativeInteger']);
    expect(problems({ ...first, role: 'guest' })).toEqual(['role: guest is no string']);
    expect(problems({ ...first, element: '' })).toEqual(['element is required']);
    expect(csvwProblems(described, header, [first, ...rows])).toEqual(['two rows have one key']);
    expect(csvwProblems(described, header.slice(1), rows)).toHaveLength(1);
  });
});

it('carries the footnote of a designation, and says where the CSV of another date is', async () => {
  const assessed = small({ answers: { ARL: 'ffff', XKX: 'nnnn' } });
  const { notes, url } = JSON.parse(
    (await dataFile('csv-metadata', assessed, { asOf: '2019-06', framework: 'small@2' })) as string,
  ) as Csvw;
  expect(notes?.map(({ body }) => body)).toEqual(['Kosovo* (XKX): A designation without prejudice.']);
  expect(url).toBe('small-2020.csv?asOf=2019-06&framework=small%402');
});

interface Named {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

interface Component {
  readonly id: string;
  readonly conceptIdentity: string;
  readonly usage?: string;
  readonly localRepresentation: { readonly enumeration?: string; readonly format?: { readonly dataType: string } };
}

interface Artefact extends Named {
  readonly agencyID: string;
  readonly version: string;
}

interface Structure {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly data: {
    readonly dataflows: readonly (Artefact & { readonly structure: string })[];
    readonly dataStructures: readonly (Artefact & {
      readonly dataStructureComponents: {
        readonly dimensionList: { readonly dimensions: readonly Component[]; readonly timeDimension: Component };
        readonly measureList: { readonly measures: readonly Component[] };
        readonly attributeList: { readonly attributes: readonly Component[] };
      };
    })[];
    readonly conceptSchemes: readonly (Artefact & { readonly concepts: readonly Named[] })[];
    readonly codelists: readonly (Artefact & { readonly codes: readonly Named[] })[];
  };
}

const urnOf = (path: string, { agencyID, id, version }: Artefact): string =>
  `urn:sdmx:org.sdmx.infomodel.${path}=${agencyID}:${id}(${version})`;

/** The lexical forms of the data types that are used (SDMX 3.0, section 6, “Representation of components”). */
const TYPES: Readonly<Record<string, RegExp>> = {
  ObservationalTimePeriod: /^\d{4}(-\d{2}(-\d{2}(\/P\d+D)?)?)?$/,
  Double: LEXICAL['double'] as RegExp,
  Integer: /^-?\d+$/,
  String: /^[^]*$/,
};

/** What does not hold between an SDMX-CSV and its structure. */
function sdmxProblems({ data }: Structure, header: readonly string[], rows: readonly Row[]): readonly string[] {
  const [flow] = data.dataflows;
  const [structure] = data.dataStructures;
  const [scheme] = data.conceptSchemes;
  if (!flow || !structure || !scheme) return ['an artefact is missing'];
  const { dimensionList, measureList, attributeList } = structure.dataStructureComponents;
  const dimensions = [...dimensionList.dimensions, dimensionList.timeDimension];
  const components = [...dimensions, ...measureList.measures, ...attributeList.attributes];
  const problems: string[] = [];
  const must = (holds: boolean, otherwise: string): void => void (holds || problems.push(otherwise));
  must(flow.structure === urnOf('datastructure.DataStructure', structure), 'the dataflow has another structure');
  const wanted = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components.map(({ id }) => id)];
  must(header.join() === wanted.join(), `the columns are ${header.join()}`);
  const lists = new Map(data.codelists.map((list) => [urnOf('codelist.Codelist', list), list]));
  for (const list of data.codelists) {
    const ids = list.codes.map(({ id }) => id);
    must(
      ids.every((id) => /^[A-Za-z0-9_@$-]+$/.test(id)),
      `${list.id} has an id that is none`,
    );
    must(new Set(ids).size === ids.length, `${list.id} has a code twice`);
    must(/^[A-Za-z][\w-]*$/.test(list.id), `${list.id} is no name of a list`);
    for (const { id, name, parent } of list.codes) {
      must(name !== '', `${list.id}: ${id} has no name`);
      must(parent === undefined || ids.includes(parent), `${list.id}: ${id} is under ${parent}, which is not there`);
    }
  }
  const concepts = scheme.concepts.map(({ id }) => `${urnOf('conceptscheme.Concept', scheme)}.${id}`);
  for (const { id, conceptIdentity, localRepresentation: by, usage } of components) {
    must(concepts.includes(conceptIdentity), `${id} has no concept`);
    const codes = by.enumeration === undefined ? null : lists.get(by.enumeration)?.codes.map((code) => code.id);
    must(codes !== undefined, `${id}: no list ${by.enumeration}`);
    const type = by.format === undefined ? null : TYPES[by.format.dataType];
    for (const row of rows) {
      const cell = row[id] ?? '';
      if (cell === '') must(usage === 'optional', `${id} is empty`);
      else if (codes) must(codes.includes(cell), `${id}: ${cell} is not in its list`);
      else must(type?.test(cell) === true, `${id}: ${cell} is no ${by.format?.dataType}`);
    }
  }
  for (const row of rows) {
    must(row['STRUCTURE'] === 'dataflow' && row['ACTION'] === 'I', 'STRUCTURE or ACTION is another');
    must(row['STRUCTURE_ID'] === `${flow.agencyID}:${flow.id}(${flow.version})`, 'STRUCTURE_ID names another');
    must((row['OBS_VALUE'] === '') === ['L', 'M', 'O'].includes(row['OBS_STATUS'] ?? ''), 'the status says otherwise');
    must((row['OBS_VALUE'] === '') === (row['MISSING_REASON'] !== ''), 'a gap without a reason');
  }
  const keys = rows.map((row) => dimensions.map(({ id }) => row[id]).join('.'));
  must(new Set(keys).size === keys.length, 'two observations have one key');
  return [...new Set(problems)];
}

/** A framework whose codes SDMX cannot write: with dots, and beginning with a digit. */
function dotted(): Assessed {
  const { data } = small({ answers: { ARL: 'fnhx', BOR: 'n.fu' } });
  const text = JSON.stringify(data).replaceAll('"G1"', '"1.a"').replaceAll('"code":"G"', '"code":"legal.basis"');
  const renamed = JSON.parse(text) as Assessed['data'];
  return { data: renamed, board: assess(renamed, ENGINE) };
}

describe.each(Object.entries({ ...cases, 'codes with dots': dotted }))('SDMX of %s', (_name, make) => {
  let structure: Structure;
  let header: readonly string[];
  let rows: readonly Row[];
  beforeAll(async () => {
    const assessed = make();
    const text = (await dataFile('sdmx-csv', assessed)) as string;
    header = (text.split('\r\n')[0] ?? '').split(',');
    rows = readCsv(text);
    structure = JSON.parse((await dataFile('sdmx-structure', assessed)) as string) as Structure;
  });

  it('has a component for every column, and a code for every value of a coded one', () => {
    expect(sdmxProblems(structure, header, rows)).toEqual([]);
    expect(structure.meta).toMatchObject({ test: false, sender: { id: 'MERILO' } });
    expect(structure.meta['prepared']).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  });

  it('is found wrong where it is', () => {
    const [first, ...others] = rows as [Row, ...Row[]];
    const problems = (row: Row): readonly string[] => sdmxProblems(structure, header, [row, ...others]);
    expect(problems({ ...first, REF_AREA: 'ATL' })).toEqual(['REF_AREA: ATL is not in its list']);
    expect(problems({ ...first, LOWER: 'low' })).toEqual(['LOWER: low is no Double']);
    expect(problems({ ...first, OBS_STATUS: '' })).toContain('OBS_STATUS is empty');
    expect(sdmxProblems(structure, [...header, 'COLOUR'], rows)).toHaveLength(1);
    expect(sdmxProblems(structure, header, [first, ...rows])).toEqual(['two observations have one key']);
  });
});

it('says why a score is missing in the words of SDMX, and in our own', async () => {
  // x: does not apply; a dot: not assessed; u: unverified only.
  const rows = readCsv((await dataFile('sdmx-csv', small({ answers: { ARL: 'fx.u' } }))) as string);
  const said = ['G1', 'G2', 'S1', 'S2'].map((code) => {
    const row = rows.find(({ ELEMENT }) => ELEMENT === code);
    return [row?.['OBS_VALUE'], row?.['OBS_STATUS'], row?.['MISSING_REASON'], row?.['LOWER'], row?.['UPPER']];
  });
  expect(said).toEqual([
    ['1', 'P', '', '1', '1'],
    ['', 'M', 'not-applicable', '', ''],
    ['', 'L', 'not-assessed', '0', '1'],
    ['', 'O', 'insufficient-data', '0', '1'],
  ]);
});
