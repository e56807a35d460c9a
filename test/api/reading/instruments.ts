import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { addDays, type LegalDate, spanOf } from '../../../src/common/legal-date.js';
import { inForce } from '../../../src/instruments/time/in-force.js';
import { type Instrument } from '../../../src/instruments/instrument.js';
import { type Subject } from '../../../src/instruments/subject.js';
import { type Jurisdiction } from '../../../src/jurisdictions/jurisdiction.js';
import { readYaml } from '../../data/read-data.js';
import { sharedApi, type TestApi } from '../../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

const places = readYaml('assessments/jurisdictions.yaml') as readonly Jurisdiction[];
const subjects = readYaml('assessments/subjects.yaml') as readonly Subject[];
const acts = readdirSync('assessments/instruments').flatMap(
  (file) => readYaml(`assessments/instruments/${file}`) as readonly Instrument[],
);
/** Place in the file of jurisdictions, then in that of the acts. */
const inOrder = places.flatMap(({ code }) => acts.filter(({ jurisdiction }) => jurisdiction === code));

interface Connection {
  readonly instruments: {
    readonly nodes: readonly { readonly code: string }[];
    readonly totalCount: number;
    readonly unknownCount: number;
    readonly pageInfo: {
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}

const LIST = `query ($jurisdiction: String, $subject: String, $type: String, $binding: String, $on: String, $first: Int!, $after: String) {
  instruments(jurisdiction: $jurisdiction, subject: $subject, type: $type, binding: $binding, inForceOn: $on, first: $first, after: $after) {
    nodes { code } totalCount unknownCount pageInfo { endCursor hasNextPage hasPreviousPage }
  }
}`;

async function list(variables: Readonly<Record<string, unknown>>): Promise<Connection['instruments']> {
  const { data, errors } = await api.query<Connection>(LIST, { first: 500, ...variables });
  expect(errors).toEqual([]);
  return data.instruments;
}

const codesOf = (nodes: readonly { readonly code: string }[]): readonly string[] => nodes.map(({ code }) => code);

/** What the files say of an act on each day of a date, asked day by day. */
function forceOn(instrument: Instrument, date: LegalDate): 'yes' | 'no' | 'unknown' {
  const usual = places.find(({ code }) => code === instrument.jurisdiction)?.commencement;
  const { earliest, latest } = spanOf(date)!;
  let isKnown = true;
  for (let day = earliest; day <= latest; day = addDays(day, 1)) {
    const { force } = inForce({ instrument, usual }, day);
    if (force === 'no') return 'no';
    if (force === 'unknown') isKnown = false;
  }
  return isKnown ? 'yes' : 'unknown';
}

describe('instruments in force on a date', () => {
  it.each([
    {
      code: 'SRB-PDP-2018',
      on: '2018-11-20',
      force: 'no',
      because: 'Serbia, data protection: 21 November 2018 begins it',
    },
    { code: 'SRB-PDP-2018', on: '2018-11-21', force: 'yes', because: 'its day of commencement counts' },
    { code: 'SRB-PDP-2018', on: '2018-11', force: 'no', because: 'on some days of that month it was not' },
    { code: 'SRB-PDP-2018', on: '2018-12', force: 'yes', because: 'on each day of that month it was' },
    { code: 'ALB-PDP-2008', on: '2025-01-30', force: 'yes', because: 'Albania: the old law, before its repeal' },
    {
      code: 'ALB-PDP-2008',
      on: '2025-01-31',
      force: 'unknown',
      because: 'sources differ on the day, 31 January or 1 February',
    },
    { code: 'ALB-PDP-2008', on: '2025-02-01', force: 'no', because: 'by either source it is over' },
    { code: 'ALB-PDP-2024', on: '2025-01-31', force: 'unknown', because: 'and so is the beginning of the new law' },
    { code: 'ALB-PDP-2024', on: '2025-02-01', force: 'yes', because: 'by either source it has begun' },
    {
      code: 'XKX-AOD-2003',
      on: '2010-12-09',
      force: 'yes',
      because: 'Kosovo: the last day before the repeal of 10 December 2010',
    },
    { code: 'XKX-AOD-2003', on: '2010-12-10', force: 'no', because: 'a repeal takes effect on its day' },
    {
      code: 'XKX-AOD-2003',
      on: '2003-12-01',
      force: 'unknown',
      because: 'promulgated on 6 November 2003, day of commencement not seen',
    },
    {
      code: 'ALB-DA-2015',
      on: '2020-12-31',
      force: 'yes',
      because: 'Albania: a strategy expires at the end of its last day',
    },
    { code: 'ALB-DA-2015', on: '2021-01-01', force: 'no', because: 'and is over on the next' },
    { code: 'MNE-FAI-2012', on: '2016', force: 'yes', because: 'Montenegro: an act in force in part is in force' },
  ])('$code on $on: $force ($because)', async ({ code, on, force }) => {
    const jurisdiction = code.slice(0, 3);
    const { nodes, unknownCount } = await list({ jurisdiction, on });
    expect(codesOf(nodes).includes(code)).toBe(force === 'yes');
    if (force === 'unknown') expect(unknownCount).toBeGreaterThan(0);
  });

  it.each(['2008', '2015-02', '2019-12-31', '2024', '2025-01-31', '2025-02', '0000', '9999-12-30'])(
    'are the acts of the files, asked of each day of %s',
    async (on) => {
      const { nodes, totalCount, unknownCount } = await list({ on });
      const said = new Map(inOrder.map((act) => [act.code, forceOn(act, on)]));
      const wanted = inOrder.map(({ code }) => code).filter((code) => said.get(code) === 'yes');
      expect(codesOf(nodes)).toEqual(wanted);
      expect(totalCount).toBe(wanted.length);
      expect(unknownCount).toBe([...said.values()].filter((force) => force === 'unknown').length);
    },
  );
});

describe('instruments', () => {
  it('stand in the order of the jurisdictions, then of the files', async () => {
    const { nodes, totalCount, unknownCount } = await list({});
    expect(codesOf(nodes)).toEqual(inOrder.map(({ code }) => code));
    expect([totalCount, unknownCount]).toEqual([acts.length, 0]);
  });

  it.each([7, 40, 120])('come once each in pages of %i', async (first) => {
    const codes: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages === 0 || after !== null; pages += 1) {
      const { nodes, totalCount, pageInfo } = await list({ first, after });
      expect(totalCount).toBe(acts.length);
      expect(pageInfo.hasPreviousPage).toBe(pages > 0);
      codes.push(...codesOf(nodes));
      expect(pageInfo.hasNextPage).toBe(codes.length < acts.length);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(codes).toEqual(inOrder.map(({ code }) => code));
  });

  it('are those of a jurisdiction by its alias, without those of its entities', async () => {
    const kosovo = await list({ jurisdiction: 'XK' });
    expect(kosovo.totalCount).toBe(17);
    const bosnia = await list({ jurisdiction: 'BIH' });
    expect(codesOf(bosnia.nodes).filter((code) => code.startsWith('BIH-RS-'))).toEqual([]);
    const entity = await list({ jurisdiction: 'BA-SRP' });
    expect(codesOf(entity.nodes)).toEqual([
      'BIH-RS-FOI-2001',
      'BIH-RS-ESIG-2015',
      'BIH-RS-INFOSEC-2012',
      'BIH-RS-INFOSEC-2011',
    ]);
  });

  it('are found by a subject of one of their provisions', async () => {
    const { nodes } = await list({ subject: 'open-by-default', jurisdiction: 'ALB' });
    const law = acts.find(({ code }) => code === 'ALB-RTI-2014');
    expect(law?.subjects).not.toContain('open-by-default');
    expect(codesOf(nodes)).toContain('ALB-RTI-2014');
  });

  it.each(['open-data', 'data-protection', 'psi-reuse', 'cybersecurity'])(
    'on %s count narrower subjects',
    async (subject) => {
      const parents = new Map(subjects.map(({ code, broader }) => [code, broader]));
      const isWithin = (code: string | undefined): boolean =>
        code !== undefined && (code === subject || isWithin(parents.get(code)));
      const wanted = inOrder.filter(
        (act) => act.subjects.some(isWithin) || act.provisions?.some((provision) => isWithin(provision.subject)),
      );
      expect(codesOf((await list({ subject })).nodes)).toEqual(codesOf(wanted));
    },
  );

  it.each([
    { type: 'strategy', binding: null },
    { type: null, binding: 'policy' },
    { type: 'law', binding: 'binding' },
  ])('have the type $type and the force $binding', async ({ type, binding }) => {
    const wanted = inOrder.filter(
      (act) => (type === null || act.type === type) && (binding === null || act.binding === binding),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(codesOf((await list({ type, binding })).nodes)).toEqual(codesOf(wanted));
  });

  it('are all of what is asked for together', async () => {
    const asked = { jurisdiction: 'ALB', type: 'law', subject: 'data-protection', on: '2020' };
    expect(codesOf((await list(asked)).nodes)).toContain('ALB-PDP-2008');
    expect(codesOf((await list(asked)).nodes)).not.toContain('ALB-PDP-2024');
  });
});

describe('instrument', () => {
  it('gives the record as it is written', async () => {
    const { data } = await api.query(`{
      instrument(code: "XKX-AOD-2003") {
        code jurisdiction jurisdictionName title type draft binding number gazette issuedBy confidence unverified
        citation subjects { code label }
        events { type date by byTitle provisions note source { title seen } }
        sources { title href }
        forceIntervals { from until force }
        year: inForce(on: "2005") { force basis }
        half: inForce(on: "2010") { force basis }
      }
    }`);
    const record = acts.find(({ code }) => code === 'XKX-AOD-2003')!;
    expect(data).toMatchObject({
      instrument: {
        code: 'XKX-AOD-2003',
        jurisdiction: 'XKX',
        jurisdictionName: 'Kosovo',
        title: 'Law on Access to Official Documents (2003)',
        type: 'law',
        draft: false,
        binding: 'binding',
        number: '2003/12',
        gazette: null,
        citation: 'Law on Access to Official Documents (2003) (No. 2003/12)',
        subjects: [{ code: 'access-to-information', label: 'Access to information' }],
        events: [
          { type: 'adopted', date: '2003-06-26', by: null },
          { type: 'commences', date: '2003-11-06/2003-12-31' },
          {
            type: 'repealed',
            date: '2010-12-10',
            by: 'XKX-APD-2010',
            byTitle: 'Law on Access to Public Documents (2010)',
          },
        ],
        sources: record.sources.map(({ title, href }) => ({ title, href })),
        forceIntervals: [
          { from: null, until: '2003-11-05', force: 'no' },
          { from: '2003-11-06', until: '2003-12-30', force: 'unknown' },
          { from: '2003-12-31', until: '2010-12-09', force: 'yes' },
          { from: '2010-12-10', until: null, force: 'no' },
        ],
        year: { force: 'yes', basis: '' },
        half: { force: 'unknown', basis: 'it changed within 2010' },
      },
    });
  });

  it('names the acts that it has to do with', async () => {
    const { data } = await api.query(
      '{ instrument(code: "XKX-APD-2019") { relations { type act actTitle(language: "en") note } } }',
    );
    expect(data).toEqual({
      instrument: {
        relations: [
          { type: 'replaces', act: 'XKX-APD-2010', actTitle: 'Law on Access to Public Documents (2010)', note: null },
        ],
      },
    });
  });

  // Article 12a was added on 9 May 2017; the repeal of the act is recorded for 7 or 8 July 2026.
  it('gives provisions on a subject, with the time that each holds', async () => {
    const { data } = await api.query<{ instrument: { provisions: { pinpoint: string }[] } }>(`{
      instrument(code: "MNE-FAI-2012") {
        inForce(on: "2016-01-01") { force basis }
        provisions(subject: "open-data") { pinpoint subject { code broader } inForce(on: "2016-01-01") { force } forceIntervals { from until force } }
      }
    }`);
    expect(data).toHaveProperty('instrument.inForce', { force: 'partial', basis: 'some provisions commence later' });
    expect(data.instrument.provisions).toContainEqual({
      pinpoint: '12a',
      subject: { code: 'open-format', broader: 'open-data' },
      inForce: { force: 'no' },
      forceIntervals: [
        { from: null, until: '2017-05-08', force: 'no' },
        { from: '2017-05-09', until: '2017-12-30', force: 'unknown' },
        { from: '2017-12-31', until: '2026-07-06', force: 'yes' },
        { from: '2026-07-07', until: '2026-07-07', force: 'unknown' },
        { from: '2026-07-08', until: null, force: 'no' },
      ],
    });
  });

  it('tells the presumption that an answer rests on', async () => {
    const { data } = await api.query(
      '{ instrument(code: "ALB-DA-2015") { presumed { inForce from until reason } inForce(on: "2018") { force basis } } }',
    );
    const reason = 'Its title gives 2015-2020 as the period of the strategy; the day of approval was not seen.';
    expect(data).toEqual({
      instrument: {
        presumed: { inForce: true, from: '2015', until: '2020-12-31', reason },
        inForce: { force: 'yes', basis: `presumed in force: ${reason}` },
      },
    });
  });
});

describe('what a page costs', () => {
  const TEXTS = 'title titles { language text } note';
  const SOURCE = '{ title href date seen pinpoint licence note }';
  const EVERYTHING = `query ($first: Int!) {
    instruments(first: $first) {
      totalCount unknownCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        code jurisdiction jurisdictionName jurisdictionNames { language text } ${TEXTS} citation
        type draft binding competence binds number gazette issuedBy confidence unverified
        subjects { code label broader }
        events { type date by byTitle provisions confidence note source ${SOURCE} }
        provisions { pinpoint text subject { code label } modality reach confidence note source ${SOURCE}
          inForce(on: "2019-12-31") { force basis } }
        relations { type act actTitle note }
        presumed { inForce from until reason }
        sources ${SOURCE}
        inForce(on: "2019-12-31") { force basis }
        forceIntervals { from until force basis }
      }
    }
  }`;

  it('is a handful of statements for a hundred acts with everything selected', async () => {
    await api.query(EVERYTHING, { first: 1 });
    api.counted.reset();
    const { data, errors } = await api.query<Connection>(EVERYTHING, { first: 100 });
    expect(errors).toEqual([]);
    expect(data.instruments.nodes).toHaveLength(100);
    expect(api.counted.statements.length).toBeGreaterThan(0);
    expect(api.counted.statements.length).toBeLessThanOrEqual(4);
  });
});

it.each([
  // Twenty statements take about 0.2 s.
  { query: `{ ${many(20, 'instruments(first: 1) { totalCount }')} }`, isRefused: false },
  // Each reads acts of two hundred jurisdictions: forty take more than a second.
  { query: `{ jurisdictions { ${many(40, 'instruments(first: 1) { totalCount }')} } }`, isRefused: true },
  // Each answer of a date takes a tenth of a millisecond.
  {
    query: `{ ${many(12, `instruments(first: 100) { nodes { provisions { pinpoint inForce(on: "2019") { force } } } }`)} }`,
    isRefused: false,
  },
  {
    query: `{ instruments(first: 500) { nodes { ${many(50, 'inForce(on: "2019") { force }')} } } }`,
    isRefused: true,
  },
])('a page is weighed with what it takes to make it: $query', async ({ query, isRefused }) => {
  const { errors } = await api.query(query);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(isRefused ? ['COST_LIMIT'] : []);
});

function many(count: number, field: string): string {
  return Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
}

describe('what is refused', () => {
  it.each([
    // base64url of "code:" and a character that no text of the database holds.
    {
      args: 'after: "Y29kZToA"',
      says: 'after: "Y29kZToA" is no cursor. Take one from pageInfo.endCursor of an earlier page, or leave it out to begin.',
    },
    { args: 'jurisdiction: "ALBB"', says: 'there is no jurisdiction "ALBB". Did you mean "ALB"?' },
    { args: 'subject: "opendata"', says: 'there is no subject "opendata". Did you mean "open-data"?' },
    {
      args: 'type: "act"',
      says: 'type: there are constitution, law, by-law, decision, strategy, guideline, treaty, standard.',
    },
    { args: 'binding: "soft"', says: 'binding: there are binding, policy, non-binding.' },
    {
      args: 'inForceOn: "2019-02-29"',
      says: 'inForceOn: "2019-02-29" is no day of the calendar. Write a day that there is, such as 2014-05-01.',
    },
    {
      args: 'first: 0',
      says: 'first: write a whole number from 1 to 500; for more rows ask again with "after".',
    },
    // base64url of "code:ALB-NONE".
    {
      args: 'after: "Y29kZTpBTEItTk9ORQ"',
      says: 'the cursor names "ALB-NONE", which is not in the register. Take a cursor from pageInfo.endCursor of the same list, or leave "after" out to begin.',
    },
    { args: 'jurisdiction: 3', says: 'String cannot represent a non string value: 3' },
  ])('$args', async ({ args, says }) => {
    const { errors } = await api.query(`{ instruments(${args}) { totalCount } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        message: says,
        path: ['instruments'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });

  it('an act that there is not, with the one that was meant', async () => {
    const { data, errors } = await api.query(
      '{ instrument(code: "XKX-APD-2018") { code } known: instrument(code: "XKX-APD-2019") { code } }',
    );
    expect(data).toEqual({ instrument: null, known: { code: 'XKX-APD-2019' } });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'there is no instrument "XKX-APD-2018". Did you mean "XKX-APD-2010"?',
        path: ['instrument'],
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });

  it('a date or a stage within an act, where it was written', async () => {
    const { errors } = await api.query(
      '{ instrument(code: "XKX-APD-2019") { then: inForce(on: "last year", stage: "begun") { force } } }',
    );
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['instrument', 'then'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          problems: [
            expect.objectContaining({ argument: 'on' }),
            { argument: 'stage', message: 'stage: there are adopted, in-force, applied.' },
          ],
        }),
      }),
    ]);
  });
});
