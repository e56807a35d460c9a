import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedApi, type TestApi } from '../../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

interface Place {
  readonly code: string;
}

describe('jurisdiction', () => {
  it.each([
    { name: 'XKX', because: 'its code' },
    { name: 'XK', because: 'an alias of two letters' },
    { name: 'XKV', because: 'an alias of three letters' },
  ])('is found by $because', async ({ name }) => {
    const { data, errors } = await api.query('query ($name: String!) { jurisdiction(code: $name) { code name } }', {
      name,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({ jurisdiction: { code: 'XKX', name: 'Kosovo' } });
  });

  it('carries the footnote that the OECD and the EU require, word for word', async () => {
    const { data } = await api.query('{ jurisdiction(code: "XK") { footnotes { publisher text } } }');
    const text =
      'This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.';
    expect(data).toEqual({
      jurisdiction: {
        footnotes: [
          { publisher: 'OECD', text },
          { publisher: 'EU', text },
        ],
      },
    });
  });

  it('gives names in a language, else in English, and those borne before', async () => {
    const { data } = await api.query(`{
      jurisdiction(code: "MKD") {
        mk: name(language: "mk")
        de: name(language: "de")
        names { language text }
        formerNames { name from until }
        predecessors { name until }
        commencement { daysAfterPublication }
      }
    }`);
    expect(data).toMatchObject({
      jurisdiction: {
        mk: 'Северна Македонија',
        de: 'North Macedonia',
        formerNames: [
          { name: 'The former Yugoslav Republic of Macedonia', from: '1993-04', until: '2019-02-11' },
          { name: 'Republic of Macedonia', from: '1991', until: '2019-02-11' },
        ],
        predecessors: [{ name: 'Socialist Federal Republic of Yugoslavia', until: '1991-09' }],
        commencement: { daysAfterPublication: 8 },
      },
    });
    expect(data).toHaveProperty(
      'jurisdiction.names',
      expect.arrayContaining([{ language: 'sq', text: 'Maqedonia e Veriut' }]),
    );
  });

  it('names its groups with the days of membership, and its state', async () => {
    const { data } = await api.query(`{
      costaRica: jurisdiction(code: "CRI") { groups { group groupName from until } partOf }
      kingdom: jurisdiction(code: "GBR") { groups { group from until } }
      entity: jurisdiction(code: "BA-SRP") { partOf }
    }`);
    expect(data).toEqual({
      costaRica: { groups: [{ group: 'OECD', groupName: 'OECD', from: '2021-05-25', until: null }], partOf: null },
      kingdom: {
        groups: [
          { group: 'OECD', from: '1961-09-30', until: null },
          { group: 'EU', from: '1973-01-01', until: '2020-01-31' },
          { group: 'OECD-EU', from: '1973-01-01', until: '2020-01-31' },
        ],
      },
      entity: { partOf: 'BIH' },
    });
  });

  it('says who was meant when there is no such code', async () => {
    const { data, errors } = await api.query('{ first: jurisdiction(code: "XKK") { code } }');
    expect(data).toEqual({ first: null });
    expect(errors).toEqual([expect.objectContaining({ path: ['first'], extensions: { code: 'BAD_USER_INPUT' } })]);
    expect(errors[0]!.message).toMatch(/^there is no jurisdiction "XKK"\. Did you mean "XK[XVS]?"\?$/);
  });
});

it.each(['constructor', '__proto__', 'toString'])(
  'gives the English name where the language is no language: %s',
  async (language) => {
    const { data, errors } = await api.query(
      'query ($language: String) { jurisdiction(code: "SRB") { name(language: $language) } }',
      { language },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ jurisdiction: { name: 'Serbia' } });
  },
);

describe('jurisdictions', () => {
  // oecd.org: 36 members at the end of 2018 (Lithuania the 36th), 38 since Costa Rica joined in May 2021.
  it.each([
    { group: 'OECD', on: '2018', members: 36 },
    { group: 'OECD', on: '2018-07-04', members: 35 },
    { group: 'OECD', on: '2022', members: 38 },
    { group: 'EU', on: '2019-12-31', members: 28 },
    { group: 'EU', on: '2020-01-31', members: 28 },
    { group: 'EU', on: '2020-02-01', members: 27 },
    { group: 'WB', on: '2019-12-31', members: 6 },
  ])('are $members members of $group on $on', async ({ group, on, members }) => {
    const { data, errors } = await api.query<{
      jurisdictions: Place[];
      groups: { code: string; members: unknown[] }[];
    }>(
      `query ($group: String, $on: String) {
        jurisdictions(group: $group, on: $on) { code }
        groups(on: $on) { code members { jurisdiction } }
      }`,
      { group, on },
    );
    expect(errors).toEqual([]);
    expect(data.jurisdictions).toHaveLength(members);
    expect(data.groups.find(({ code }) => code === group)?.members).toHaveLength(members);
  });

  it('are all who ever were members where no date is given', async () => {
    const { data } = await api.query<{ jurisdictions: Place[]; groups: { code: string; members: unknown[] }[] }>(
      '{ jurisdictions(group: "EU", on: null) { code } groups { code members { jurisdiction jurisdictionName from until } } }',
    );
    expect(data.jurisdictions).toHaveLength(28);
    expect(data.groups.find(({ code }) => code === 'EU')?.members).toContainEqual({
      jurisdiction: 'GBR',
      jurisdictionName: 'United Kingdom',
      from: '1973-01-01',
      until: '2020-01-31',
    });
  });

  it('are all that are known where no group is named', async () => {
    const { data } = await api.query<{ jurisdictions: Place[] }>('{ jurisdictions { code } }');
    const { jurisdictions } = data;
    expect(new Set(jurisdictions.map(({ code }) => code)).size).toBe(jurisdictions.length);
    expect(jurisdictions.length).toBeGreaterThan(193);
  });

  it.each([
    { args: 'group: "OECDD"', says: 'there is no group "OECDD". Did you mean "OECD"?' },
    { args: 'on: "2018"', says: 'on: it says when someone is a member. Name the "group" too, or leave it out.' },
    {
      args: 'group: "OECD", on: "2018-02-30"',
      says: 'on: "2018-02-30" is no day of the calendar. Write a day that there is, such as 2014-05-01.',
    },
  ])('are refused for $args', async ({ args, says }) => {
    const { data, errors } = await api.query(`{ jurisdictions(${args}) { code } }`);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: says,
        path: ['jurisdictions'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});

describe('the law of a jurisdiction', () => {
  it('has searches with what they found', async () => {
    const { data } = await api.query(
      '{ jurisdiction(code: "XKX") { coverage(subject: "data-protection") { code found from until subjects { code label } where { title } } } }',
    );
    expect(data).toMatchObject({
      jurisdiction: {
        coverage: [
          {
            code: 'XKX-COV-DATA-PROTECTION',
            found: ['XKX-PDP-2019'],
            from: '2019-03-12',
            until: '2025-12-31',
            subjects: [{ code: 'data-protection', label: 'Protection of personal data' }],
          },
        ],
      },
    });
  });

  // The number of acts of each: test/data/instruments.spec.ts counts the files.
  it('has a page of acts for each of a list, in as many statements as for one', async () => {
    const text = `query ($group: String!, $on: String) {
      jurisdictions(group: $group) { code instruments(first: 3, inForceOn: $on) { totalCount unknownCount nodes { code jurisdiction } pageInfo { hasNextPage } } }
    }`;
    await api.query(text, { group: 'WB' });
    api.counted.reset();
    const { data, errors } = await api.query<{
      jurisdictions: { code: string; instruments: { totalCount: number; nodes: { jurisdiction: string }[] } }[];
    }>(text, { group: 'WB' });
    expect(errors).toEqual([]);
    expect(api.counted.statements.length).toBeLessThanOrEqual(4);
    expect(data.jurisdictions.map(({ code, instruments }) => [code, instruments.totalCount])).toEqual([
      ['ALB', 23],
      ['BIH', 12],
      ['MKD', 18],
      ['MNE', 18],
      ['SRB', 24],
      ['XKX', 17],
    ]);
    for (const { code, instruments } of data.jurisdictions)
      expect(instruments.nodes.map(({ jurisdiction }) => jurisdiction)).toEqual([code, code, code]);
  });

  it('has none where none was recorded', async () => {
    const { data } = await api.query(
      '{ jurisdiction(code: "FRA") { instruments { totalCount nodes { code } } coverage { code } } }',
    );
    expect(data).toEqual({ jurisdiction: { instruments: { totalCount: 0, nodes: [] }, coverage: [] } });
  });

  it('is refused for a subject that there is not, where it was asked for', async () => {
    const { errors } = await api.query(
      '{ jurisdiction(code: "ALB") { instruments(subject: "open-dat") { totalCount } } }',
    );
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'there is no subject "open-dat". Did you mean "open-data"?',
        path: ['jurisdiction', 'instruments'],
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });
});
